import { linesOf } from './blocks.ts';
import { type Reading, readStory } from './story.ts';
import type { Note } from './word-text.ts';
import { type Mark, trimmed, type Words } from './words.ts';
import { childrenNamed, type Element } from './xml.ts';

/** A note with its words as a text of their own, in which comments may hang. */
export type ReadNote = Note & { readonly words: Words };

/**
 * The notes of a part (footnotes.xml, endnotes.xml) whose marks stand in the text or in a box, in
 * the order of their marks. Separator lines and notes of deleted words have no mark.
 */
export const readNotes = (
  part: Element | null,
  kind: 'footnote' | 'endnote',
  places: { readonly body: Words; readonly boxes: Words },
  reading: Reading,
): readonly ReadNote[] => {
  if (part === null) return [];
  const byId = new Map(
    childrenNamed(part, `w:${kind}`).map((note) => [note.attributes['w:id'] ?? '', note]),
  );
  const read = (place: Words, mark: Mark): readonly ReadNote[] => {
    const note = mark.kind === kind ? byId.get(mark.id) : undefined;
    if (note === undefined) return [];
    const words = trimmed(linesOf(readStory(note, reading).blocks));
    const at = place === places.body ? mark.at : null;
    return [{ text: words.text, at, line: lineAt(place.text, mark.at), words }];
  };
  return [places.body, places.boxes].flatMap((place) =>
    place.marks.flatMap((mark) => read(place, mark)),
  );
};

/** The line of a text that an offset stands in. */
export const lineAt = (text: string, at: number): string => {
  const from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  return text.slice(from, to < 0 ? text.length : to);
};
