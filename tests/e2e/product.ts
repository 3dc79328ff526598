import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Product = {
  /** The printed address with its token. */
  readonly url: string;
  /** The user's data folder of this run. */
  readonly home: string;
  readonly pid: number | undefined;
  /** Ctrl+C; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
};

/** A folder the product has never seen: the first start ever. */
export const firstHome = (): string => mkdtempSync(join(tmpdir(), 'measures-e2e-'));

/** A folder without drafts, whose user has been shown around. */
export function newHome(): string {
  const home = firstHome();
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ format: 1, toured: true }));
  return home;
}

export const removeHome = (home: string): void => rmSync(home, { recursive: true, force: true });

/**
 * Starts the built product the way `npm start -- --browser` does, without opening a browser.
 *
 * @param port to start again where an earlier run stood. Else any free one: were it the usual one,
 * another test could take it while the product is down, and what the browser keeps for the old
 * address would be out of reach.
 */
export async function startProduct(home: string, port = '0'): Promise<Product> {
  const child = spawn(process.execPath, ['out/main/start.js', '--browser'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: {
      ...process.env,
      MEASURES_HOME: home,
      MEASURES_NO_OPEN: '1',
      MEASURES_PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exited.then((code) => reject(new Error(`the product ended with ${code}: ${printed}`)));
  });
  return {
    url,
    home,
    pid: child.pid,
    stop: () => {
      child.kill('SIGINT');
      return exited;
    },
  };
}
