import type { Span } from '../../model/span.ts';
import type { Found } from '../types.ts';

/** So many paragraphs with the same fault are still told one by one. */
const FEW = 8;

/** True where most paragraphs of a draft have the same fault: a text that went through a scraper. */
export const isFlood = (found: readonly Found[], paragraphs: number): boolean =>
  found.length > FEW && found.length * 2 >= paragraphs;

/** One finding of the whole draft in the place of many: forty equal ones would hide all others. */
export function asOne(found: readonly Found[], message: string): readonly Found[] {
  const [first, ...others] = found;
  if (first === undefined) return [];
  return [
    {
      span: first.span,
      related: others.map(({ span }) => span),
      message,
      ...(first.fix && {
        fix: {
          ...first.fix,
          edits: found.flatMap(({ fix }) => fix?.edits ?? []),
          safe: found.every(({ fix }) => fix?.safe ?? true),
        },
      }),
    },
  ];
}

/** From the first of some places to the last. */
export const stretchOf = (spans: readonly Span[]): Span => ({
  from: spans[0]?.from ?? 0,
  to: spans.at(-1)?.to ?? 0,
});
