import type { Span } from '../../model/span.ts';
import { notesIn } from '../../suggest/localise/lists.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import type { Fix } from '../types.ts';

const notesOf = perParagraph(({ text }) => notesIn(text));

const noteAt = (paragraph: Paragraph, { from, to }: Span): Span | null =>
  notesOf(paragraph).find((note) => note.from <= from && to <= note.to) ?? null;

/** True for a body in （责任单位：…） or （…牵头，…配合）. */
export const isInNote = (paragraph: Paragraph, span: Span): boolean =>
  noteAt(paragraph, span) !== null;

/** The fix of a body; one that stands in the note already is not put in twice. */
export function noteFix(
  paragraph: Paragraph,
  span: Span,
  to: string,
  kind: 'self' | 'organ' | 'blank',
): Fix {
  const { text } = paragraph;
  const words = text.slice(span.from, span.to);
  const note = noteAt(paragraph, span);
  if (note !== null && kind !== 'blank' && standsBeside(to, text, span, note)) {
    const isFollowed = text.charAt(span.to) === '、';
    const isLed = text.charAt(span.from - 1) === '、';
    const edit = {
      from: isFollowed || !isLed ? span.from : span.from - 1,
      to: isFollowed ? span.to + 1 : span.to,
      insert: '',
    };
    return { title: `删去“${words}”（已列有“${to}”）`, edits: [edit], safe: false };
  }
  return { title: `改为“${to}”`, edits: [{ ...span, insert: to }], safe: false };
}

const standsBeside = (name: string, text: string, span: Span, note: Span): boolean =>
  `${text.slice(note.from, span.from)}\n${text.slice(span.to, note.to)}`.includes(name);
