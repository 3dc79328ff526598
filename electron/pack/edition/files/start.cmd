@echo off
rem Opens the product in the default browser. A Node of its own may lie in node\ beside this file.
setlocal DisableDelayedExpansion
set "NODE=%~dp0node\node.exe"
if exist "%NODE%" goto run
set "NODE=node"
where node >nul 2>nul
if errorlevel 1 goto missing
:run
"%NODE%" "%~dp0start.mjs" %*
set "CODE=%errorlevel%"
if not "%CODE%"=="0" pause
exit /b %CODE%
:missing
echo Node.js 20.19 or later was not found. Please read README.txt.
start "" notepad.exe "%~dp0README.txt"
pause
exit /b 2
