import { fold } from '../../shared/library/fold.ts';
import { buildIndex, type SearchIndex, search } from '../../shared/library/search.ts';
import { randomFrom, syntheticLibrary } from './alignment/synthetic.ts';
import { type Effort, sized } from './effort.ts';
import { atLeast, type Figure } from './figure.ts';
import { race, raced, type Times } from './race.ts';
import { miniSearchFigures } from './search/mini-search.ts';

/** Search in a large library, beside a plain scan and beside a library for it. */
export const searchFigures = (effort: Effort): readonly Figure[] => [
  ...scanFigures(effort),
  ...miniSearchFigures(effort),
];

/** Every query finds all there is, no slower than a plain scan that ranks its finds in the same way. */
function scanFigures(effort: Effort): readonly Figure[] {
  const index = buildIndex(syntheticLibrary(sized(effort, 100_000, 100)));
  const folded = index.entries.map(({ shown }) => fold(shown));
  const queries = queriesFrom(folded, sized(effort, 15, 1));
  let [found, there] = [0, 0];
  for (const words of queries) {
    const hits = new Set(search(index, { words }).map(({ doc, path }) => `${doc} ${path}`));
    const expected = new Set(
      index.entries.flatMap(({ precedent, path }, at) =>
        folded[at]?.includes(words) ? [`${precedent.id} ${path}`] : [],
      ),
    );
    there += expected.size;
    for (const place of expected) if (hits.has(place)) found += 1;
  }
  const size = `${index.entries.length} 条，${queries.length} 个 1～4 字的查询`;
  return [
    atLeast(`检索召回，${size}`, 1, found / there, 4),
    raced({
      what: '检索一次',
      size,
      peer: '逐条扫描并同样排序',
      times: queryByQuery(
        queries,
        (words) => search(index, { words }),
        (words) => scan(index, folded, words),
      ),
      bar: 1,
    }),
  ];
}

/** One round a query: queries differ more than rounds do. */
const queryByQuery = (
  queries: readonly string[],
  ours: (words: string) => unknown,
  theirs: (words: string) => unknown,
): Times =>
  race(
    { run: (call) => ours(queries[call % queries.length] ?? ''), calls: 1 },
    { run: (call) => theirs(queries[call % queries.length] ?? ''), calls: 1 },
    queries.length,
  );

/** Words of one to four characters as they stand in the clauses, common and rare ones. */
function queriesFrom(texts: readonly string[], ofEachLength: number): readonly string[] {
  const random = randomFrom(11);
  return [1, 2, 3, 4].flatMap((length) => {
    const words: string[] = [];
    while (words.length < ofEachLength) {
      const text = texts[Math.floor(random() * texts.length)] ?? '';
      const at = Math.floor(random() * text.length);
      const word = text.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(word) && word.length === length) words.push(word);
    }
    return words;
  });
}

/** One `indexOf` a clause; those found are ranked by heading and count, as `search` does. */
function scan({ entries }: SearchIndex, folded: readonly string[], word: string) {
  const hits: { doc: string; path: string; heading: string | null; score: number }[] = [];
  entries.forEach(({ precedent, path, heading }, order) => {
    const text = folded[order] ?? '';
    const first = text.indexOf(word);
    if (first < 0) return;
    let count = 1;
    for (let at = text.indexOf(word, first + word.length); at >= 0 && count < 3; count += 1)
      at = text.indexOf(word, at + word.length);
    const score = 1 + Math.log(count) + (first < (heading?.length ?? 0) ? 2 : 0);
    hits.push({ doc: precedent.id, path, heading, score });
  });
  return hits.sort((a, b) => b.score - a.score);
}
