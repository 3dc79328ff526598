import { Refusal } from '../../shared/api.ts';
import { checkCommand } from './check.ts';
import { type Command, done, type Io, wrongUsage } from './command.ts';
import { compare } from './compare.ts';
import { exportCommand } from './export.ts';
import { fixCommand } from './fix.ts';
import { library } from './library.ts';
import { parse } from './parse.ts';
import { searchCommand } from './search.ts';
import { suggestCommand } from './suggest.ts';

const commands = {
  parse,
  suggest: suggestCommand,
  compare,
  check: checkCommand,
  fix: fixCommand,
  search: searchCommand,
  library,
  export: exportCommand,
} satisfies Record<string, Command>;

/** Runs one command line; gives the exit code. Whatever goes wrong becomes one sentence. */
export async function main(
  argv: readonly string[],
  io: Io,
  report: (error: unknown) => void,
): Promise<number> {
  const [name, ...args] = argv;
  try {
    if (name === '--help' || name === '-h') {
      io.out(help());
      return done;
    }
    if (name === undefined) {
      io.err(help());
      return wrongUsage;
    }
    const command = commandOf(name);
    if (args.includes('--help') || args.includes('-h')) {
      io.out(`用法：measures ${name} ${command.usage}\n${command.summary}\n`);
      return done;
    }
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof Refusal) {
      io.err(`${error.message}\n`);
    } else {
      report(error);
      io.err('程序内部出错，没有完成。请把所用的文件和命令告知维护者。\n');
    }
    return wrongUsage;
  }
}

const commandOf = (name: string): Command => {
  const all: Readonly<Record<string, Command>> = commands;
  const command = Object.hasOwn(all, name) ? all[name] : undefined;
  if (command === undefined) {
    throw new Refusal('bad-request', `没有“${name}”这个命令。可用 --help 查看全部命令。`);
  }
  return command;
};

const help = (): string => {
  const all: readonly (readonly [string, Command])[] = Object.entries(commands);
  const lines = all.map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}\n`);
  return `用法：measures 命令 [参数]

${lines.join('')}
DOC 可以是文件（.docx .txt .md，装有 LibreOffice 时还有 .doc .wps .odt .rtf）、-（标准输入）或先例编号（见 library list）。
加 --json 输出机器可读的结果。退出码：0 完成，1 文件有问题，2 用法不对或无法读取。
`;
};
