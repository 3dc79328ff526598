import type { Span } from '../../model/span.ts';
import type { Draft, Placed } from '../draft.ts';
import { perParagraph } from '../paragraph.ts';
import { pairsOf, type QuotedKind, type Stray } from '../quoted.ts';

/** A mark without its counterpart in the draft. */
type LostMark = {
  readonly placed: Placed;
  readonly stray: Stray;
  /** In the source: the mark with the words it stands at. */
  readonly span: Span;
  /** The mark that was meant where it was typed the wrong way round; null where one is missing. */
  readonly turned: string | null;
};

/** A quotation over several paragraphs closes within so many, and no more than so many stand open. */
const FAR = 12;

/**
 * Marks of these kinds that are not closed, or not opened. What is opened in a paragraph and closed
 * in a later one (第三条修改为：“…… over several articles; a bracket that goes on without a marker) is a
 * pair.
 */
export function lostMarks(
  { paragraphs }: Draft,
  ...kinds: readonly QuotedKind[]
): readonly LostMark[] {
  const lost: LostMark[] = [];
  let waiting: readonly Waiting[] = [];
  paragraphs.forEach((placed, index) => {
    for (const one of strayMarks(placed.paragraph)) {
      if (!kinds.includes(one.stray.kind)) continue;
      const found = { ...one, placed, span: moved(one.span, placed.at) };
      const opener =
        one.stray.side === 'close' && one.turned === null
          ? waiting.findLast((other) => closes(found, index, other, paragraphs))
          : undefined;
      if (opener !== undefined) waiting = waiting.filter((other) => other !== opener);
      else if (one.stray.side === 'close' || one.turned !== null) lost.push(found);
      else {
        waiting = [...waiting, { lost: found, index }];
        const [first] = waiting;
        if (waiting.length > FAR && first !== undefined) {
          lost.push(first.lost);
          waiting = waiting.slice(1);
        }
      }
    }
  });
  return [...lost, ...waiting.map((one) => one.lost)].sort((a, b) => a.span.from - b.span.from);
}

type Waiting = { readonly lost: LostMark; readonly index: number };

function closes(
  { stray }: LostMark,
  index: number,
  opener: Waiting,
  paragraphs: readonly Placed[],
): boolean {
  const apart = index - opener.index;
  if (apart === 0 || apart > FAR || stray.kind !== opener.lost.stray.kind) return false;
  const between = paragraphs.slice(opener.index + 1, index + 1);
  return stray.kind === 'quotation' || between.every(({ paragraph }) => paragraph.marker === null);
}

const moved = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });

type Told = Omit<LostMark, 'placed'>;

const TURNED: Readonly<Record<string, string>> = { '“': '”', '”': '“', '‘': '’', '’': '‘' };

/**
 * “专精特新“企业: of two opening marks with nothing but a few words between them the second was meant
 * to close, and of two closing ones the first to open. Then only that one is told.
 */
const strayMarks = perParagraph((paragraph): readonly Told[] => {
  const { strays } = pairsOf(paragraph);
  const told: Told[] = [];
  const { text } = paragraph;
  for (let at = 0; at < strays.length; at += 1) {
    const stray = strays[at];
    if (stray === undefined) break;
    const next = strays[at + 1];
    const twin =
      next !== undefined &&
      next.mark === stray.mark &&
      stray.mark in TURNED &&
      /^[^“”‘’，。；：\n]{1,16}$/.test(text.slice(stray.to, next.from));
    if (twin) {
      const wrong = stray.side === 'open' ? next : stray;
      told.push({ stray: wrong, span: wordsAt(text, wrong), turned: TURNED[wrong.mark] ?? null });
      at += 1;
    } else told.push({ stray, span: wordsAt(text, stray), turned: null });
  }
  return told;
});

/** So many characters at most are shown with the mark. */
const SHOWN = 40;

function wordsAt(text: string, { from, to, side }: Stray): Span {
  if (side === 'open') {
    const words = /^[^，。；：、\n]*/.exec(text.slice(to, to + SHOWN))?.[0] ?? '';
    return { from, to: to + words.length };
  }
  const words = /[^，。；：\s]*$/.exec(text.slice(Math.max(0, from - SHOWN), from))?.[0] ?? '';
  return { from: from - words.length, to };
}
