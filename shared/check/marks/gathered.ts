import type { Span } from '../../model/span.ts';
import type { Found } from '../types.ts';

/** So many paragraphs with the same fault are still told one by one. */
const FEW = 8;

/**
 * One finding for the whole draft where most of its paragraphs have the same fault (a text that went
 * through a scraper): forty equal findings would hide all others. `paragraphs`: how many there are.
 */
export function gathered(
  found: readonly Found[],
  paragraphs: number,
  message: (places: number) => string,
): readonly Found[] {
  const [first, ...others] = found;
  if (first === undefined || found.length <= FEW || found.length * 2 < paragraphs) return found;
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
  return [
    {
      span: first.span,
      related: others.map(({ span }) => span),
      message: message(found.length),
      ...(first.fix && {
        fix: { ...first.fix, edits, safe: found.every(({ fix }) => fix?.safe ?? true) },
      }),
    },
  ];
}

/** From the first of some places to the last. */
export const stretchOf = (spans: readonly Span[]): Span => ({
  from: spans[0]?.from ?? 0,
  to: spans.at(-1)?.to ?? 0,
});
