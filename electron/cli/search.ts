import { Refusal } from '../../shared/api.ts';
import { buildIndex, type Hit, search } from '../../shared/library/search.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { asJson, type Command, done, readArgs } from './command.ts';
import { libraryOf } from './precedents.ts';

export const searchCommand: Command = {
  usage: 'WORDS [--topic ID] [--json]',
  summary: '检索先例库中的条款',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, { topic: 'value', json: 'flag' });
    const words = positionals.join(' ').trim();
    const { topic } = options;
    if (words === '' && topic === undefined) {
      throw new Refusal('bad-request', '缺少要检索的词。可用 --help 查看用法。');
    }
    const precedents = await libraryOf(io).all();
    if (topic !== undefined) mustBeKnown(topic, precedents);
    const query = topic === undefined ? { words } : { words, topic };
    const hits = search(buildIndex(precedents), query);
    io.out(options.json ? asJson(hits.map(hitJson)) : listing(hits, precedents));
    return done;
  },
};

/** Only topics that some clause of the library has can be asked for. */
const mustBeKnown = (topic: string, precedents: readonly Precedent[]): void => {
  const labels = precedents.flatMap(({ topics }) => Object.values(topics).flat());
  const known = [...new Set(labels.map(({ id }) => id))].sort();
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
