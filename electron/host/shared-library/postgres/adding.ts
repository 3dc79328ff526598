import { fold } from '../../../../shared/library/fold.ts';
import { charactersIn, pairsIn } from '../../../../shared/library/grams.ts';
import type { OwnPrecedent } from '../../../../shared/library/own.ts';
import type { SharedAdded } from '../../../../shared/library/shared.ts';
import type { SharedClause, SharedDocument } from '../../../../shared/shared-document.ts';
import { freeIds, readAll } from '../incoming.ts';
import { textHash } from '../stored-document.ts';
import { migrate } from './schema.ts';
import type { Server, Session } from './server.ts';

/** Who adds waits for whoever is adding; a portion takes a second or two. */
const LOCK = `select pg_advisory_xact_lock(hashtext('measures-desk shared library'))`;

/**
 * One portion in one transaction: two desks that add the same at once add it once, and nobody sees
 * half of it.
 */
export async function addTo(
  server: Server,
  documents: readonly OwnPrecedent[],
): Promise<SharedAdded> {
  const incoming = await readAll(documents);
  const added = await server.transaction(async (session) => {
    await session.rows(`set local statement_timeout = '5min'`);
    await session.rows(`set local lock_timeout = '60s'`);
    await session.rows(LOCK);
    await migrate(session);
    const { ids, fresh } = await placed(session, incoming);
    const rows = await session.rows<{ id: string; seq: string }>(INSERT_DOCUMENTS, [
      rowsJson(fresh.map(documentRow)),
    ]);
    const seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
    const clauses = fresh.flatMap(({ own, clauses }) =>
      clauses.map((clause) => clauseRow(seqs.get(own.id), clause)),
    );
    await session.rows(INSERT_CLAUSES, [rowsJson(clauses)]);
    return { ids: [...ids], added: fresh.map(({ own }) => own.id) };
  });
  await learnAnew(server);
  return added;
}

async function placed({ rows }: Session, incoming: readonly SharedDocument[]) {
  const hashes = incoming.map(({ own }) => textHash(own.text));
  const known = await rows<{ id: string; hash: string }>(
    'select id, hash from measures.documents where hash = any($1) or id = any($2) or id like any($3)',
    [
      hashes,
      incoming.map(({ own }) => own.id),
      // Ids that are made from year and text begin so.
      [...new Set(incoming.map(({ own }) => `own-${own.year}-%`))],
    ],
  );
  const byHash = new Map(known.map(({ id, hash }) => [hash, id]));
  const taken = new Set(known.map(({ id }) => id));
  return freeIds(
    incoming,
    (text) => byHash.get(textHash(text)) ?? null,
    (id) => taken.has(id),
  );
}

const INSERT_DOCUMENTS = `
  insert into measures.documents
    (id, hash, name, title, jurisdiction, level, year, genre, issuers, doc_number, issued_on, clauses, own)
  select id, hash, name, title, jurisdiction, level, year, genre, issuers, doc_number, issued_on, clauses, own::json
  from json_to_recordset($1) as x
    (place int, id text, hash text, name text, title text, jurisdiction text, level text, year int,
     genre text, issuers text[], doc_number text, issued_on text, clauses int, own text)
  order by place
  returning id, seq`;

const INSERT_CLAUSES = `
  insert into measures.clauses (document, path, heading, shown, folded, grams)
  select document, path, heading, shown, folded, grams
  from json_to_recordset($1) as x
    (document bigint, path text, heading text, shown text, folded text, grams text[])`;

const documentRow = ({ own, summary }: SharedDocument, place: number) => ({
  place,
  ...{ id: own.id, hash: textHash(own.text), name: own.name, title: summary.title },
  ...{ jurisdiction: own.jurisdiction, level: own.level, year: own.year, genre: summary.genre },
  ...{ issuers: summary.issuers, doc_number: summary.docNumber, issued_on: summary.issuedOn },
  clauses: summary.clauses,
  // As one text: it is never looked into, so every sign in it is kept.
  own: JSON.stringify(own),
});

function clauseRow(document: string | undefined, { path, heading, shown }: SharedClause) {
  const folded = fold(shown);
  const title = fold(heading ?? '');
  return {
    ...{ document, path, heading, shown, folded },
    grams: [
      ...charactersIn(folded),
      ...pairsIn(folded),
      ...[...charactersIn(title), ...pairsIn(title)].map((gram) => `^${gram}`),
    ],
  };
}

/** Rows as JSON, without the two signs a text of the server cannot hold; lengths stay. */
const rowsJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\0|\p{Surrogate}/gu, '\ufffd') : value,
  );

/**
 * The server counts anew which pairs are rare once a fifth has come in; without that it does so by
 * itself a minute later. Who does not own the tables leaves it to that.
 */
const learnAnew = (server: Server): Promise<unknown> =>
  server
    .session(async ({ rows }) => {
      const [state] = await rows<{ due: boolean }>(`
        select n_mod_since_analyze > greatest(2000, n_live_tup / 5)
          and pg_has_role(relowner, 'usage') as due
        from pg_stat_user_tables join pg_class on pg_class.oid = relid
        where relid = to_regclass('measures.clauses')`);
      if (state?.due !== true) return;
      await rows(`set statement_timeout = '5min'`);
      await rows('analyze measures.clauses');
      await rows('reset statement_timeout');
    })
    // It was only to make searching faster.
    .catch(() => undefined);
