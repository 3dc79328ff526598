import type { Mark } from './types.ts';

/**
 * Blanks in a row that ask for the same: 浦东新区和闵行区 is one ［待填：地名］. Two names without a mark
 * between are one name: 深圳河套 is a ［待填：园区］.
 */
export function merged(text: string, marks: readonly Mark[]): readonly Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    const between = last === undefined ? '' : text.slice(last.span.to, mark.span.from);
    if (
      last?.act === 'change' &&
      mark.act === 'change' &&
      last.kind === 'blank' &&
      mark.kind === 'blank' &&
      (between === '' || (last.to === mark.to && /^[、和及与]$/.test(between)))
    ) {
      const span = { from: last.span.from, to: mark.span.to };
      out[out.length - 1] = {
        ...last,
        span,
        to: mark.to || last.to,
        from: text.slice(span.from, span.to),
      };
    } else out.push(mark);
  }
  return out;
}
