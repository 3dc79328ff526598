import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../../shared/api.ts';
import type { ClausePlace } from '../../../shared/library/clause-index.ts';
import { nearestClauses, nearestDocumentsIn } from '../../../shared/library/clause-nearest.ts';
import { searchClauses, wordsOf } from '../../../shared/library/clause-search.ts';
import type { SharedHit, SharedLibrary } from '../../../shared/library/shared.ts';
import type { SharedDocument } from '../../../shared/shared-document.ts';
import { explain } from '../explain.ts';
import { lockOf } from '../folder.ts';
import { locked } from '../lock.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { hitOf } from './hit.ts';
import { freeIds, notThere, readAll } from './incoming.ts';
import { append, linesAt } from './log.ts';
import {
  FORMAT_LINE,
  linesOf,
  ownIn,
  readingIn,
  removalLine,
  textHash,
} from './stored-document.ts';

/**
 * The shared library in one file of the user's own data, found through an index in memory. Several
 * programs may read it and write it.
 */
export const embeddedLibrary = (folder: string): SharedLibrary => {
  const path = join(folder, 'documents.jsonl');
  const read = catalogueOf(path);
  const catalogue = (): Promise<Catalogue> => read().catch(explain('unreadable', unreadable));
  const underLock = <T>(work: () => Promise<T>): Promise<T> =>
    locked(lockOf(folder), work).catch(explain('failed', notKept));

  /** Clauses as they are shown; those of one document are read once. */
  const hits = async (
    known: Catalogue,
    places: readonly ClausePlace[],
    words: readonly string[],
  ): Promise<readonly SharedHit[]> => {
    const documents = [...new Set(places.map(({ document }) => document))];
    const pieces = documents.flatMap((document) => known.lines[document]?.reading ?? []);
    const read = (await linesAt(path, pieces)).map(readingIn);
    const readings = new Map(documents.map((document, at) => [document, read[at] ?? null]));
    return places.map(({ document, clause }) => {
      const reading = readings.get(document) ?? null;
      const one = reading?.clauses[clause];
      if (reading === null || one === undefined) throw changedMeanwhile();
      const [clausePath, heading, shown] = one;
      return hitOf(reading.summary, { path: clausePath, heading, shown }, words);
    });
  };

  /**
   * Text -> id of the document that has it. Looked for on the disk: what the index knows of it may
   * stand behind a damaged text, and whoever adds it again wants it back.
   */
  const sameTexts = async (
    known: Catalogue,
    incoming: readonly SharedDocument[],
  ): Promise<ReadonlyMap<string, string>> => {
    const there = new Map<string, string>();
    for (const { own } of incoming) {
      const id = known.byHash.get(textHash(own.text));
      const piece = id === undefined ? undefined : known.lines[known.index.numberOf(id) ?? -1]?.own;
      if (id === undefined || piece === undefined) continue;
      const [line = ''] = await linesAt(path, [piece]);
      if (ownIn(line)?.text === own.text) there.set(own.text, id);
    }
    return there;
  };

  return {
    state: async () => {
      const { index } = await catalogue();
      return {
        place: { kind: 'here' },
        documents: index.size,
        clauses: index.live,
        writable: true,
      };
    },
    list: async ({ from, limit }) => {
      const { index, summaries } = await catalogue();
      const live = summaries.filter((_, number) => index.isLive(number));
      return { documents: live.slice(from, from + limit), total: live.length };
    },
    find: async (id) => {
      const { index, lines } = await catalogue();
      const piece = lines[index.numberOf(id) ?? -1]?.own;
      if (piece === undefined) return null;
      const [line = ''] = await linesAt(path, [piece]);
      const own = ownIn(line);
      // Lines that came out of their order would give the text of another document.
      if (own?.id !== id) throw spoiled(id);
      return own;
    },
    search: async (query) => {
      const known = await catalogue();
      const { places, more } = searchClauses(known.index, query);
      return { hits: [...(await hits(known, places, wordsOf(query.words)))], more };
    },
    nearest: async ({ text, limit }) => {
      const known = await catalogue();
      const near = nearestClauses(known.index, text, limit);
      const places = near.map(({ place }) => place);
      const shown = await hits(known, places, []);
      return shown.map((hit, at) => ({ ...hit, share: near[at]?.share ?? 0 }));
    },
    nearestDocuments: async ({ text, limit }) => {
      const { index, summaries } = await catalogue();
      return nearestDocumentsIn(index, text, limit).flatMap(({ document, share }) => {
        const summary = summaries[document];
        return summary === undefined ? [] : [{ document: summary, share }];
      });
    },
    add: async (documents) => {
      // Reading the texts takes longest and needs no lock.
      const incoming = await readAll(documents);
      return underLock(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const known = await catalogue();
        const isTaken = (id: string): boolean => known.index.numberOf(id) !== undefined;
        const there = await sameTexts(known, incoming);
        const { ids, fresh } = freeIds(incoming, (text) => there.get(text) ?? null, isTaken);
        const lines = fresh.flatMap(linesOf);
        if (lines.length > 0) {
          await append(path, known.end, known.end === 0 ? [FORMAT_LINE, ...lines] : lines);
        }
        return { ids: [...ids], added: fresh.map(({ own }) => own.id) };
      });
    },
    remove: (id) =>
      underLock(async () => {
        const known = await catalogue();
        if (known.index.numberOf(id) === undefined) throw notThere(id);
        await append(path, known.end, [removalLine(id)]);
      }),
    close: async () => undefined,
  };
};

const changedMeanwhile = (): Refusal =>
  new Refusal('failed', '共享先例库刚刚被改动，没有取到结果。请再试一次。');
const spoiled = (id: string): Refusal =>
  new Refusal(
    'unreadable',
    `共享先例库中“${id.slice(0, 80)}”的原文已损坏，打不开。请从原文件重新加入一次，其余先例未受影响。`,
  );
const unreadable = (reason: string): string =>
  `共享先例库无法读取：${reason}。请处理后重试，自有先例和草稿未受影响。`;
const notKept = (reason: string): string =>
  `共享先例库没有改动：${reason}。请处理后重试，自有先例和草稿未受影响。`;
