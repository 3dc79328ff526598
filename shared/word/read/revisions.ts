import type { Revision } from '../../model/review.ts';
import type { Side } from './changes.ts';
import { timeOf } from './time.ts';
import type { Words } from './words.ts';
import type { Element } from './xml.ts';

const TRACKED = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

export const isTracked = ({ name }: Element): boolean => TRACKED.includes(name);

/** Whose a tracked change is and when it was made, as one word. */
export const byline = ({ attributes }: Element): string =>
  `${attributes['w:date'] ?? ''} ${attributes['w:author'] ?? ''}`;

/**
 * The tracked words of a text with their authors: what was put in where changes are accepted, what
 * was taken out where they are rejected. Changes of one author that follow each other are one.
 */
export function revisionsIn({ text, marks }: Words, changes: Side): readonly Revision[] {
  const revisions: Revision[] = [];
  let open: { readonly id: string; readonly at: number } | null = null;
  for (const { kind, id, at } of marks) {
    if (kind === 'revision-start') open = { id, at };
    if (kind !== 'revision-end' || open === null) continue;
    const blank = id.indexOf(' ');
    const revision: Revision = {
      side: changes === 'accepted' ? 'inserted' : 'deleted',
      from: open.at,
      to: at,
      author: id.slice(blank + 1),
      at: timeOf(id.slice(0, blank)),
    };
    const last = revisions.at(-1);
    const goesOn =
      last !== undefined &&
      last.author === revision.author &&
      last.at === revision.at &&
      text.slice(last.to, revision.from).trim() === '';
    if (goesOn) revisions[revisions.length - 1] = { ...last, to: revision.to };
    else revisions.push(revision);
    open = null;
  }
  return revisions;
}
