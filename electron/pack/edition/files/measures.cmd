@echo off
rem The command line. A Node of its own may lie in node\ beside this file.
setlocal DisableDelayedExpansion
set "NODE=%~dp0node\node.exe"
if exist "%NODE%" goto run
set "NODE=node"
where node >nul 2>nul
if errorlevel 1 goto missing
:run
"%NODE%" "%~dp0measures.mjs" %*
exit /b %errorlevel%
:missing
echo Node.js 20.19 or later was not found. Please read README.txt.
exit /b 2
