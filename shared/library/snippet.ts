import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';

/** Characters of a snippet, about two lines in the library pane. */
const LENGTH = 80;
/** How far before the first mark a snippet may begin to start with a whole sentence. */
const LEAD = 24;

/**
 * The stretch of a text that shows most of the marks, cut at a sentence where one begins close by.
 * Takes the marks in order of the text; gives the snippet, … where it was cut, and the marks in it.
 */
export function snippetOf(
  text: string,
  marks: readonly Span[],
): { readonly snippet: string; readonly marks: readonly Span[] } {
  const from = beginningOf(text, richest(marks));
  const to = Math.min(text.length, from + LENGTH);
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  const shift = before.length - from;
  return {
    snippet: before + text.slice(from, to).replaceAll('\n', ' ') + after,
    marks: marks
      .filter((mark) => mark.to > from && mark.from < to)
      .map((mark) => ({
        from: Math.max(mark.from, from) + shift,
        to: Math.min(mark.to, to) + shift,
      })),
  };
}

/** The mark with the most marks in one snippet's length behind it. */
function richest(marks: readonly Span[]): number {
  let best = 0;
  let most = 0;
  let last = 0;
  marks.forEach((mark, index) => {
    while ((marks[last]?.to ?? Number.POSITIVE_INFINITY) <= mark.from + LENGTH - LEAD) last += 1;
    if (last - index > most) {
      most = last - index;
      best = mark.from;
    }
  });
  return best;
}

function beginningOf(text: string, mark: number): number {
  if (mark <= LEAD) return 0;
  const lead = text.slice(mark - LEAD, mark);
  const sentence = Math.max(...['。', '；', '\n', '，'].map((sign) => lead.lastIndexOf(sign)));
  return mark - LEAD + sentence + 1;
}

/**
 * Every place of the folded words in a text, in order, overlapping ones joined: 知识产权 and
 * 产权服务 mark 知识产权服务 as one.
 */
export function marksIn(text: string, words: readonly string[]): readonly Span[] {
  const folded = fold(text);
  const marks = words.flatMap((word) => {
    const places: Span[] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      places.push({ from: at, to: at + word.length });
    return places;
  });
  const joined: Span[] = [];
  for (const mark of marks.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last !== undefined && mark.from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
    else joined.push(mark);
  }
  return joined;
}
