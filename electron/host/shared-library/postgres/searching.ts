import { wordsOf } from '../../../../shared/library/clause-search.ts';
import { gramsOfWord } from '../../../../shared/library/grams.ts';
import type { SharedFound, SharedQuery } from '../../../../shared/library/shared.ts';
import { hitOf } from '../hit.ts';
import type { Frequencies } from './frequencies.ts';
import { byIndex, type Server, type Session } from './server.ts';

export type ClauseRow = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly path: string;
  readonly heading: string | null;
  readonly shown: string;
};

/** As `searchClauses` does: those with all words in the heading, then the others. */
export async function searchIn(
  server: Server,
  frequencies: Frequencies,
  query: SharedQuery,
): Promise<SharedFound> {
  const words = wordsOf(query.words.replaceAll('\0', ''));
  if (words.length === 0) return { hits: [], more: false };
  const grams = words.flatMap(gramsOfWord);
  const wanted = query.limit + 1;
  const rows = await server.transaction(async (session) => {
    await byIndex(session);
    if (isCommon(grams, frequencies)) await readInOrder(session);
    const ask = (where: Where, limit: number): Promise<readonly ClauseRow[]> =>
      session.rows<ClauseRow>(SQL[where], [
        where === 'heading' ? grams.map((gram) => `^${gram}`) : grams,
        words.map(likeOf),
        query.level,
        query.year,
        limit,
      ]);
    const first = await ask('heading', wanted);
    return first.length === wanted
      ? first
      : [...first, ...(await ask('body', wanted - first.length))];
  });
  return {
    hits: rows.slice(0, query.limit).map((row) => hitOf(row, row, words)),
    more: rows.length === wanted,
  };
}

type Where = 'heading' | 'body';

const HEADING = `coalesce(left(c.folded, char_length(c.heading)), '') like all ($2::text[])`;

const sql = (where: string): string => `
  select d.id, d.name, d.year, c.path, c.heading, c.shown
  from measures.clauses c join measures.documents d on d.seq = c.document
  where c.grams @> $1::text[] and ${where}
    and ($3::text is null or d.level = $3) and ($4::int is null or d.year = $4)
  order by c.seq limit $5`;

const SQL: Readonly<Record<Where, string>> = {
  heading: sql(HEADING),
  body: sql(`c.folded like all ($2::text[]) and not ${HEADING}`),
};

/** %, _ and \ are signs like all others. */
const likeOf = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Of words that stand in many clauses the first are found sooner by reading in order than by
 * gathering all of them and sorting; where the one begins to cost more than the other the root says.
 */
function isCommon(grams: readonly string[], { clauses, of }: Frequencies): boolean {
  const matches = Math.min(1, ...grams.map(of)) * clauses;
  return matches > Math.sqrt(50 * clauses);
}

async function readInOrder({ rows }: Session): Promise<void> {
  await rows('set local enable_bitmapscan = off');
  await rows('set local enable_sort = off');
}
