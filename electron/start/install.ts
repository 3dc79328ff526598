import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Installed =
  | { readonly kind: 'installed' }
  /** The installer gave up by itself: no network, wrong checksum, disk full … */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Nothing arrived for too long, or the whole took too long. */
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'stopped' };

export type InstallOptions = {
  /** Program and arguments of the installer, by default the electron package's own. */
  readonly command: readonly [string, ...string[]];
  /** Where the installer unpacks. */
  readonly target: string;
  /** Most milliseconds without a byte arriving. */
  readonly quietLimit: number;
  /** Most milliseconds in all. */
  readonly totalLimit: number;
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
};

const interval = 500;

/**
 * Runs Electron's installer under a watch. It reports no progress of its own, but it downloads
 * into the temporary folder and unpacks into its target; so it gets a temporary folder of its
 * own, and bytes appearing in either are the progress. What a stopped download leaves behind
 * goes with that folder.
 */
export async function install(options: InstallOptions): Promise<Installed> {
  const scratch = await mkdtemp(join(tmpdir(), 'measures-desk-'));
  try {
    return await watch(options, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function watch(options: InstallOptions, scratch: string): Promise<Installed> {
  const [program, ...args] = options.command;
  const child = spawn(program, args, {
    env: {
      ...installerEnv(options.env ?? process.env),
      TMPDIR: scratch,
      TEMP: scratch,
      TMP: scratch,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  const ended = new Promise<Installed>((resolve) => {
    child.on('error', () => resolve({ kind: 'failed', reason: '无法运行安装程序' }));
    child.on('close', (code) =>
      resolve(code === 0 ? { kind: 'installed' } : { kind: 'failed', reason: reasonIn(complaint) }),
    );
  });

  const started = Date.now();
  let arrived = 0;
  let lastArrival = started;
  for (;;) {
    const outcome = await Promise.race([ended, pause(interval, options.signal)]);
    if (outcome !== null) return outcome;
    const bytes = (await sizeOf(scratch)) + (await sizeOf(options.target));
    if (bytes !== arrived) lastArrival = Date.now();
    arrived = bytes;
    options.onProgress(bytes);
    const isSlow =
      Date.now() - lastArrival > options.quietLimit || Date.now() - started > options.totalLimit;
    if (!isSlow && !options.signal.aborted) continue;
    child.kill();
    const killer = setTimeout(() => child.kill('SIGKILL'), 2000);
    await ended;
    clearTimeout(killer);
    return { kind: options.signal.aborted ? 'stopped' : 'too-slow' };
  }
}

/** @electron/get asks for a proxy only when told to, even where the machine names one. */
const installerEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  const hasProxy = names.some((name) => (env[name] ?? '') !== '');
  return hasProxy ? { ELECTRON_GET_USE_PROXY: 'true', ...env } : env;
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve(null);
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });

/** Bytes of all files below a folder; files that vanish meanwhile count nothing. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The installer's stack trace in a few words. */
const reasonIn = (complaint: string): string => {
  const status = /Response code (\d+)/.exec(complaint)?.[1];
  if (status !== undefined) return `下载服务器答复 ${status}`;
  if (/fetch failed|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT/.test(complaint)) {
    return '无法连接下载服务器';
  }
  if (/ENOSPC/.test(complaint)) return '磁盘已满';
  if (/EACCES|EPERM|EROFS/.test(complaint)) return '没有写入权限';
  if (/[Cc]hecksum/.test(complaint)) return '下载的文件校验不符';
  return '安装程序出错';
};
