#!/bin/sh
# Writes the completion script of bash and zsh for the built jar; source it in the shell's profile.
# Usage: packaging/completion.sh > ~/.local/share/bash-completion/completions/ganvas
set -eu
exec java -jar "$(dirname "$0")/../target/ganvas.jar" generate-completion
