import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBinary } from '../electron/start/binary.ts';
import { openCommand } from '../electron/start/browser.ts';
import { parseOptions, type StartOptions } from '../electron/start/options.ts';
import { run, type World } from '../electron/start/run.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'measures-start-'));

const defaults: StartOptions = {
  door: 'auto',
  openBrowser: true,
  hasScreen: true,
  port: 46_210,
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

const address = '地址：http://127.0.0.1:46210/#token=t';
const downloading =
  '首次启动，正在下载桌面窗口组件（约 120 MB）。不想等待可按 Ctrl+C，改用 npm start -- --browser。';
const browserLines = (line: string) => [
  line,
  '地址中的口令只在本次有效，请勿转给他人。按 Ctrl+C 结束。',
  '(browser at http://127.0.0.1:46210/#token=t)',
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
    expect(blind.log).not.toContain('(browser at http://127.0.0.1:46210/#token=t)');
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
