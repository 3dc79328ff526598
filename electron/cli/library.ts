import { Refusal } from '../../shared/api.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { summaryOf } from '../host/library.ts';
import { asJson, type Command, done, notYet, onlyOne, readArgs } from './command.ts';
import { precedentOf } from './document.ts';
import { overview } from './parse.ts';
import { parsedJson } from './parsed.ts';

export const library: Command = {
  usage: 'list | show ID [--json]',
  summary: '查看先例库',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, { json: 'flag' });
    const [action, ...rest] = positionals;
    switch (action) {
      case 'list':
        if (rest.length > 0) throw new Refusal('bad-request', `多余的参数：${rest.join(' ')}。`);
        io.out(options.json ? asJson(builtInPrecedents.map(summaryOf)) : list());
        return done;
      case 'show': {
        const precedent = precedentOf(onlyOne(rest, '先例的编号'));
        const { policy, topics } = precedent;
        io.out(
          options.json
            ? asJson({ ...summaryOf(precedent), ...parsedJson(policy, topics) })
            : overview(policy),
        );
        return done;
      }
      case 'add':
      case 'remove':
        throw notYet(`增删先例（library ${action}）`);
      default:
        throw new Refusal('bad-request', '请写明 library list 或 library show ID。');
    }
  },
};

const list = (): string =>
  builtInPrecedents
    .map(summaryOf)
    .map(({ id, title, year, clauses }) => `${id.padEnd(20)} ${year}  ${title}（${clauses} 条）\n`)
    .join('');
