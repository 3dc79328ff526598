import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedLibrary } from '../electron/host/shared-library/embedded.ts';
import { addressOf } from '../electron/host/shared-library/postgres/address.ts';
import type { Frequencies } from '../electron/host/shared-library/postgres/frequencies.ts';
import { postgresLibrary } from '../electron/host/shared-library/postgres/postgres.ts';
import { searchIn } from '../electron/host/shared-library/postgres/searching.ts';
import { type Server, serverAt } from '../electron/host/shared-library/postgres/server.ts';
import type { SharedLibrary, SharedQuery } from '../shared/library/shared.ts';
import { generatedLibrary } from './bench/scale/generated.ts';
import { QUERIES } from './bench/scale/measured.ts';
import { serverPrograms, startServer, type TestServer } from './postgres.ts';

/** A server goes one of two ways by what it counted last; that may be old or missing. */
const counts: readonly (readonly [string, Frequencies])[] = [
  ['taken to be rare', { clauses: 0, of: () => 0 }],
  ['taken to be common', { clauses: 1_000_000, of: () => 1 }],
];

const asked = QUERIES.flatMap((words): readonly SharedQuery[] => [
  { words, level: null, year: null, limit: 5 },
  { words, level: '区级', year: null, limit: 50 },
  { words, level: null, year: 2019, limit: 50 },
]);

describe.skipIf(serverPrograms === null)('a search finds the same on this computer and', () => {
  const folder = mkdtempSync(join(tmpdir(), 'measures-alike-'));
  const embedded = embeddedLibrary(folder);
  let testServer: TestServer;
  let onServer: SharedLibrary;
  let server: Server;
  beforeAll(async () => {
    testServer = await startServer();
    onServer = postgresLibrary(testServer.address());
    server = serverAt(addressOf(testServer.address()));
    const documents = [...generatedLibrary(240)];
    await embedded.add(documents);
    await onServer.add(documents);
  });
  afterAll(async () => {
    await Promise.all([embedded.close(), onServer.close(), server.close()]);
    testServer.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(counts)('on a server, the words %s', async (_, frequencies) => {
    let hits = 0;
    for (const query of asked) {
      const found = await searchIn(server, frequencies, query);
      expect({ query, ...found }).toEqual({ query, ...(await embedded.search(query)) });
      hits += found.hits.length;
    }
    expect(hits).toBeGreaterThan(100);
  });
});
