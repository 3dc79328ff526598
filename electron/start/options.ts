import { parseArgs } from 'node:util';
import type { Parsed } from './answer-for.ts';
import { type Environment, hasScreen, isSet, portIn, wholeNumber } from './environment.ts';

export type StartOptions = {
  /** auto: the desktop window where it can be had, else the browser. */
  readonly door: 'auto' | 'desktop' | 'browser';
  /** Whether to open the browser, or only to print the address. */
  readonly openBrowser: boolean;
  /** Whether a desktop window could be shown at all. */
  readonly hasScreen: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  /** Most milliseconds a download may take in all. */
  readonly downloadLimit: number;
};

export const help = `用法：npm start [-- 选项]

打开措施起草台。有桌面窗口组件（Electron）时打开桌面窗口；没有时先尝试下载，
下载不成则在默认浏览器中打开同样的界面。

  --browser   直接在浏览器中打开，不下载
  --desktop   重新尝试下载桌面窗口组件
  --help      显示本说明

环境变量
  MEASURES_HOME               存放草稿的文件夹
  MEASURES_PORT               浏览器界面的端口，默认 46210；已被占用时另选空闲端口
  MEASURES_NO_OPEN=1          只显示地址，不打开浏览器
  MEASURES_ELECTRON_TIMEOUT   下载最多等待的秒数，默认 600
  ELECTRON_MIRROR             桌面窗口组件的下载镜像，内网可用
`;

export function parseOptions(
  argv: readonly string[],
  env: Environment,
  platform: NodeJS.Platform,
): Parsed<StartOptions> {
  const flags = readFlags(argv);
  if (flags === null) {
    return { kind: 'wrong', message: `无法识别的参数：${argv.join(' ')}。可用 --help 查看用法。` };
  }
  if (flags.help === true) return { kind: 'help' };
  if (flags.browser === true && flags.desktop === true) {
    return { kind: 'wrong', message: '--browser 与 --desktop 只能选一个。' };
  }
  const port = portIn(env);
  if (port === null) {
    return { kind: 'wrong', message: 'MEASURES_PORT 应为 0 至 65535 之间的整数。' };
  }
  const seconds = wholeNumber(env['MEASURES_ELECTRON_TIMEOUT'], 600);
  if (seconds === null) {
    return { kind: 'wrong', message: 'MEASURES_ELECTRON_TIMEOUT 应为整数，单位为秒。' };
  }
  const screen = hasScreen(env, platform);
  return {
    kind: 'options',
    options: {
      door: flags.browser === true ? 'browser' : flags.desktop === true ? 'desktop' : 'auto',
      openBrowser: screen && !isSet(env, 'MEASURES_NO_OPEN', 'CI'),
      hasScreen: screen,
      port,
      downloadLimit: seconds * 1000,
    },
  };
}

const readFlags = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        browser: { type: 'boolean' },
        desktop: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    return null;
  }
};
