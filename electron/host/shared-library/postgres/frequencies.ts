import type { Server, Session } from './server.ts';

/** How often a pair stands in a clause, as the server last counted. */
export type Frequencies = {
  readonly clauses: number;
  /** Share of the clauses; 0 for one that is rarer than those the server keeps count of. */
  readonly of: (gram: string) => number;
};

const KEPT_MS = 60_000;

/** They change slowly and are asked for with each search: kept for a minute. */
export function frequenciesOf(server: Server): () => Promise<Frequencies> {
  let known: { readonly value: Frequencies; readonly at: number } | null = null;
  return async () => {
    if (known !== null && Date.now() - known.at < KEPT_MS) return known.value;
    const value = await server.session(read);
    known = { value, at: Date.now() };
    return value;
  };
}

async function read({ rows }: Session): Promise<Frequencies> {
  const [size] = await rows<{ clauses: number }>(
    `select greatest(reltuples, 0)::float8 as clauses from pg_class
     where oid = to_regclass('measures.clauses')`,
  );
  const [stats] = await rows<{ grams: string[]; shares: number[] }>(
    `select most_common_elems::text::text[] as grams, most_common_elem_freqs as shares
     from pg_stats where schemaname = 'measures' and tablename = 'clauses' and attname = 'grams'`,
  );
  // Behind the shares of the elements stand their least and greatest, and that of null.
  const shares = new Map(stats?.grams?.map((gram, at) => [gram, stats.shares[at] ?? 0]) ?? []);
  return { clauses: size?.clauses ?? 0, of: (gram) => shares.get(gram) ?? 0 };
}
