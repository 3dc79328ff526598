import { Refusal } from '../../shared/api.ts';
import { buildIndex, type Hit, search } from '../../shared/library/search.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { learn } from '../../shared/topics/learn.ts';
import { topicIdsBy } from '../../shared/topics/library.ts';
import { builtInTopics } from '../../shared/topics/list.ts';
import { asJson, type Command, done, readArgs } from './command.ts';
import { searchShared } from './library/shared.ts';
import { libraryOf, ownTopicsOf } from './precedents.ts';

export const searchCommand: Command = {
  usage: 'WORDS [--topic ID | --shared] [--json]',
  summary: '检索先例库中的条款；--shared 检索单位共享先例库',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      topic: 'value',
      json: 'flag',
      shared: 'flag',
    });
    const words = positionals.join(' ').trim();
    const { topic } = options;
    if (options.shared) {
      if (topic === undefined && words !== '')
        return searchShared(words, options.json === true, io);
      throw new Refusal('bad-request', '检索单位共享先例库时请写要检索的词，不用 --topic。');
    }
    if (words === '' && topic === undefined) {
      throw new Refusal('bad-request', '缺少要检索的词。可用 --help 查看用法。');
    }
    const precedents = await libraryOf(io).all();
    const ownTopics = await ownTopicsOf(io);
    if (topic !== undefined) mustBeKnown(topic, [...builtInTopics, ...ownTopics]);
    const query = topic === undefined ? { words } : { words, topic };
    const hits = search(buildIndex(precedents, topicIdsBy(learn(precedents, ownTopics))), query);
    io.out(options.json ? asJson(hits.map(hitJson)) : listing(hits, precedents));
    return done;
  },
};

const mustBeKnown = (topic: string, topics: readonly Topic[]): void => {
  const known = topics.map(({ id }) => id).sort();
  if (!known.includes(topic)) {
    throw new Refusal('bad-request', `没有“${topic}”这个主题，现有：${known.join('、')}。`);
  }
};

const hitJson = ({ doc, path, heading, snippet, score }: Hit) => ({
  doc,
  path,
  heading,
  snippet,
  score,
});

const listing = (hits: readonly Hit[], precedents: readonly Precedent[]): string => {
  const names = new Map(precedents.map(({ id, name }) => [id, name]));
  const nameOf = (doc: string): string => names.get(doc) ?? doc;
  if (hits.length === 0) return '没有找到相符的条款。\n';
  return hits
    .map(({ doc, path, heading, snippet }) =>
      `${nameOf(doc)} ${path} ${heading ?? ''}`.trimEnd().concat(`\n    ${snippet}\n`),
    )
    .join('');
};
