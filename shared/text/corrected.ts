import type { Correction } from '../model/policy.ts';

/** What is certain enough to be offered for correction at one click. */
export const certain = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(({ confidence, reading }) => confidence === 'high' && reading !== null);

/** The source with corrections made; of two that overlap the first is made. */
export function corrected(source: string, corrections: readonly Correction[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, reading } of corrections.toSorted((a, b) => a.span.from - b.span.from)) {
    if (span.from < done || reading === null) continue;
    parts.push(source.slice(done, span.from), reading);
    done = span.to;
  }
  parts.push(source.slice(done));
  return parts.join('');
}
