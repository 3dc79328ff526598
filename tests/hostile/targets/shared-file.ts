import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { linesOf } from '../../../electron/host/shared-library/stored-document.ts';
import { sharedDocumentOf } from '../../../shared/shared-document.ts';
import { ownPrecedent } from '../../builders-own.ts';
import { newDataFolder } from '../data-folder.ts';
import { mutatedJson } from '../json-tree.ts';
import { byteChange, changedBytes } from '../mutated-bytes.ts';
import { aimed, isText, mustHold } from '../target.ts';

const FORMAT = 'F{"format":1}';
const documents = ['hangzhou-2024', 'suzhou-2021', 'ningbo-2022'].map((id) => ownPrecedent(id));
const written = documents.map((own) => linesOf(sharedDocumentOf(own)));
const more = ownPrecedent('wenzhou-2025', { text: '温州市若干措施\n一、支持服务机构。\n' });

/** What stands in the file of a library, in its order. */
const WHOLE = [FORMAT, ...written.flat(), 'R{"id":"nobody"}'];

/** A line put at a place: another one of the file, one with its JSON changed, or no line at all. */
const putLine = fc.record({
  at: fc.nat(WHOLE.length),
  instead: fc.boolean(),
  line: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WHOLE) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...WHOLE)
        .chain((line) => mutatedJson([line.slice(1)]).map((json) => line.charAt(0) + json)),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...['', 'T', 'C', 'R', 'F', 'F{"format":2}', '\0'.repeat(4096), 'C'.repeat(3_000_000)],
        ...documents.map(({ id }) => `R${JSON.stringify({ id })}`),
        'R{"id":"__proto__"}',
      ),
    },
  ),
});

type Change = typeof putLine extends fc.Arbitrary<infer T> ? T : never;

const changedLines = (lines: readonly string[], { at, instead, line }: Change) =>
  lines.toSpliced(Math.min(at, lines.length), instead ? 1 : 0, line);

const cases = fc
  .tuple(
    fc.array(putLine, { maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\n', ''),
    fc.array(byteChange, { maxLength: 1 }),
  )
  .map(([changes, end, bytes]) => {
    const text = changes.reduce(changedLines, WHOLE).join('\n') + end;
    return bytes.reduce(changedBytes, new TextEncoder().encode(text));
  });

/**
 * The file of a shared library after a bad disk, a power cut or a person: all that is asked of it is
 * answered or refused with a sentence, nothing that stood there goes, no document is given for
 * another, one that stands whole is found, and what is added is there when the file is opened again.
 */
export const sharedFile = aimed<Uint8Array>({
  name: 'shared-file',
  corpus: () => [],
  cases: () => cases,
  sizeOf: (bytes) => bytes.length,
  file: { extension: 'jsonl', write: (bytes) => bytes, read: (bytes) => bytes },
  run: async (bytes) => {
    const folder = await newDataFolder();
    const file = join(folder.home, 'shared-library', 'documents.jsonl');
    const { call } = folder;
    try {
      await mkdir(join(folder.home, 'shared-library'), { recursive: true });
      await writeFile(file, bytes);
      const state = await call('sharedState', {});
      await call('searchShared', { words: '机构', level: null, year: null, limit: 50 });
      await call('nearShared', { text: '对新落户的知识产权服务机构给予奖励', limit: 5 });
      await call('nearSharedDocuments', { text: more.text, limit: 5 });
      const listed = await call('listShared', { from: 0, limit: 100 });
      for (const id of [...idsIn(listed), ...documents.map((one) => one.id)]) {
        const shown = await call('showShared', { id });
        mustHold(!shown.ok || idOf(shown.value) === id, `${id} is given as another`);
        const whole = state.ok && standsWhole(bytes, id);
        mustHold(shown.ok || !whole, `${id} stands there and is not found`);
      }
      const added = await call('addShared', { precedents: [more] });
      await keepsAll(file, bytes, added.ok);
      const [id = ''] = added.ok ? idsIn(added) : [];
      if (!added.ok) return;
      const again = await call('showShared', { id });
      mustHold(again.ok && JSON.stringify(again.value).includes(more.text.slice(0, 7)), 'not kept');
      await folder.mustBeAlone();
    } finally {
      await folder.remove();
    }
  },
});

/** Nothing in the file went; only half a first line may make way for a whole one. */
async function keepsAll(file: string, before: Uint8Array, written: boolean): Promise<void> {
  const now = await readFile(file);
  const half = written && before.length <= FORMAT.length && !before.includes(0x0a);
  mustHold(half || now.subarray(0, before.length).equals(before), 'what stood in the file is gone');
}

/** Its two lines are there one behind the other, and no other line speaks of it. */
function standsWhole(bytes: Uint8Array, id: string): boolean {
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
  const [text = '', reading = ''] = written[documents.findIndex((one) => one.id === id)] ?? [];
  const at = lines.indexOf(text);
  const others = lines.filter((_, place) => place !== at && place !== at + 1);
  return at > 0 && lines[at + 1] === reading && !others.some((line) => line.includes(id));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Ids of what was listed, or of what was added. */
function idsIn(reply: { readonly ok: boolean; readonly value?: unknown }): readonly string[] {
  const value = isRecord(reply.value) ? reply.value : {};
  const all = [value['documents'], value['ids']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return all.flatMap((one: unknown) =>
    isText(one) ? [one] : isRecord(one) && isText(one['id']) ? [one['id']] : [],
  );
}

const idOf = (value: unknown): unknown => {
  const precedent = isRecord(value) ? value['precedent'] : null;
  return isRecord(precedent) ? precedent['id'] : undefined;
};
