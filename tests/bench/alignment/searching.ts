import { fold } from '../../../shared/library/fold.ts';
import { buildIndex, type SearchIndex, search } from '../../../shared/library/search.ts';
import { atLeast, atMost, type Figure, informs } from '../figure.ts';
import { randomFrom, syntheticLibrary } from './synthetic.ts';

const QUERIES_OF_EACH_LENGTH = 25;

/** Search over 100,000 clauses against a plain scan that ranks its finds in the same way. */
export function searchFigures(): readonly Figure[] {
  const index = buildIndex(syntheticLibrary(100_000));
  const folded = index.entries.map(({ shown }) => fold(shown));
  const queries = queriesFrom(folded);
  let [found, there] = [0, 0];
  const [ours, plain, bare]: [number[], number[], number[]] = [[], [], []];
  for (const words of queries) {
    const hits = new Set(search(index, { words }).map(({ doc, path }) => `${doc} ${path}`));
    const expected = new Set(
      index.entries.flatMap(({ precedent, path }, at) =>
        folded[at]?.includes(words) ? [`${precedent.id} ${path}`] : [],
      ),
    );
    there += expected.size;
    for (const place of expected) if (hits.has(place)) found += 1;
    ours.push(fastest(() => search(index, { words })));
    plain.push(fastest(() => scan(index, folded, words)));
    bare.push(fastest(() => folded.filter((text) => text.includes(words))));
  }
  return [
    atLeast('10 万条检索：1～4 字查询的召回', 1, found / there, 4),
    atMost('10 万条检索：第 95 百分位 / 逐条扫描并同样排序', 1, p95(ours) / p95(plain)),
    informs(
      `${index.entries.length} 条，${queries.length} 个查询`,
      `第 95 百分位 ${p95(ours).toFixed(0)} ms，逐条扫描并排序 ${p95(plain).toFixed(0)} ms，只扫描不排序 ${p95(bare).toFixed(0)} ms`,
    ),
  ];
}

/** Words of one to four characters as they stand in the clauses, common and rare ones. */
function queriesFrom(texts: readonly string[]): readonly string[] {
  const random = randomFrom(11);
  return [1, 2, 3, 4].flatMap((length) => {
    const words: string[] = [];
    while (words.length < QUERIES_OF_EACH_LENGTH) {
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

function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const begun = performance.now();
    run();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
