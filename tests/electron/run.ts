import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from './binary.ts';

/**
 * `npm run test:electron`: the built product in a real Electron. Where there is none nothing is tested,
 * and that is said and is no success.
 */
const NOT_RUN = 3;
const root = join(import.meta.dirname, '..', '..');
const found = electronBinary();

if (found.kind === 'none') {
  console.error(`test:electron did NOT run: ${found.why}.`);
  process.exitCode = NOT_RUN;
} else if (!existsSync(join(root, 'out', 'main', 'main.js'))) {
  console.error('test:electron did NOT run: the product is not built (npm run build).');
  process.exitCode = NOT_RUN;
} else {
  console.log(`test:electron with ${found.path}`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', join('tests', 'electron', 'vitest.config.ts')],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MEASURES_ELECTRON: found.path } },
  );
  process.exitCode = status ?? 1;
}
