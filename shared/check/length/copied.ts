import type { Span } from '../../model/span.ts';
import type { Paragraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';
import type { Superior } from './superiors.ts';

/** What of a paragraph's own words stands word for word in superior documents, in characters. */
export type Copied = Span & {
  readonly length: number;
  readonly inAny: number;
  /** For each document. */
  readonly inEach: readonly number[];
};

const known = new WeakMap<readonly Superior[], WeakMap<Paragraph, Copied>>();

/** Remembered for a paragraph as long as the documents are the same. */
export function copiedOf(paragraph: Paragraph, superiors: readonly Superior[]): Copied {
  const told = known.get(superiors) ?? new WeakMap<Paragraph, Copied>();
  known.set(superiors, told);
  const copied = told.get(paragraph) ?? read(paragraph, superiors);
  told.set(paragraph, copied);
  return copied;
}

function read(paragraph: Paragraph, superiors: readonly Superior[]): Copied {
  const { from, to } = wordsOf(paragraph);
  const words = readableOf(paragraph).slice(from, to);
  const inAny = new Uint8Array(words.length);
  const inEach = superiors.map(({ copiedIn }) => {
    let sum = 0;
    for (const passage of copiedIn(words)) {
      inAny.fill(1, passage.from, passage.to);
      sum += passage.to - passage.from;
    }
    return sum;
  });
  return {
    from,
    to,
    length: words.length,
    inAny: inAny.reduce((sum, one) => sum + one, 0),
    inEach,
  };
}

/** The own words: behind marker and heading, before the 责任单位 note. */
function wordsOf({ text, marker, heading, responsible }: Paragraph): Span {
  const from = heading?.to ?? marker?.to ?? 0;
  const note = responsible === null ? text.length : text.lastIndexOf('。', responsible.from) + 1;
  const to = note > from ? note : text.length;
  return { from: from + (/^[。.\s]*/.exec(text.slice(from, to))?.[0].length ?? 0), to };
}
