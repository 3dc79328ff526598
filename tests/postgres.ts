import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Debian keeps the programs of the server off the path. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of a real server's programs, the newest version; null where none is installed. */
export const serverPrograms = ((): string | null => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found !== undefined) return found;
  const onPath = spawnSync('which', ['initdb'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  return onPath === '' ? null : join(onPath, '..');
})();
if (serverPrograms === null) {
  console.warn('\n*** 没有安装 PostgreSQL 服务器（Debian：apt-get install postgresql） ***\n');
}

export type TestServer = {
  /** postgres://postgres@127.0.0.1:54321/measures */
  readonly address: (user?: string, password?: string) => string;
  readonly run: (sql: string, user?: string) => Promise<readonly Record<string, unknown>[]>;
  readonly halt: () => void;
  readonly start: () => void;
  readonly remove: () => void;
};

/**
 * A server of its own in a temporary folder, with nothing on it but an empty library. It runs as
 * whoever runs the tests; root it refuses, so for root as the user Debian makes for it.
 */
export async function startServer(): Promise<TestServer> {
  const programs = serverPrograms;
  if (programs === null) throw new Error('no PostgreSQL server is installed');
  const folder = mkdtempSync(join(tmpdir(), 'measures-pg-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
    );
    chownSync(folder, uid ?? 0, gid ?? 0);
  }
  chmodSync(folder, 0o700);
  const program = (name: string, ...args: readonly string[]): void => {
    const command = [join(programs, name), ...args];
    const [file = '', ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    const { status, stderr } = spawnSync(file, rest, {
      cwd: '/',
      encoding: 'utf8',
      // Without its own: the server would keep the pipe open.
      stdio: ['ignore', 'ignore', name === 'initdb' ? 'pipe' : 'ignore'],
    });
    if (status !== 0) throw new Error(`${name} failed: ${stderr ?? ''}`);
  };
  const options = [
    `-p ${port}`,
    `-k ${folder}`,
    '-h 127.0.0.1',
    '-c fsync=off',
    '-c max_connections=40',
    '-c autovacuum_naptime=1s',
  ].join(' ');
  const start = (): void =>
    program('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start');
  const halt = (): void => program('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  // C.UTF-8 is on every Debian; the library folds and pairs characters itself and asks no locale.
  program(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  );
  start();
  const run = async (sql: string, user = 'postgres', database = 'measures') => {
    const client = new pg.Client({ host: '127.0.0.1', port, user, database });
    await client.connect();
    try {
      const done = await client.query(sql);
      return (Array.isArray(done) ? (done.at(-1)?.rows ?? []) : done.rows) as Record<
        string,
        unknown
      >[];
    } finally {
      await client.end();
    }
  };
  await run('create database measures', 'postgres', 'postgres');
  return {
    address: (user = 'postgres', password) =>
      `postgres://${user}${password === undefined ? '' : `:${password}`}@127.0.0.1:${port}/measures`,
    run,
    halt,
    start,
    remove: () => {
      try {
        halt();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
