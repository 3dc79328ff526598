import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyze } from '../../../shared/analyze.ts';
import { align } from '../../../shared/compare/align.ts';
import type { SharedLibrary } from '../../../shared/library/shared.ts';
import { compared } from '../../../shared/model/walk.ts';
import { precedentOfOwn } from '../../../shared/own-precedent.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';

/** Of one character to a phrase, common and rare, one and several words, there and not there. */
export const QUERIES: readonly string[] = [
  ...['的', '鑫', '押', '权', '质押', '专利', '龘龘', '滨江', '知识产权', '专利导航', '快速维权'],
  ...['商业秘密', '一次性奖励', '高价值专利培育', '知识产权服务机构', '证据保全公证', '滨江区'],
  ...['质押 融资', '知识 服务', '保险 质押 融资', '海外 纠纷 应对', '人才 培训', '50万元', 'PCT'],
];
const ROUNDS = 3;
const TAKEN_OVER = 5;

export type Scale = {
  readonly imported: number;
  readonly opened: number;
  readonly searchP50: number;
  readonly searchP95: number;
  readonly nearP95: number;
  readonly nearDocuments: number;
  /** The nearest five taken over and read, and the draft aligned with them. */
  readonly aligned: number;
  readonly suggested: number;
  /** Megabytes in this program while the library is open, above those before. */
  readonly memory: number;
};

/** Measures a library that was filled before, opened anew. */
export async function measured(
  open: () => SharedLibrary,
  imported: number,
  draft: string,
): Promise<Scale> {
  const before = held();
  const library = open();
  const [, opened] = await timed(() => library.state());
  const searches: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const words of QUERIES) {
      const query = { words, level: null, year: null, limit: 50 };
      searches.push((await timed(() => library.search(query)))[1]);
    }
  }
  const policy = analyze(draft);
  const near: number[] = [];
  for (const { heading, text } of compared(policy.clauses)) {
    const wish = { text: `${heading ?? ''}。${text}`, limit: 12 };
    near.push((await timed(() => library.nearest(wish)))[1]);
  }
  const wish = { text: draft, limit: 12 };
  await library.nearestDocuments(wish);
  const [documents, nearDocuments] = await timed(() => library.nearestDocuments(wish));
  const memory = held() - before;
  const [precedents, aligned] = await timed(async () => {
    const taken = await Promise.all(
      documents.slice(0, TAKEN_OVER).map(({ document }) => library.find(document.id)),
    );
    const read = taken.flatMap((own) => (own === null ? [] : [precedentOfOwn(own)]));
    align(policy, read);
    return read;
  });
  const [, suggested] = await timed(async () =>
    suggest(policy, precedents, { genre: '若干措施', level: '区级', parts: null }),
  );
  await library.close();
  return {
    ...{ imported, opened, nearDocuments, aligned, suggested, memory },
    searchP50: percentile(searches, 0.5),
    searchP95: percentile(searches, 0.95),
    nearP95: percentile(near, 0.95),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begun = performance.now();
  const value = await work();
  return [value, performance.now() - begun];
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

/** Megabytes in use after the garbage is collected, arrays outside the heap too. */
function held(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
