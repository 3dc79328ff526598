import { Refusal } from '../../../shared/api.ts';
import type { PrecedentSummary } from '../../../shared/model/document.ts';
import { ownLibrary } from '../../host/own-library.ts';
import { asJson, done, type Io } from '../command.ts';
import { libraryOf } from '../precedents.ts';
import type { Action } from './action.ts';
import { listShared } from './shared.ts';

/** All documents a draft can be laid beside, the own ones marked. */
export const list: Action = {
  takes: ['json', 'shared'],
  run: async (args, { json, shared }, io) => {
    if (args.length > 0) throw new Refusal('bad-request', `多余的参数：${args.join(' ')}。`);
    if (shared) return listShared(json === true, io);
    const { precedents } = await libraryOf(io).list();
    io.out(json ? asJson(precedents) : precedents.map(line).join(''));
    await tellProblems(io);
    return done;
  },
};

/** Says which own documents cannot be read; the others are there all the same. */
async function tellProblems(io: Io): Promise<void> {
  const { problems } = await ownLibrary({ data: io.home }).read();
  for (const problem of problems) io.err(`${problem}\n`);
}

const line = ({ id, title, year, clauses, builtIn }: PrecedentSummary): string =>
  `${id.padEnd(20)} ${year}  ${title}（${clauses} 条${builtIn ? '' : '，自有'}）\n`;
