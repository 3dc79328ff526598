import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { alone, rememberSlow, wasSlow } from '../electron/start/attempt.ts';
import { runDesktop } from '../electron/start/desktop.ts';
import { install } from '../electron/start/install.ts';
import { showProgress } from '../electron/start/progress.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'measures-start-'));
const never = new AbortController().signal;

/**
 * An installer made of a few lines of script; `scratch` is where a real one would download to, and
 * `onceTold` goes on when that many bytes have been reported.
 */
const installer = async (
  script: string,
  limits: { quietLimit?: number; totalLimit?: number; signal?: AbortSignal } = {},
) => {
  const target = await folder();
  const told = await folder();
  const seen: number[] = [];
  const source = `const fs = require('node:fs'), path = require('node:path');
    const target = ${JSON.stringify(target)}, scratch = process.env.TMPDIR;
    const grow = (n) => fs.appendFileSync(path.join(scratch, 'electron.zip'), 'x'.repeat(n));
    const onceTold = (bytes, then) => fs.existsSync(path.join(${JSON.stringify(told)}, String(bytes)))
      ? then() : setTimeout(onceTold, 20, bytes, then);
    ${script}`;
  const outcome = await install({
    command: [process.execPath, '-e', source],
    target,
    quietLimit: limits.quietLimit ?? 30_000,
    totalLimit: limits.totalLimit ?? 30_000,
    onProgress: (bytes) => {
      seen.push(bytes);
      writeFileSync(join(told, String(bytes)), '');
    },
    signal: limits.signal ?? never,
  });
  return { outcome, seen, target };
};

describe('the download', () => {
  let scratchRoot: string;
  beforeAll(async () => {
    scratchRoot = await folder();
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, scratchRoot);
  });
  afterAll(() => vi.unstubAllEnvs());

  it('reports the bytes as they arrive', async () => {
    const { outcome, seen, target } = await installer(`
      grow(1000);
      onceTold(1000, () => grow(1000));
      onceTold(2000, () => fs.writeFileSync(path.join(target, 'electron'), ''));`);
    expect(outcome).toEqual({ kind: 'installed' });
    expect([...new Set(seen)].filter((bytes) => bytes > 0)).toEqual([1000, 2000]);
    expect(await readdir(target)).toEqual(['electron']);
  });

  it.each([
    ['TypeError: fetch failed', '无法连接下载服务器'],
    ['HTTPError: Response code 404 (Not Found) for https://…', '下载服务器答复 404'],
    ['ChecksumMismatchError: Generated checksum …', '下载的文件校验不符'],
    ["Error: EACCES: permission denied, open '…/dist'", '没有写入权限'],
    ['Error: something new', '安装程序出错'],
  ])('fails at once with %s', async (complaint, reason) => {
    const { outcome } = await installer(
      `console.error(${JSON.stringify(complaint)}); process.exit(1);`,
    );
    expect(outcome).toEqual({ kind: 'failed', reason });
  });

  it('gives up when nothing arrives', async () => {
    const { outcome } = await installer('setInterval(() => {}, 1000);', { quietLimit: 700 });
    expect(outcome).toEqual({ kind: 'too-slow' });
  });

  it('gives up when it takes too long, even while bytes trickle in', async () => {
    const { outcome } = await installer('setInterval(() => grow(1), 100);', {
      quietLimit: 900,
      totalLimit: 1500,
    });
    expect(outcome).toEqual({ kind: 'too-slow' });
  });

  it('stops on Ctrl+C, even an installer that would not', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 600);
    const { outcome } = await installer(
      "process.on('SIGTERM', () => {}); setInterval(grow, 100, 5);",
      {
        signal: controller.signal,
      },
    );
    expect(outcome).toEqual({ kind: 'stopped' });
  });

  it('cannot run an installer that is missing', async () => {
    const outcome = await install({
      command: ['/nowhere/installer'],
      target: '/nowhere',
      quietLimit: 1000,
      totalLimit: 1000,
      onProgress: () => undefined,
      signal: never,
    });
    expect(outcome).toEqual({ kind: 'failed', reason: '无法运行安装程序' });
  });

  it('leaves nothing behind', async () => {
    const left = await readdir(scratchRoot);
    expect(left.filter((name) => name.startsWith('measures-desk-'))).toEqual([]);
  });
});

describe('progress', () => {
  const shown = (isTTY: boolean, sizes: readonly number[]) => {
    const written: string[] = [];
    const progress = showProgress({ isTTY, write: (text) => written.push(text) });
    for (const size of sizes) progress.show(size * 1024 * 1024);
    progress.end();
    return written;
  };
  it('is one changing line on a terminal', () => {
    expect(shown(true, [0, 0.5, 1, 1.2, 3, 0])).toEqual(['\r已下载 1 MB', '\r已下载 3 MB', '\n']);
  });
  it('is few lines in a log', () => {
    expect(shown(false, [1, 9, 12, 19, 41])).toEqual(['已下载 10 MB\n', '已下载 40 MB\n']);
  });
});

describe('a slow download', () => {
  it('is remembered for a day, for its version', async () => {
    const data = await folder();
    const at = Date.UTC(2026, 10, 22);
    const hour = 3_600_000;
    expect(await wasSlow(data, '45.4.1', at)).toBe(false);
    await rememberSlow(data, '45.4.1', at);
    expect(await wasSlow(data, '45.4.1', at + 23 * hour)).toBe(true);
    expect(await wasSlow(data, '45.4.1', at + 25 * hour)).toBe(false);
    expect(await wasSlow(data, '46.0.0', at + hour)).toBe(false);
    await writeFile(join(data, 'electron-download.json'), 'null');
    expect(await wasSlow(data, '45.4.1', at)).toBe(false);
  });

  it('is not run twice at a time', async () => {
    const data = await folder();
    const pid = join(data, 'electron-download.pid');
    expect(await alone(data, async () => (await readdir(data)).length)).toBe(1);
    expect(await readdir(data)).toEqual([]);
    await writeFile(pid, String(process.ppid));
    expect(await alone(data, async () => 'ran')).toBeNull();
    await writeFile(pid, '2147483646');
    expect(await alone(data, async () => 'ran')).toBe('ran');
  });
});

describe('the desktop process', () => {
  const runScript = (script: string, signal = never) =>
    runDesktop([process.execPath, '-e', script], signal);

  it('ends when its window is closed', async () => {
    expect(await runScript('')).toEqual({ kind: 'closed' });
  });
  it('had no window when it fails at once', async () => {
    expect(await runScript("console.error('cannot open display'); process.exit(1)")).toEqual({
      kind: 'no-window',
      complaint: 'cannot open display\n',
    });
    expect(await runDesktop(['/nowhere/electron'], never)).toMatchObject({ kind: 'no-window' });
  });
  it('is closed by Ctrl+C', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    expect(await runScript('setInterval(() => {}, 1000)', controller.signal)).toEqual({
      kind: 'closed',
    });
  });
});
