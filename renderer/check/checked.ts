import type { Finding } from '../../shared/check/types.ts';
import { takeover } from '../draft/takeover.ts';

/** A finding under a name of its own, which it keeps from check to check while it stands. */
export type Identified = Finding & { readonly id: string };

/** What a check of a text found. */
export type Checked = {
  readonly source: string;
  readonly findings: readonly Identified[];
  /** Number of the next finding that is new. */
  readonly next: number;
};

/**
 * Gives each finding its name: the one it had in the check before, where the same rule found
 * something at the place the edits in between moved it to. So the list keeps its position and the
 * focus through edits.
 */
export function identified(
  before: Checked | null,
  source: string,
  findings: readonly Finding[],
): Checked {
  const known = before === null ? new Map<string, string>() : movedNames(before, source);
  let next = before?.next ?? 1;
  const named = findings.map((finding): Identified => {
    const key = keyOf(finding.rule, finding.span.from);
    const id = known.get(key);
    known.delete(key);
    if (id !== undefined) return { ...finding, id };
    next += 1;
    return { ...finding, id: `f${next - 1}` };
  });
  return { source, findings: named, next };
}

function movedNames({ source: old, findings }: Checked, source: string): Map<string, string> {
  const { from, to, insert } = takeover(old, source);
  const shift = insert.length - (to - from);
  const names = new Map<string, string>();
  for (const { id, rule, span } of findings) {
    if (span.from <= from) names.set(keyOf(rule, span.from), id);
    else if (span.from >= to) names.set(keyOf(rule, span.from + shift), id);
  }
  return names;
}

const keyOf = (rule: string, from: number): string => `${rule} ${from}`;
