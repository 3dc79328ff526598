import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { isKept, KEPT, keptIn, newDataFolder } from '../data-folder.ts';
import { mutatedJson } from '../json-tree.ts';
import { byteChange, changedBytes } from '../mutated-bytes.ts';
import { storedExamples } from '../stored-examples.ts';
import { aimed, asJsonFile, isText, mustHold } from '../target.ts';
import type { Kind } from './stored.ts';

/** A file put into the data folder by another program; latin1, so that all bytes can be said. */
type Placed = { readonly path: string; readonly bytes: string };

const isPlaced = (value: unknown): value is Placed =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  'bytes' in value &&
  isText(value.path) &&
  isText(value.bytes);

const isCase = (value: unknown): value is readonly Placed[] =>
  Array.isArray(value) && value.every(isPlaced);

/** Where the program looks for files of each kind. */
const PLACES: Readonly<Record<Exclude<Kind, 'bureau' | 'library'>, readonly string[]>> = {
  draft: [
    'drafts/draft-1.json',
    'drafts/example.json',
    'drafts/con.json',
    'drafts/bin/20261126T050000000Z-draft-2/draft-2.json',
  ],
  snapshot: [
    'drafts/example.versions/20261126T013000000Z.json',
    'drafts/example.versions/x.json',
    'drafts/example.versions/removed/20261126T013000000Z.json',
  ],
  own: ['library/own-1.json', 'library/own-2.json', 'library/removed/own-3.json'],
  settings: ['settings.json'],
};

/** What the program may make anew from the rest, and nothing but that. */
const MADE_ANEW = ['drafts/list.cache', 'drafts/last-good/example.json'];

const aFile = fc
  .constantFrom(...(['draft', 'draft', 'snapshot', 'own', 'settings'] as const))
  .chain((kind) =>
    fc.record({
      path: fc.constantFrom(...PLACES[kind], ...MADE_ANEW),
      content: mutatedJson(
        storedExamples()
          .filter((one) => one.kind === kind)
          .map(({ content }) => content),
      ),
      bytes: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: byteChange },
      ),
    }),
  )
  .map(({ path, content, bytes }): Placed => {
    const all = new TextEncoder().encode(content);
    return {
      path,
      bytes: Buffer.from(bytes === null ? all : changedBytes(all, bytes)).toString('latin1'),
    };
  });

/** Everything the window asks when it starts and the drafter looks around. */
const LOOKING = [
  ['listDrafts', {}],
  ['openDraft', {}],
  ['openDraft', { id: 'draft-1' }],
  ['openDraft', { id: KEPT.draft }],
  ['draftStamp', { id: 'draft-1' }],
  ['listBin', {}],
  ['listSnapshots', { id: KEPT.draft }],
  ['measureSnapshots', { id: KEPT.draft }],
  ['showSnapshot', { id: KEPT.draft, snapshot: '20261126T013000000Z' }],
  ['exportDraft', { id: KEPT.draft }],
  ['readSettings', {}],
  ['listLibrary', {}],
  ['readOwnLibrary', {}],
  ['showPrecedent', { id: 'own-1' }],
] as const;

/**
 * Files in the data folder that a bad disk, another program or a person made: everything the window
 * asks is answered or refused with a sentence, and no text is lost: a file stands where it was or
 * aside, or its text in the file the program made of it.
 */
export const disk = aimed<readonly Placed[]>({
  name: 'disk',
  corpus: () => [],
  cases: () => fc.array(aFile, { minLength: 1, maxLength: 3 }),
  sizeOf: (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  file: asJsonFile(isCase),
  run: async (files) => {
    const folder = await newDataFolder();
    try {
      // The last of two of one name is the one that stands there.
      const placed = new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes, 'latin1')]));
      for (const [path, bytes] of placed) {
        await mkdir(join(folder.home, dirname(path)), { recursive: true });
        await writeFile(join(folder.home, path), bytes);
      }
      for (const [name, input] of LOOKING) await folder.call(name, input);
      const kept = await keptIn(folder.home);
      for (const [path, bytes] of placed)
        mustHold(MADE_ANEW.includes(path) || isKept(kept, bytes), `${path} is gone`);
      await folder.mustBeAlone();
    } finally {
      await folder.remove();
    }
  },
});
