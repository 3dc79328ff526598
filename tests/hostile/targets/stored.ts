import fc from 'fast-check';
import { restore, serialize } from '../../../electron/host/stored.ts';
import { readFields } from '../../../electron/host/stored-fields.ts';
import { restoreOwn } from '../../../electron/host/stored-own.ts';
import {
  restoreSnapshot,
  restoreSnapshotFields,
  serializeSnapshot,
} from '../../../electron/host/stored-snapshot.ts';
import { besideOf, besideSchema } from '../../../shared/beside.ts';
import { readBureauFile } from '../../../shared/bureau/file.ts';
import { readLibraryFile } from '../../../shared/library/library-file.ts';
import { ownPrecedentSchema } from '../../../shared/library/own.ts';
import { settingsSchema, soundSettings } from '../../../shared/settings.ts';
import { mutatedJson } from '../json-tree.ts';
import { storedExamples } from '../stored-examples.ts';
import { aimed, asJsonFile, isSentence, isText, mustHold } from '../target.ts';

type Case = { readonly kind: Kind; readonly content: string };

const isCase = (value: unknown): value is Case =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'content' in value &&
  isText(value.kind) &&
  Object.hasOwn(readers, value.kind) &&
  isText(value.content);

const AT = '2026-11-26T06:00:00.000Z';

/** The text of a file that is JSON with a text in it; null where it has none to lose. */
function textIn(content: string): string | null {
  const fields = objectOf(content);
  if (fields === null) return null;
  const newer = typeof fields['format'] === 'number' && fields['format'] > 1;
  return !newer && typeof fields['text'] === 'string' ? fields['text'] : null;
}

function objectOf(content: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : null;
  } catch {
    return null;
  }
}

const keeps = (content: string, text: string | null): void =>
  mustHold(text === textIn(content), 'the text of the file is not what was read');

/** How each kind of stored file is read, and what is asked of the answer. */
const readers = {
  draft: (content: string) => {
    const draft = restore(content, { id: 'draft-1', savedAt: AT });
    keeps(content, draft.kind === 'draft' ? draft.text : null);
    if (draft.kind !== 'draft') return;
    mustHold(besideSchema.safeParse(besideOf(draft)).success, 'what is beside it is not sound');
    const again = restore(serialize(draft), { id: 'draft-1', savedAt: AT });
    mustHold(again.kind === 'draft' && again.text === draft.text, 'it cannot be read again');
    mustHold(
      JSON.stringify(besideOf(again)) === JSON.stringify(besideOf(draft)),
      'saved and read again, what is beside it is another',
    );
    mustHold(!again.edited, 'our own file passes for one that was edited by hand');
  },
  snapshot: (content: string) => {
    const snapshot = restoreSnapshot('20261126T060000000Z', content);
    keeps(content, snapshot.kind === 'snapshot' ? snapshot.text : null);
    const fields = objectOf(content);
    if (fields !== null) restoreSnapshotFields(fields);
    if (snapshot.kind !== 'snapshot') return;
    const again = restoreSnapshot(snapshot.id, serializeSnapshot(snapshot));
    mustHold(JSON.stringify(again) === JSON.stringify(snapshot), 'it is another when read again');
  },
  own: (content: string) => {
    const restored = restoreOwn(content, { id: 'own-1', addedAt: AT });
    keeps(content, restored.kind === 'own' ? restored.own.text : null);
    if (restored.kind !== 'own') return;
    mustHold(ownPrecedentSchema.safeParse(restored.own).success, 'the precedent is not sound');
  },
  settings: (content: string) => {
    const fields = readFields(content, 1, Object.keys(settingsSchema.shape));
    if (fields.kind !== 'fields') return;
    const sound = soundSettings(fields.fields);
    mustHold(settingsSchema.safeParse(sound).success, 'the settings are not sound');
    const again = soundSettings(JSON.parse(JSON.stringify(sound)));
    mustHold(JSON.stringify(again) === JSON.stringify(sound), 'sound settings are mended again');
  },
  bureau: (content: string) => {
    const read = readBureauFile(content);
    for (const said of read.ok ? read.problems : [read.message])
      mustHold(isSentence(said), `no sentence: ${said}`);
  },
  library: (content: string) => {
    const read = readLibraryFile(content, AT);
    for (const said of read.ok ? read.problems : [read.message])
      mustHold(isSentence(said), `no sentence: ${said}`);
    for (const one of read.ok ? read.precedents : [])
      mustHold(ownPrecedentSchema.safeParse(one).success, 'a precedent is not sound');
  },
};

export type Kind = keyof typeof readers;

const KINDS = Object.keys(readers).filter((name): name is Kind => Object.hasOwn(readers, name));

/**
 * Every file the program reads again: drafts, versions, own precedents, settings, a bureau's checks,
 * a library to take over. Reading never throws; a text that is there is read; what comes out is sound.
 */
export const stored = aimed<Case>({
  name: 'stored',
  corpus: () => storedExamples(),
  cases: (corpus) =>
    fc.constantFrom(...KINDS).chain((kind) => {
      const own = corpus.filter((one) => one.kind === kind).map(({ content }) => content);
      const others = corpus.map(({ content }) => content);
      return fc
        .oneof(
          { weight: 9, arbitrary: mutatedJson(own) },
          { weight: 1, arbitrary: mutatedJson(others) },
        )
        .map((content): Case => ({ kind, content }));
    }),
  sizeOf: ({ content }) => content.length,
  file: asJsonFile(isCase),
  run: ({ kind, content }) => {
    readers[kind](content);
    mustHold(!('polluted' in {}), 'a prototype was changed');
  },
});
