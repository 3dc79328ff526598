import { parseArgs } from 'node:util';
import type { Parsed } from '../answer-for.ts';
import { type Environment, hasScreen, isSet, portIn } from '../environment.ts';
import type { ServeOptions } from '../serve.ts';

export const help = `用法：node start.mjs [选项]

在默认浏览器中打开措施起草台。只在本机运行，不联网；按 Ctrl+C 或关闭本窗口即结束。

  --portable-data   草稿存放在程序文件夹旁边的 measures-desk-data 中，便于随 U 盘携带
  --port 端口       界面的端口，默认 46210；已被占用时另选空闲端口
  --no-open         只显示地址，不打开浏览器
  --help            显示本说明

环境变量
  MEASURES_HOME        存放草稿的文件夹
  MEASURES_PORT        同 --port
  MEASURES_NO_OPEN=1   同 --no-open
`;

/** Options of the browser edition. `--portable-data` is taken out before, by ready.mjs. */
export function parseOptions(
  argv: readonly string[],
  env: Environment,
  platform: NodeJS.Platform,
): Parsed<ServeOptions> {
  const flags = readFlags(argv);
  if (flags === null) {
    return { kind: 'wrong', message: `无法识别的参数：${argv.join(' ')}。可用 --help 查看用法。` };
  }
  if (flags.help === true) return { kind: 'help' };
  const port = portIn({ MEASURES_PORT: flags.port ?? env['MEASURES_PORT'] });
  if (port === null) {
    const source = flags.port === undefined ? 'MEASURES_PORT' : '--port';
    return { kind: 'wrong', message: `${source} 应为 0 至 65535 之间的整数。` };
  }
  const quiet = flags['no-open'] === true || isSet(env, 'MEASURES_NO_OPEN', 'CI');
  return { kind: 'options', options: { openBrowser: hasScreen(env, platform) && !quiet, port } };
}

const readFlags = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', short: 'h' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
      },
    }).values;
  } catch {
    return null;
  }
};
