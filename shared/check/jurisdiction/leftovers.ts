import type { Span } from '../../model/span.ts';
import type { Ground } from '../../suggest/localise/ground.ts';
import { marksIn } from '../../suggest/localise/marks.ts';
import type { Mark } from '../../suggest/localise/types.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import type { Origin } from '../sourced.ts';
import type { Context } from '../types.ts';
import { type Grounds, groundsOf } from './grounds.ts';

/** A word of another government's ground in a paragraph. */
export type Leftover = Extract<Mark, { readonly act: 'change' }> & {
  /** The document it was borrowed from; null where nobody recorded one. */
  readonly origin: Origin | null;
  readonly ground: Ground;
};

const NONE: readonly Leftover[] = [];
const finders = new WeakMap<Context, (paragraph: Paragraph) => readonly Leftover[]>();

/**
 * What a paragraph names of other ground, in order, each once: its borrowed stretches measured by
 * where they come from, the rest as words of unknown origin. Computed once for all rules.
 */
export function leftoversIn(paragraph: Paragraph, context: Context): readonly Leftover[] {
  const before = finders.get(context);
  if (before !== undefined) return before(paragraph);
  const grounds = groundsOf(context);
  const find = perParagraph((one: Paragraph) => found(one, grounds));
  finders.set(context, find);
  return find(paragraph);
}

function found({ text, sourced }: Paragraph, { own, from }: Grounds): readonly Leftover[] {
  if (own === null) return NONE;
  const borrowed = sourced.flatMap(({ origin, ...span }) => {
    const ground = from(origin);
    return marked(text.slice(span.from, span.to), ground, origin, span.from);
  });
  const others = marked(text, own, null, 0).filter(
    ({ span }) => !borrowed.some((one) => overlap(one.span, span)),
  );
  return [...borrowed, ...others].toSorted((a, b) => a.span.from - b.span.from);
}

const marked = (
  text: string,
  ground: Ground,
  origin: Origin | null,
  at: number,
): readonly Leftover[] =>
  marksIn(text, ground).flatMap((mark) =>
    mark.act === 'keep'
      ? []
      : [{ ...mark, span: { from: mark.span.from + at, to: mark.span.to + at }, origin, ground }],
  );

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
