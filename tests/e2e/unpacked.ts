import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const root = join(import.meta.dirname, '..', '..');

/** The browser edition as an office has it: unpacked somewhere, with nothing of the project near. */
export type Unpacked = {
  /** A folder of the test's own, with a blank and Chinese in its name; the edition lies in it. */
  readonly around: string;
  readonly folder: string;
  readonly remove: () => void;
};

/** Makes the edition from the built program, as `npm run portable` does, and unpacks its zip. */
export function unpacked(): Unpacked {
  const made = mkdtempSync(join(tmpdir(), 'measures-edition-'));
  const around = mkdtempSync(join(tmpdir(), '局里 共享盘（只读）-'));
  const loader = join(root, 'node_modules/tsx/dist/loader.mjs');
  const script = join(root, 'electron/pack/edition.ts');
  execFileSync(process.execPath, ['--import', loader, script, made], { stdio: 'pipe' });
  const [name = ''] = readdirSync(made).filter((file) => !file.endsWith('.zip'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(made, `${name}.zip`))))) {
    mkdirSync(dirname(join(around, path)), { recursive: true });
    writeFileSync(join(around, path), bytes);
  }
  rmSync(made, { recursive: true });
  chmodSync(around, 0o755);
  for (let above = around; dirname(above) !== above; above = dirname(above)) {
    if (existsSync(join(above, 'node_modules'))) throw new Error(`libraries in ${above}`);
  }
  return {
    around,
    folder: join(around, name),
    remove: () => rmSync(around, { recursive: true, force: true }),
  };
}

/** What a program started with nothing in its environment but what is given here has said. */
export type Started = {
  /** The printed address with its token. */
  readonly url: string;
  readonly printed: () => string;
  /** Ctrl+C; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
};

export type How = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Modules for Node to load first. */
  readonly before?: readonly string[];
  /** Another user of the machine; only root can ask for it. */
  readonly uid?: number;
};

/** `node <folder>/start.mjs` from elsewhere, until it has printed its address. */
export async function startEdition(folder: string, how: How = {}): Promise<Started> {
  const { args = [], env = {}, before = [], uid } = how;
  const first = before.flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, [...first, join(folder, 'start.mjs'), ...args], {
    cwd: tmpdir(),
    env: { PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+(?=\s)/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exited.then((code) => reject(new Error(`it ended with ${code}: ${printed}`)));
  });
  return {
    url,
    printed: () => printed,
    stop: () => {
      child.kill('SIGINT');
      return exited;
    },
  };
}
