@echo off
rem As start.cmd, with the drafts in measures-desk-data beside this folder.
"%~dp0start.cmd" --portable-data %*
