import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { alone, rememberSlow, wasSlow } from '../electron/start/attempt.ts';
import { findBinary } from '../electron/start/binary.ts';
import { openCommand } from '../electron/start/browser.ts';
import { runDesktop } from '../electron/start/desktop.ts';
import { install } from '../electron/start/install.ts';
import { parseOptions, type StartOptions } from '../electron/start/options.ts';
import { showProgress } from '../electron/start/progress.ts';
import { run, type World } from '../electron/start/run.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'measures-start-'));
const never = new AbortController().signal;

const defaults: StartOptions = {
  door: 'auto',
  openBrowser: true,
  hasScreen: true,
  port: 0,
  downloadLimit: 600_000,
};

describe('options of npm start', () => {
  const parse = (argv: readonly string[], env = {}, platform: NodeJS.Platform = 'linux') =>
    parseOptions(argv, env, platform);

  it.each([
    [[], { DISPLAY: ':0' }, defaults],
    [[], { WAYLAND_DISPLAY: 'wayland-0' }, defaults],
    [[], {}, { ...defaults, hasScreen: false, openBrowser: false }],
    [['--browser'], { DISPLAY: ':0' }, { ...defaults, door: 'browser' }],
    [['--desktop'], { DISPLAY: ':0' }, { ...defaults, door: 'desktop' }],
    [[], { DISPLAY: ':0', CI: 'true' }, { ...defaults, openBrowser: false }],
    [[], { DISPLAY: ':0', MEASURES_NO_OPEN: '1' }, { ...defaults, openBrowser: false }],
    [[], { DISPLAY: ':0', MEASURES_NO_OPEN: '0' }, defaults],
    [
      [],
      { DISPLAY: ':0', MEASURES_PORT: '8123', MEASURES_ELECTRON_TIMEOUT: '5' },
      { ...defaults, port: 8123, downloadLimit: 5000 },
    ],
  ] as const)('%j with %j', (argv, env, options) => {
    expect(parse(argv, env)).toEqual({ kind: 'options', options });
  });

  it('Windows always has a screen', () => {
    expect(parse([], {}, 'win32')).toEqual({ kind: 'options', options: defaults });
  });

  it.each([
    [['--foo'], {}, '无法识别的参数：--foo。可用 --help 查看用法。'],
    [['draft.txt'], {}, '无法识别的参数：draft.txt。可用 --help 查看用法。'],
    [['--browser', '--desktop'], {}, '--browser 与 --desktop 只能选一个。'],
    [[], { MEASURES_PORT: '99999' }, 'MEASURES_PORT 应为 0 至 65535 之间的整数。'],
    [[], { MEASURES_ELECTRON_TIMEOUT: '1m' }, 'MEASURES_ELECTRON_TIMEOUT 应为整数，单位为秒。'],
  ])('refuses %j with %j', (argv, env, message) => {
    expect(parse(argv, env)).toEqual({ kind: 'wrong', message });
  });

  it('explains itself', () => {
    expect(parse(['-h'])).toEqual({ kind: 'help' });
  });
});

describe('the binary', () => {
  const unpacked = async (version: string) => {
    const root = await folder();
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'version'), version);
    await writeFile(join(root, 'dist', 'electron'), '');
    return root;
  };

  it('is there once it is unpacked and marked', async () => {
    const root = await unpacked('v45.4.1');
    const electron = { folder: root, version: '45.4.1' };
    expect(findBinary(electron, '')).toBeNull();
    await writeFile(join(root, 'path.txt'), 'electron');
    expect(findBinary(electron, '')).toBe(join(root, 'dist', 'electron'));
    expect(findBinary({ ...electron, version: '46.0.0' }, '')).toBeNull();
  });

  it('may lie elsewhere', async () => {
    const root = await unpacked('45.4.1');
    const electron = { folder: await folder(), version: '45.4.1' };
    expect(findBinary(electron, join(root, 'dist'))).toBe(join(root, 'dist', 'electron'));
    expect(findBinary(electron, join(root, 'none'))).toBeNull();
  });
});

/** An installer made of a few lines of script; `scratch` is where a real one would download to. */
const installer = async (
  script: string,
  limits: { quietLimit?: number; totalLimit?: number; signal?: AbortSignal } = {},
) => {
  const target = await folder();
  const seen: number[] = [];
  const source = `const fs = require('node:fs'), path = require('node:path');
    const target = ${JSON.stringify(target)}, scratch = process.env.TMPDIR;
    const grow = (n) => fs.appendFileSync(path.join(scratch, 'electron.zip'), 'x'.repeat(n));
    ${script}`;
  const outcome = await install({
    command: [process.execPath, '-e', source],
    target,
    quietLimit: limits.quietLimit ?? 30_000,
    totalLimit: limits.totalLimit ?? 30_000,
    onProgress: (bytes) => seen.push(bytes),
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
      setTimeout(() => grow(1000), 800);
      setTimeout(() => fs.writeFileSync(path.join(target, 'electron'), ''), 1500);`);
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

describe('opening the browser', () => {
  it.each([
    ['linux', ['xdg-open', 'http://127.0.0.1:1/#token=t']],
    ['darwin', ['open', 'http://127.0.0.1:1/#token=t']],
    ['win32', ['cmd', '/c', 'start', '""', 'http://127.0.0.1:1/#token=t']],
  ] as const)('on %s', (platform, command) => {
    expect(openCommand(platform, 'http://127.0.0.1:1/#token=t')).toEqual(command);
  });
});

/** A world that writes down what is done to it; Ctrl+C comes as soon as the door is open. */
const world = (changes: Partial<World> = {}) => {
  const log: string[] = [];
  const controller = new AbortController();
  const stub: World = {
    say: (line) => log.push(line),
    signal: controller.signal,
    findBinary: () => null,
    install: async () => ({ kind: 'failed', reason: '无法连接下载服务器' }),
    rememberSlow: async () => void log.push('(remembered)'),
    wasSlow: async () => false,
    runDesktop: async (binary) => {
      log.push(`(window by ${binary})`);
      return { kind: 'closed' };
    },
    openDoor: async (port) => {
      setTimeout(() => controller.abort(), 10);
      const origin = `http://127.0.0.1:${port || 40_000}`;
      const close = async () => void log.push('(door closed)');
      return { origin, address: `${origin}/#token=t`, token: 't', close };
    },
    openBrowser: (address) => log.push(`(browser at ${address})`),
    ...changes,
  };
  return { log, stub };
};

const address = '地址：http://127.0.0.1:40000/#token=t';
const downloading =
  '首次启动，正在下载桌面窗口组件（约 120 MB）。不想等待可按 Ctrl+C，改用 npm start -- --browser。';
const browserLines = (line: string) => [
  line,
  '地址中的口令只在本次有效，请勿转给他人。按 Ctrl+C 结束。',
  '(browser at http://127.0.0.1:40000/#token=t)',
  '(door closed)',
  '已结束。',
];

describe('npm start', () => {
  const started = async (changes: Partial<World>, options: Partial<StartOptions> = {}) => {
    const { log, stub } = world(changes);
    const code = await run({ ...defaults, ...options }, stub);
    return { code, log };
  };

  it('opens the desktop window when the binary is there', async () => {
    expect(await started({ findBinary: () => '/electron' })).toEqual({
      code: 0,
      log: ['(window by /electron)'],
    });
  });

  it('downloads the binary and opens the window', async () => {
    let binary: string | null = null;
    const changes: Partial<World> = {
      findBinary: () => binary,
      install: async () => {
        binary = '/electron';
        return { kind: 'installed' };
      },
    };
    expect(await started(changes)).toEqual({
      code: 0,
      log: [downloading, '(window by /electron)'],
    });
  });

  it('says in one line why there is no window and opens the browser', async () => {
    expect(await started({})).toEqual({
      code: 0,
      log: [
        downloading,
        ...browserLines(`桌面窗口组件下载不成（无法连接下载服务器），改在浏览器中打开。${address}`),
      ],
    });
  });

  it('remembers a slow download and then does not wait again, unless asked to', async () => {
    const slow = await started({ install: async () => ({ kind: 'too-slow' }) });
    expect(slow.log.slice(1, 3)).toEqual([
      '(remembered)',
      `桌面窗口组件下载过慢，已放弃，改在浏览器中打开。${address}`,
    ]);
    const again = await started({ wasSlow: async () => true });
    expect(again.log).toEqual(
      browserLines(
        `桌面窗口组件上次未能及时下载完（npm start -- --desktop 可重试），改在浏览器中打开。${address}`,
      ),
    );
    const asked = await started({ wasSlow: async () => true }, { door: 'desktop' });
    expect(asked.log[0]).toBe(downloading);
  });

  it('does not download where nothing could be shown, or while another start does', async () => {
    const blind = await started({}, { hasScreen: false, openBrowser: false });
    expect(blind.log[0]).toBe(`这里没有图形界面，无法显示桌面窗口，改在浏览器中打开。${address}`);
    expect(blind.log).not.toContain('(browser at http://127.0.0.1:40000/#token=t)');
    const second = await started({ install: async () => null });
    expect(second.log[1]).toBe(`桌面窗口组件正由另一次启动下载，改在浏览器中打开。${address}`);
  });

  it('opens the browser when the window does not come up', async () => {
    const changes: Partial<World> = {
      findBinary: () => '/electron',
      runDesktop: async () => ({ kind: 'no-window', complaint: 'no sandbox' }),
    };
    expect(await started(changes)).toEqual({
      code: 0,
      log: browserLines(`桌面窗口未能启动，改在浏览器中打开。${address}`),
    });
  });

  it('fails when the window crashes', async () => {
    const { code, log } = await started({
      findBinary: () => '/electron',
      runDesktop: async () => ({ kind: 'crashed', complaint: '' }),
    });
    expect({ code, log }).toEqual({
      code: 1,
      log: ['桌面窗口意外关闭，已保存的草稿不受影响。请重新运行 npm start。'],
    });
  });

  it('ends quietly when stopped during the download', async () => {
    expect(await started({ install: async () => ({ kind: 'stopped' }) })).toEqual({
      code: 0,
      log: [downloading],
    });
  });

  it('goes to the browser at once when asked to, at the wished port', async () => {
    const asked = await started({}, { door: 'browser', port: 8123 });
    expect(asked.log[0]).toBe('地址：http://127.0.0.1:8123/#token=t');
  });
});
