import { Refusal } from '../../shared/api.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { buildIndex, type Hit, search } from '../../shared/library/search.ts';
import { asJson, type Command, done, readArgs } from './command.ts';

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
    if (topic !== undefined) mustBeKnown(topic);
    const query = topic === undefined ? { words } : { words, topic };
    const hits = search(buildIndex(builtInPrecedents), query);
    io.out(options.json ? asJson(hits.map(hitJson)) : listing(hits));
    return done;
  },
};

/** Only topics that some clause of the library has can be asked for. */
const mustBeKnown = (topic: string): void => {
  const labels = builtInPrecedents.flatMap(({ topics }) => Object.values(topics).flat());
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

const listing = (hits: readonly Hit[]): string => {
  const nameOf = (doc: string): string =>
    builtInPrecedents.find(({ id }) => id === doc)?.name ?? doc;
  if (hits.length === 0) return '没有找到相符的条款。\n';
  return hits
    .map(({ doc, path, heading, snippet }) =>
      `${nameOf(doc)} ${path} ${heading ?? ''}`.trimEnd().concat(`\n    ${snippet}\n`),
    )
    .join('');
};
