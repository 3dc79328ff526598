import { fileURLToPath } from 'node:url';

/**
 * What must be settled before anything of the program is loaded. Plain JavaScript that an old Node
 * reads too: it is the one that has to be told.
 *
 * @returns whether this Node can run the program; if not, that was said
 */
export const ready = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(
      `需要 Node.js 20.19 或更高版本，现在是 ${process.versions.node}。请安装新版本后重新启动，详见 README.txt。\n`,
    );
    process.exitCode = 2;
    return false;
  }
  const at = process.argv.indexOf('--portable-data', 2);
  if (at > 0) {
    process.argv.splice(at, 1);
    // Beside the folder, not in it: a new version takes the folder's place and leaves the drafts.
    process.env.MEASURES_HOME = fileURLToPath(new URL('../../measures-desk-data', import.meta.url));
  }
  return true;
};
