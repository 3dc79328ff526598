import type { Span } from '../../model/span.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';

/** Where a word of the office stands; a span of its paragraph. */
export type Place = Span;

/** A paragraph without the line breaks and indents that text copied out of a PDF has in its words. */
const joined = perParagraph(({ text }) => {
  if (!text.includes('\n')) return { text, at: null };
  const at: number[] = [];
  let kept = '';
  for (const { 0: part, index } of text.matchAll(/[^\n]+/g)) {
    const indent = kept === '' ? 0 : part.length - part.trimStart().length;
    for (let next = indent; next < part.length; next += 1) at.push(index + next);
    kept += part.slice(indent);
  }
  return { text: kept, at };
});

/**
 * Where a word stands in a paragraph, also over the end of a line, in order and without overlaps. A
 * Latin word is no part of a longer one: IP is not in VIP.
 */
export function placesOf(word: string, paragraph: Paragraph): readonly Place[] {
  if (word === '') return [];
  const { text, at } = joined(paragraph);
  const places: Place[] = [];
  for (let from = text.indexOf(word); from >= 0; ) {
    const to = from + word.length;
    const whole = !goesOn(text, from) && !goesOn(text, to);
    if (whole) {
      places.push(at === null ? { from, to } : { from: at[from] ?? 0, to: (at[to - 1] ?? 0) + 1 });
    }
    from = text.indexOf(word, whole ? to : from + 1);
  }
  return places;
}

/** True between two letters or digits of one Latin word. */
const goesOn = (text: string, at: number): boolean =>
  /[A-Za-z0-9]/.test(text.charAt(at - 1)) && /[A-Za-z0-9]/.test(text.charAt(at));
