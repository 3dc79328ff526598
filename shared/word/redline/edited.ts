import { difference } from '../../compare/difference.ts';
import type { Grain, Piece } from '../../compare/types.ts';
import { type Change, changeOf } from './changes.ts';
import type { Inline, Paragraph } from './items.ts';
import { type Reader, readerOf, sizeOf } from './reader.ts';
import { written } from './tree.ts';

/**
 * Paragraphs that became others: the words that changed, and between paragraphs the marks that came
 * (a paragraph was split) or went (two were joined). The last marks of both sides are one.
 */
export const edited = (
  old: readonly Paragraph[],
  draft: readonly Paragraph[],
  grain: Grain,
): readonly Change[] => {
  const [was, mark] = [old.at(-1)?.mark, draft.at(-1)?.mark];
  if (was === undefined || mark === undefined) return [];
  const readers = { old: readerOf(old), draft: readerOf(draft) };
  const changes: Change[] = [];
  for (const { op, text } of piecesOf(textOf(old), textOf(draft), grain)) {
    if (op === 'equal') changes.push(...kept(readers, text.length));
    else changes.push(...changed(op, readers[op === 'delete' ? 'old' : 'draft'], text.length));
  }
  changes.push(...objects(readers), { kind: 'mark', op: 'equal', mark, was });
  return changes;
};

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ text }) => text).join('\n');

const piecesOf = (old: string, draft: string, grain: Grain): readonly Piece[] =>
  old === draft ? [{ op: 'equal', text: old }] : difference(old, draft, grain);

const changed = (op: 'delete' | 'insert', reader: Reader, length: number): readonly Change[] => {
  const changes: Change[] = [];
  let left = length;
  while (left > 0) {
    const element = reader.next(left);
    if (element === null) break;
    left -= sizeOf(element);
    changes.push(
      element.kind === 'mark'
        ? { kind: 'mark', op, mark: element.mark, was: null }
        : changeOf(op, element),
    );
  }
  return changes;
};

type Readers = { readonly old: Reader; readonly draft: Reader };

/** The same characters on both sides; their looks may differ, and so may the breaks in them. */
const kept = (readers: Readers, length: number): readonly Change[] => {
  const changes: Change[] = [];
  let left = length;
  while (left > 0) {
    changes.push(...objects(readers));
    const size = Math.min(left, readers.old.available(), readers.draft.available());
    const [was, is] = [readers.old.next(size), readers.draft.next(size)];
    if (size === 0 || was === null || is === null) break;
    left -= size;
    if (was.kind === 'mark' && is.kind === 'mark') {
      changes.push({ kind: 'mark', op: 'equal', mark: is.mark, was: was.mark });
    } else if (was.kind === 'text' && is.kind === 'text') {
      const look = was.look === is.look ? null : was.look;
      changes.push({ kind: 'text', op: 'equal', text: is.text, look: is.look, was: look });
    }
  }
  return [...changes, ...objects(readers)];
};

/** Breaks and the like that stand between two characters on either side. */
const objects = ({ old, draft }: Readers): readonly Change[] => {
  const gone = old.takeObjects();
  const come = draft.takeObjects();
  const isSame = gone.map(keyOf).join() === come.map(keyOf).join();
  if (isSame) return come.map((object): Change => ({ ...object, op: 'equal' }));
  return [
    ...gone.map((object) => changeOf('delete', object)),
    ...come.map((object) => changeOf('insert', object)),
  ];
};

const keyOf = (object: Extract<Inline, { kind: 'object' }>): string => written(object.tree);
