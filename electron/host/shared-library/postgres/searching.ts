import { wordsOf } from '../../../../shared/library/clause-search.ts';
import { gramsOfWord } from '../../../../shared/library/grams.ts';
import type { SharedFound, SharedQuery } from '../../../../shared/library/shared.ts';
import { hitOf } from '../hit.ts';
import type { Frequencies } from './frequencies.ts';
import { byIndex, type Server } from './server.ts';

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
    const given = [words.map(likeOf), query.level, query.year];
    const ask = async (where: Where, limit: number): Promise<readonly ClauseRow[]> => {
      const asked = where === 'heading' ? grams.map((gram) => `^${gram}`) : grams;
      if (isCommon(asked, frequencies)) {
        const first = await session.rows<ClauseRow>(AMONG_FIRST[where], [...given, limit, FIRST]);
        if (first.length === limit) return first;
      }
      return session.rows<ClauseRow>(AMONG_ALL[where], [...given, limit, asked]);
    };
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

const HEADING = `coalesce(left(c.folded, char_length(c.heading)), '') like all ($1::text[])`;
const CONDITION: Readonly<Record<Where, string>> = {
  heading: HEADING,
  body: `c.folded like all ($1::text[]) and not ${HEADING}`,
};
const OF_DOCUMENT = '($2::text is null or d.level = $2) and ($3::int is null or d.year = $3)';

/**
 * Of words that stand in many clauses the first clauses have enough. Their grams are not looked at:
 * they lie apart from the rows, and reading them takes longer than looking for the words.
 */
const amongFirst = (where: Where): string => `
  select d.id, d.name, d.year, c.path, c.heading, c.shown
  from (select * from measures.clauses order by seq limit $5) c
    join measures.documents d on d.seq = c.document
  where ${CONDITION[where]} and ${OF_DOCUMENT}
  order by c.seq limit $4`;

/**
 * All clauses with the grams, found through the index, before the first of them are chosen: told of
 * the limit the server reads the clauses in their order and hopes to have enough soon, and where they
 * stand far behind that takes it seconds.
 */
const amongAll = (where: Where): string => `
  with matched as materialized (
    select c.seq, c.document from measures.clauses c
    where c.grams @> $5::text[] and ${CONDITION[where]}),
  wanted as (
    select matched.seq, d.id, d.name, d.year
    from matched join measures.documents d on d.seq = matched.document
    where ${OF_DOCUMENT}
    order by matched.seq limit $4)
  select wanted.id, wanted.name, wanted.year, c.path, c.heading, c.shown
  from wanted join measures.clauses c using (seq)
  order by wanted.seq`;

const AMONG_FIRST = { heading: amongFirst('heading'), body: amongFirst('body') };
const AMONG_ALL = { heading: amongAll('heading'), body: amongAll('body') };

/** So many clauses are read through in some five milliseconds. */
const FIRST = 4_000;

/** %, _ and \ are signs like all others. */
const likeOf = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** Gathering the clauses of common words and choosing among them costs more than a look at the first. */
const isCommon = (grams: readonly string[], { clauses, of }: Frequencies): boolean =>
  Math.min(1, ...grams.map(of)) * clauses > FIRST / 4;
