#!/bin/sh
# Opens the product in the default browser. A Node of its own may lie in node/ beside this file.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
node=$here/node/bin/node
[ -x "$node" ] || node=$(command -v node) || {
  echo '没有找到 Node.js。请安装 20.19 或更高版本后重新启动，详见 README.txt。' >&2
  exit 2
}
exec "$node" "$here/start.mjs" "$@"
