import { analyze } from '../../../shared/analyze.ts';
import type { Finding } from '../../../shared/check/types.ts';
import type { Correction, Policy } from '../../../shared/model/policy.ts';
import type { Span } from '../../../shared/model/span.ts';
import { certain, corrected } from '../../../shared/text/corrected.ts';
import type { Document } from '../document.ts';

/** What is checked, and where its findings stand in the text that was read. */
export type Subject = {
  readonly policy: Policy;
  readonly inSource: (findings: readonly Finding[]) => readonly Finding[];
};

/**
 * A file is checked in its own words. A document of the library is checked as it is read, with its
 * corrections; its findings are told at their places in the source, and it cannot be fixed.
 */
export function subjectOf({ policy, fromLibrary }: Document): Subject {
  if (!fromLibrary) return { policy, inSource: (findings) => findings };
  const made = certain(policy.corrections);
  const back = backTo(made);
  return {
    policy: analyze(corrected(policy.source, made)),
    inSource: (findings) =>
      findings.map((finding) => ({
        ...finding,
        span: back(finding.span),
        related: finding.related.map(back),
        fix: null,
      })),
  };
}

/** From places in the corrected text to places in the source; a place in a correction is all of it. */
function backTo(corrections: readonly Correction[]): (span: Span) => Span {
  const pieces: { readonly at: number; readonly end: number; readonly span: Span }[] = [];
  let shift = 0;
  let done = 0;
  for (const { span, reading } of corrections.toSorted((a, b) => a.span.from - b.span.from)) {
    // As `corrected` does it: of two that overlap the first is made.
    if (span.from < done || reading === null) continue;
    const at = span.from + shift;
    pieces.push({ at, end: at + reading.length, span });
    shift += reading.length - (span.to - span.from);
    done = span.to;
  }
  const before = (offset: number): number => {
    let moved = 0;
    for (const { at, end, span } of pieces) {
      if (end > offset) break;
      moved = span.to - span.from - (end - at) + moved;
    }
    return offset + moved;
  };
  const inside = (offset: number): Span | null =>
    pieces.find(({ at, end }) => at < offset && offset < end)?.span ?? null;
  return ({ from, to }) => ({
    from: inside(from)?.from ?? before(from),
    to: inside(to)?.to ?? before(to),
  });
}
