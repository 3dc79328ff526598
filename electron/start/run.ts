import { assertNever } from '../../shared/model/assert.ts';
import type { DesktopEnd } from './desktop.ts';
import type { Installed } from './install.ts';
import type { StartOptions } from './options.ts';
import { type Serving, serve } from './serve.ts';

/** Everything the starter does to the world, so that tests can stand in for it. */
export type World = Serving & {
  /** Path of Electron's binary; null while it is not there. */
  readonly findBinary: () => string | null;
  /**
   * Downloads the binary; gives null when another start is downloading it already. Absent when
   * the electron package was not installed.
   */
  readonly install?: (limit: number) => Promise<Installed | null>;
  readonly rememberSlow: () => Promise<void>;
  readonly wasSlow: () => Promise<boolean>;
  readonly runDesktop: (binary: string) => Promise<DesktopEnd>;
};

/** Opens the desktop window where it can be had, else the browser. Gives the exit code. */
export async function run(options: StartOptions, world: World): Promise<number> {
  if (options.door === 'browser') return serve('', options, world);

  const found = await haveBinary(options, world);
  if (found.kind === 'stopped') return 0;
  if (found.kind === 'none') return serve(`${found.reason}，改在浏览器中打开。`, options, world);

  const end = await world.runDesktop(found.binary);
  switch (end.kind) {
    case 'closed':
      return 0;
    case 'no-window':
      return serve('桌面窗口未能启动，改在浏览器中打开。', options, world);
    case 'crashed':
      world.say('桌面窗口意外关闭，已保存的草稿不受影响。请重新运行 npm start。');
      return 1;
    default:
      return assertNever(end);
  }
}

type Found =
  | { readonly kind: 'binary'; readonly binary: string }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'stopped' };

async function haveBinary(options: StartOptions, world: World): Promise<Found> {
  const none = (reason: string): Found => ({ kind: 'none', reason });
  if (!options.hasScreen) return none('这里没有图形界面，无法显示桌面窗口');
  const present = world.findBinary();
  if (present !== null) return { kind: 'binary', binary: present };
  if (world.install === undefined) return none('没有安装桌面窗口组件');
  if (options.door === 'auto' && (await world.wasSlow())) {
    return none('桌面窗口组件上次未能及时下载完（npm start -- --desktop 可重试）');
  }

  world.say(
    '首次启动，正在下载桌面窗口组件（约 120 MB）。不想等待可按 Ctrl+C，改用 npm start -- --browser。',
  );
  const installed = await world.install(options.downloadLimit);
  switch (installed?.kind) {
    case 'stopped':
      return { kind: 'stopped' };
    case undefined:
      return none('桌面窗口组件正由另一次启动下载');
    case 'failed':
      return none(`桌面窗口组件下载不成（${installed.reason}）`);
    case 'too-slow':
      await world.rememberSlow();
      return none('桌面窗口组件下载过慢，已放弃');
    case 'installed': {
      const binary = world.findBinary();
      return binary === null ? none('桌面窗口组件不完整') : { kind: 'binary', binary };
    }
    default:
      return assertNever(installed);
  }
}
