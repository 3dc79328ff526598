import { z } from 'zod';
import { soundList } from '../model/sound.ts';
import type { Finding } from './types.ts';

/**
 * 忽略: the drafter says that a finding is none. It hangs on words, not on offsets, so that it holds
 * through edits; where its words and both its neighbours changed, the finding comes back.
 */
export const ignoredSchema = z.object({
  id: z.string(),
  rule: z.string(),
  /** place: here; words: wherever the rule finds the same words; rule: all the rule finds in this draft. */
  scope: z.enum(['place', 'words', 'rule']),
  /** The words found; '' for what is found missing. */
  quote: z.string(),
  near: z.object({ before: z.string(), after: z.string() }),
  /** Why; '' where the drafter gave no reason. */
  reason: z.string(),
  /** ISO time. */
  at: z.string(),
});

export type Ignored = z.infer<typeof ignoredSchema>;

/** What of a stored list can be used. */
export const soundIgnored = (value: unknown): readonly Ignored[] => soundList(value, ignoredSchema);

/** So much of what stands beside the words is remembered. */
const NEAR = 12;

/** What an entry for this finding would hang on. */
export const anchorOf = (
  { rule, span }: Finding,
  source: string,
): Pick<Ignored, 'rule' | 'quote' | 'near'> => ({
  rule,
  quote: source.slice(span.from, span.to),
  near: {
    before: source.slice(Math.max(0, span.from - NEAR), span.from),
    after: source.slice(span.to, span.to + NEAR),
  },
});

export type Sorted<F extends Finding = Finding> = {
  readonly open: readonly F[];
  readonly ignored: readonly { readonly finding: F; readonly by: Ignored }[];
};

/** The findings that stand, and those the drafter has answered. */
export function sortIgnored<F extends Finding>(
  findings: readonly F[],
  ignored: readonly Ignored[],
  source: string,
): Sorted<F> {
  const open: F[] = [];
  const answered: { finding: F; by: Ignored }[] = [];
  for (const finding of findings) {
    const by = ignored.find(
      (entry) => entry.rule === finding.rule && answers(entry, finding, source),
    );
    if (by === undefined) open.push(finding);
    else answered.push({ finding, by });
  }
  return { open, ignored: answered };
}

function answers({ scope, quote, near }: Ignored, finding: Finding, source: string): boolean {
  if (scope === 'rule') return true;
  const here = anchorOf(finding, source);
  if (here.quote !== quote) return false;
  if (scope === 'words') return true;
  return here.near.before === near.before || here.near.after === near.after;
}
