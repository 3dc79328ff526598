import { Refusal } from '../../shared/api.ts';
import { summaryOf } from '../../shared/library/summary.ts';
import type { PrecedentSummary } from '../../shared/model/document.ts';
import { asJson, type Command, done, type Io, notYet, onlyOne, readArgs } from './command.ts';
import { overview } from './parse.ts';
import { parsedJson } from './parsed.ts';
import { libraryOf, precedentOf } from './precedents.ts';

export const library: Command = {
  usage: 'list | show ID [--json]',
  summary: '查看先例库',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, { json: 'flag' });
    const [action, ...rest] = positionals;
    switch (action) {
      case 'list':
        if (rest.length > 0) throw new Refusal('bad-request', `多余的参数：${rest.join(' ')}。`);
        return await list(options, io);
      case 'show': {
        const precedent = await precedentOf(onlyOne(rest, '先例的编号'), io);
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

const list = async ({ json }: { readonly json?: true }, io: Io): Promise<number> => {
  const { precedents } = await libraryOf(io).list();
  const line = ({ id, title, year, clauses, builtIn }: PrecedentSummary): string =>
    `${id.padEnd(20)} ${year}  ${title}（${clauses} 条${builtIn ? '' : '，自有'}）\n`;
  io.out(json ? asJson(precedents) : precedents.map(line).join(''));
  return done;
};
