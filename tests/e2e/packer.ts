import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { standIns } from './stand-in-electron.ts';

const root = join(import.meta.dirname, '..', '..');
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');

/** What electron-builder handed to fpm, which makes a .deb of it, and the desktop entry among it. */
const handedSchema = z.object({ args: z.array(z.string()), entry: z.string() });

/** An fpm that writes down what it is asked for; electron-builder finds it by USE_SYSTEM_FPM. */
const fpm = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const [entry] = args.find((arg) => arg.endsWith('.desktop')).split('=');
const deb = args[args.indexOf('--package') + 1];
writeFileSync(deb, JSON.stringify({ args, entry: readFileSync(entry, 'utf8') }));
`;

export type Packer = {
  /**
   * Runs electron-builder as `npm run package` does, on a stand-in for Electron and with every
   * download sent into the void. Gives the folder it wrote into; rejects with what it said.
   */
  readonly pack: (system: keyof typeof standIns, ...args: readonly string[]) => Promise<string>;
  readonly remove: () => void;
};

export function packer(): Packer {
  const folder = mkdtempSync(join(tmpdir(), 'measures-packed-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'fpm'), fpm, { mode: 0o755 });
  const run = promisify(execFile);
  let runs = 0;
  return {
    pack: async (system, ...args) => {
      runs += 1;
      const [electron, output] = ['electron', 'dist'].map((kind) =>
        join(folder, `${kind}-${runs}`),
      );
      standIns[system](electron ?? '');
      const where = [`-c.electronDist=${electron}`, `-c.directories.output=${output}`];
      const nowhere = 'http://127.0.0.1:9/';
      const said = run(
        process.execPath,
        [builder, `--${system}`, ...args, '--publish', 'never', ...where],
        {
          cwd: root,
          maxBuffer: 64 * 1024 * 1024,
          env: {
            ...process.env,
            PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
            USE_SYSTEM_FPM: 'true',
            ELECTRON_MIRROR: nowhere,
            ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
          },
        },
      );
      // It says on the other stream what went wrong.
      await said.catch(
        ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => {
          throw new Error(`${stdout}\n${stderr}`);
        },
      );
      return output ?? '';
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a .deb of these tests is made of. */
export const handedTo = (deb: string): z.infer<typeof handedSchema> =>
  handedSchema.parse(JSON.parse(readFileSync(deb, 'utf8')));

/** Files below a folder, by paths with slashes. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
