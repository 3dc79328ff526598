import { Refusal } from '../../shared/api.ts';
import { type Command, readArgs } from './command.ts';
import type { Action, Options } from './library/action.ts';
import { add } from './library/add.ts';
import { list } from './library/list.ts';
import { remove, restore } from './library/remove.ts';
import { exportLibrary, importLibrary } from './library/share.ts';
import { show } from './library/show.ts';
import { take } from './library/take.ts';

const actions = {
  list,
  show,
  add,
  remove,
  restore,
  export: exportLibrary,
  import: importLibrary,
  take,
} satisfies Record<string, Action>;

export const library: Command = {
  usage:
    'list [--shared] | show ID | remove ID [--shared] | restore ID [--json]\n' +
    '      add FILE [--name 名称] [--jurisdiction 地区] [--level 市级] [--year 2024] [--genre 文种] [--json]\n' +
    '      export -o FILE.json | import FILE.json [--shared] [--json]\n' +
    '      take ID [--json]',
  summary:
    '查看先例库，添加、移出、恢复自己的先例，与同事交换；--shared 指单位共享先例库，take 从中引入一份',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      json: 'flag',
      output: 'value',
      name: 'value',
      jurisdiction: 'value',
      level: 'value',
      year: 'value',
      genre: 'value',
      shared: 'flag',
    });
    const [name, ...rest] = positionals;
    const action = actionOf(name);
    refuseForeign(name ?? '', action, options);
    return action.run(rest, options, io);
  },
};

const actionOf = (name: string | undefined): Action => {
  const all: Readonly<Record<string, Action>> = actions;
  const action = name !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
  if (action !== undefined) return action;
  const known = Object.keys(actions).join('、');
  throw new Refusal('bad-request', `请写明要做什么：library 后面可用 ${known}。`);
};

/** An option that does nothing here is a slip of the hand. */
const refuseForeign = (name: string, action: Action, options: Options): void => {
  const foreign = Object.keys(options).find(
    (option) => !action.takes.some((one) => one === option),
  );
  if (foreign === undefined) return;
  throw new Refusal('bad-request', `library ${name} 不用选项 --${foreign}。可用 --help 查看用法。`);
};
