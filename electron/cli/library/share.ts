import { extname } from 'node:path';
import { Refusal } from '../../../shared/api.ts';
import { libraryFile, readLibraryFile } from '../../../shared/library/library-file.ts';
import { merged } from '../../../shared/library/merge.ts';
import { builtInTopics } from '../../../shared/topics/list.ts';
import { reasonOf } from '../../host/files.ts';
import { ownLibrary } from '../../host/own-library.ts';
import { settings } from '../../host/settings.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { asJson, done, onlyOne } from '../command.ts';
import { nameOf, readBytes } from '../document.ts';
import type { Action } from './action.ts';
import { importShared } from './shared.ts';

/** Writes the own library, own topics and labels into one file for colleagues. */
export const exportLibrary: Action = {
  takes: ['output', 'json'],
  run: async (args, { output: target, json }, io) => {
    if (args.length > 0) throw new Refusal('bad-request', `多余的参数：${args.join(' ')}。`);
    if (target === undefined) throw new Refusal('bad-request', '请用 -o 指明导出的文件名。');
    if (extname(target).toLowerCase() !== '.json') {
      throw new Refusal('bad-request', `导出的文件名应以 .json 结尾，“${target}”不是。`);
    }
    const { precedents, problems } = await ownLibrary({ data: io.home }).read();
    const { topics, labels } = (await settings({ data: io.home }).read()).settings;
    try {
      await writeWhole(target, libraryFile(precedents, topics, labels));
    } catch (error) {
      throw new Refusal('failed', `“${target}”没有写成：${reasonOf(error) ?? '系统不允许'}。`);
    }
    const counts = { precedents: precedents.length, topics: topics.length };
    io.out(
      json
        ? asJson(counts)
        : `已导出先例 ${counts.precedents} 份、自定主题 ${counts.topics} 个：${target}\n`,
    );
    for (const problem of problems) io.err(`${problem}\n`);
    return done;
  },
};

/** Takes a colleague's file in; what is there already stays as it is. */
export const importLibrary: Action = {
  takes: ['json', 'shared'],
  run: async (args, { json, shared }, io) => {
    const argument = onlyOne(args, '要导入的文件');
    const name = nameOf(argument);
    const file = readLibraryFile(textOf(await readBytes(argument, io)));
    if (!file.ok) throw new Refusal('unreadable', `${name}：${file.message}`);
    if (shared) {
      const code = await importShared(file.precedents, json === true, io);
      for (const problem of file.problems) io.err(`${name}：${problem}\n`);
      return code;
    }
    const store = settings({ data: io.home });
    const { settings: before, revision } = await store.read();
    const { precedents, topics, labels } = merged(
      before,
      file,
      builtInTopics.map(({ id }) => id),
    );
    // The topics first: the labels of the documents speak of them.
    await store.save({ settings: { ...before, topics, labels }, revision });
    const { ids, added } = await ownLibrary({ data: io.home }).add({ precedents });
    const known = ids.length - added.length;
    const newTopics = topics.length - before.topics.length;
    const already = known === 0 ? '' : `，${known} 份已有`;
    io.out(
      json
        ? asJson({ added, known, topics: newTopics })
        : `已导入先例 ${added.length} 份${already}，自定主题 ${newTopics} 个\n`,
    );
    for (const problem of file.problems) io.err(`${name}：${problem}\n`);
    return done;
  },
};

/** JSON is UTF-8; what is not is no library file, which an empty text says as well. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
};
