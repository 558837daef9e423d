@echo off
rem Builds the app image, the .msi and the .exe into target\installer. Called by ./mvnw -Pinstaller package.
rem Needs the WiX Toolset 3.14 on the PATH, as jpackage does.
rem Usage: packaging\windows VERSION PLATFORM TIME
setlocal
set here=%~dp0
set version=%1
set version=%version:-SNAPSHOT=%
set work=%here%..\target\installer
for /f "usebackq eol=# tokens=1* delims==" %%a in ("%here%shared\app.properties") do set %%a=%%b

rem The window's launcher has no console; ganvas.cmd calls the one that has.
java "-Dpackaging.shared=%here%shared" "%here%shared\AppImage.java" assemble %2 %version% %3 "%here%..\target" "%here%icons\ganvas.ico" ^
  --add-launcher "ganvas-console=%here%windows-files\console.properties" || exit /b 1
mkdir "%work%\image\Ganvas\cli"
copy "%here%windows-files\ganvas.cmd" "%work%\image\Ganvas\cli\" > nul || exit /b 1
java "%here%shared\AppImage.java" checksums "%work%\image\Ganvas" "%work%\app-image.sha256" || exit /b 1

for %%t in (msi exe) do (
  jpackage --type %%t --name "%name%" --app-version %version% --vendor "%vendor%" --description "%description%" ^
    --copyright "%copyright%" --app-image "%work%\image\Ganvas" --license-file "%here%..\LICENSE" ^
    --file-associations "%here%windows-files\recipe.properties" --resource-dir "%here%windows-files" ^
    --win-upgrade-uuid %windows-upgrade-uuid% --win-menu --win-menu-group "%name%" --win-shortcut ^
    --win-per-user-install --win-dir-chooser --dest "%work%" || exit /b 1
  move "%work%\%name%-%version%.%%t" "%work%\ganvas-%version%-%2.%%t" > nul
)
cd /d "%work%"
for %%f in (*.msi *.exe) do certutil -hashfile %%f SHA256 | findstr /v ":" >> SHA256SUMS
type SHA256SUMS
