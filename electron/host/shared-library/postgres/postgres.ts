import type { SharedLibrary } from '../../../../shared/library/shared.ts';
import { notThere } from '../incoming.ts';
import { addTo } from './adding.ts';
import { type Address, addressOf } from './address.ts';
import { countAll, findDocument, listDocuments, removeDocument } from './documents.ts';
import { frequenciesOf } from './frequencies.ts';
import { MIGRATIONS } from './migrations.ts';
import { nearestDocumentsOf, nearestIn } from './nearness.ts';
import { schemaVersion } from './schema.ts';
import { searchIn } from './searching.ts';
import { type Session, serverAt } from './server.ts';

/** The shared library of a bureau on its PostgreSQL server. */
export function postgresLibrary(address: string | Address): SharedLibrary {
  const server = serverAt(typeof address === 'string' ? addressOf(address) : address);
  const frequencies = frequenciesOf(server);
  let isThere = false;

  /** Before anything was added there are no tables: then the library is empty. */
  const whenThere = async <T>(empty: T, work: () => Promise<T>): Promise<T> => {
    if (!isThere) {
      const version = await server.session(schemaVersion);
      if (version < MIGRATIONS.length) return empty;
      isThere = true;
    }
    return work();
  };
  const place = { kind: 'server', name: server.address.name } as const;

  return {
    state: async () => {
      const counts = await whenThere(null, () => server.session(countAll));
      if (counts !== null) return { place, ...counts };
      const writable = await server.session(mayCreate);
      return { place, documents: 0, clauses: 0, writable };
    },
    list: (page) =>
      whenThere({ documents: [], total: 0 }, () =>
        server.session((session) => listDocuments(session, page)),
      ),
    find: (id) => whenThere(null, () => server.session((session) => findDocument(session, id))),
    search: (query) =>
      whenThere({ hits: [], more: false }, async () =>
        searchIn(server, await frequencies(), query),
      ),
    nearest: (wish) => whenThere([], async () => nearestIn(server, await frequencies(), wish)),
    nearestDocuments: (wish) =>
      whenThere([], async () => nearestDocumentsOf(server, await frequencies(), wish)),
    add: (documents) => addTo(server, documents),
    remove: (id) =>
      whenThere(null, async () => {
        await server.transaction((session) => removeDocument(session, id));
        return true;
      }).then((done) => {
        if (done === null) throw notThere(id);
      }),
    close: server.close,
  };
}

async function mayCreate({ rows }: Session): Promise<boolean> {
  const [row] = await rows<{ may: boolean }>(
    `select case when to_regnamespace('measures') is null
       then has_database_privilege(current_database(), 'create')
       else has_schema_privilege('measures', 'create') end as may`,
  );
  return row?.may ?? false;
}
