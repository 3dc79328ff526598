#!/bin/sh
# As start.sh, with the drafts in measures-desk-data beside this folder.
exec "$(dirname -- "$0")/start.sh" --portable-data "$@"
