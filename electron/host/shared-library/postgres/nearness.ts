import { fold } from '../../../../shared/library/fold.ts';
import { pairsIn, sharedPairs } from '../../../../shared/library/grams.ts';
import type { NearDocument, NearestWish, NearHit } from '../../../../shared/library/shared.ts';
import { hitOf } from '../hit.ts';
import { type DocumentRow, SUMMARY_COLUMNS, summaryIn } from './documents.ts';
import type { Frequencies } from './frequencies.ts';
import type { ClauseRow } from './searching.ts';
import { byIndex, type Server } from './server.ts';

/** Clauses that are fetched through the pairs of one text, at most: some tens of milliseconds. */
const MOST_LOOKED = { clause: 4_000, draft: 20_000 };
const MOST_PAIRS = { clause: 40, draft: 200 };
/** Clauses that are compared in full for each one that is asked for. */
const CANDIDATES = 4;

type Telling = { readonly pair: string; readonly weight: number };

/** The rarest pairs of a text as far as the server counts them, with what they weigh. */
function tellingOf(
  asked: ReadonlySet<string>,
  { clauses, of }: Frequencies,
  grain: 'clause' | 'draft',
): readonly Telling[] {
  const all = Math.max(clauses, 1);
  // Those the server keeps no count of are taken to stand in a few clauses.
  const counted = [...asked].map((pair) => ({ pair, share: of(pair) || 3 / all }));
  let looked = 0;
  return counted
    .sort((a, b) => a.share - b.share)
    .slice(0, MOST_PAIRS[grain])
    .flatMap(({ pair, share }) => {
      looked += share * all;
      const weight = Math.log(1 + 1 / share);
      return looked > MOST_LOOKED[grain] ? [] : [{ pair, weight }];
    });
}

/**
 * `offset 0` keeps the look-ups what they are, one by one through the index: taken for a join, those in
 * a small library were made by holding every clause against every pair, which took a second.
 */
const NEAR_CLAUSES = `
  with near as (
    select found.seq, sum(asked.weight) as weight
    from unnest($1::text[], $2::float8[]) as asked (pair, weight)
    cross join lateral (
      select seq from measures.clauses where grams @> array[asked.pair] offset 0
    ) found
    group by found.seq order by weight desc, found.seq limit $3)
  select d.id, d.name, d.year, c.path, c.heading, c.shown, c.folded
  from near join measures.clauses c using (seq) join measures.documents d on d.seq = c.document`;

export async function nearestIn(
  server: Server,
  frequencies: Frequencies,
  { text, limit }: NearestWish,
): Promise<readonly NearHit[]> {
  const asked = pairsIn(fold(text));
  const telling = tellingOf(asked, frequencies, 'clause');
  const rows = await server.transaction(async (session) => {
    await byIndex(session);
    return session.rows<ClauseRow & { readonly folded: string }>(NEAR_CLAUSES, [
      telling.map(({ pair }) => pair),
      telling.map(({ weight }) => weight),
      limit * CANDIDATES,
    ]);
  });
  return rows
    .map((row) => ({ ...hitOf(row, row, []), share: sharedPairs(asked, row.folded) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, limit);
}

const NEAR_DOCUMENTS = `
  with near as (
    select document, sum(weight) as weight
    from (
      select distinct asked.pair, asked.weight, found.document
      from unnest($1::text[], $2::float8[]) as asked (pair, weight)
      cross join lateral (
        select document from measures.clauses where grams @> array[asked.pair] offset 0
      ) found
    ) met
    group by document order by weight desc, document limit $3)
  select ${SUMMARY_COLUMNS}, near.weight::float8 as weight
  from near join measures.documents d on d.seq = near.document
  order by near.weight desc, d.seq`;

export async function nearestDocumentsOf(
  server: Server,
  frequencies: Frequencies,
  { text, limit }: NearestWish,
): Promise<readonly NearDocument[]> {
  const telling = tellingOf(pairsIn(fold(text)), frequencies, 'draft');
  const whole = telling.reduce((sum, { weight }) => sum + weight, 0);
  const rows = await server.transaction(async (session) => {
    await byIndex(session);
    return session.rows<DocumentRow & { readonly weight: number }>(NEAR_DOCUMENTS, [
      telling.map(({ pair }) => pair),
      telling.map(({ weight }) => weight),
      limit,
    ]);
  });
  return rows.map((row) => ({ document: summaryIn(row), share: row.weight / whole }));
}
