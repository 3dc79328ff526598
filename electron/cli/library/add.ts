import { basename } from 'node:path';
import { Refusal } from '../../../shared/api.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { summaryOf } from '../../../shared/library/summary.ts';
import { ownLibrary } from '../../host/own-library.ts';
import { asJson, done, onlyOne } from '../command.ts';
import { readFileDocument } from '../document.ts';
import { precedentOf } from '../precedents.ts';
import type { Action } from './action.ts';
import { factsFrom } from './facts.ts';

/** Adds a file to the own library; a text it has already is told and left as it is. */
export const add: Action = {
  takes: ['json', 'name', 'jurisdiction', 'level', 'year', 'genre'],
  run: async (args, options, io) => {
    const argument = onlyOne(args, '要添加的文件');
    const policy = await readFileDocument(argument, io);
    const own = ownLibrary({ data: io.home });
    const { precedents } = await own.read();
    const taken = [...builtInPrecedents, ...precedents].map(({ name }) => name);
    const document = {
      id: '',
      ...factsFrom(options, policy, taken),
      text: policy.source,
      topics: {},
      origin: argument === '-' ? '标准输入' : basename(argument),
      addedAt: new Date().toISOString(),
    };
    const { ids, added } = await own.add({ precedents: [document] });
    const [id] = ids;
    if (id === undefined) throw new Refusal('failed', '先例没有保存。请重试。');
    const summary = summaryOf(await precedentOf(id, io));
    const isNew = added.includes(id);
    if (!isNew) io.err(`先例库里已有同样的文字，没有重复添加：${id}\n`);
    const { name, jurisdiction, level, year, clauses, title } = summary;
    const place = [jurisdiction, level, `${year}年`].filter((word) => word !== '').join('，');
    io.out(
      options.json
        ? asJson({ ...summary, added: isNew })
        : `${isNew ? '已加入先例库：' : ''}${id} ${name}（${place}）《${title}》，${clauses} 条\n`,
    );
    return done;
  },
};
