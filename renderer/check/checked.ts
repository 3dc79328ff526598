import { anchorOf } from '../../shared/check/ignored.ts';
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
  const nameBefore = before === null ? () => null : namesFrom(before, source);
  let next = before?.next ?? 1;
  const named = findings.map((finding): Identified => {
    const id = nameBefore(finding);
    if (id !== null) return { ...finding, id };
    next += 1;
    return { ...finding, id: `f${next - 1}` };
  });
  return { source, findings: named, next };
}

/**
 * What the findings of an earlier check are called in a later text; each name is given once.
 *
 * Several edits may have been made since (a fix at the top and one at the end in quick succession):
 * between the first and the last of them nothing is known of places, so there a finding is known by
 * its words with what stands before or behind them, unless others look the same.
 */
function namesFrom(
  { source: old, findings }: Checked,
  source: string,
): (finding: Finding) => string | null {
  const { from, to, insert } = takeover(old, source);
  const shift = insert.length - (to - from);
  const names = new Map<string, string | null>();
  for (const finding of findings) {
    const { id, rule, span } = finding;
    if (span.from <= from) names.set(placeKey(rule, span.from), id);
    else if (span.from >= to) names.set(placeKey(rule, span.from + shift), id);
    else for (const key of wordKeys(finding, old)) names.set(key, names.has(key) ? null : id);
  }
  const given = new Set<string>();
  return (finding) => {
    const { rule, span } = finding;
    const isBetween = span.from > from && span.from < from + insert.length;
    const keys = isBetween ? wordKeys(finding, source) : [placeKey(rule, span.from)];
    for (const key of keys) {
      const id = names.get(key) ?? null;
      if (id === null || given.has(id)) continue;
      given.add(id);
      return id;
    }
    return null;
  };
}

const placeKey = (rule: string, from: number): string => `${rule} ${from}`;

function wordKeys(finding: Finding, source: string): readonly string[] {
  const { rule, quote, near } = anchorOf(finding, source);
  return [
    JSON.stringify([rule, near.before, quote, null]),
    JSON.stringify([rule, null, quote, near.after]),
  ];
}
