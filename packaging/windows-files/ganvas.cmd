@echo off
rem "ganvas" alone opens the window; with a command it is the command line.
if "%~1"=="" (start "" "%~dp0..\Ganvas.exe") else ("%~dp0..\ganvas-console.exe" %*)
