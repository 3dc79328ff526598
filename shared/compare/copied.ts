/**
 * The shortest run of equal characters that counts as copied. Set phrases of the trade are shorter
 * (知识产权服务业 has seven characters), a borrowed half-sentence is longer.
 */
const RUN = 8;

/**
 * Share of the draft's characters, 0 to 1, that stand word for word in the other text, in runs of
 * at least `run`. Order does not matter, and one place of the other text may be copied twice.
 */
export function copied(draft: string, other: string, run = RUN): number {
  if (draft.length === 0) return 0;
  const runs = new Set<string>();
  for (let at = 0; at + run <= other.length; at += 1) runs.add(other.slice(at, at + run));
  let count = 0;
  let counted = 0;
  for (let at = 0; at + run <= draft.length; at += 1) {
    if (!runs.has(draft.slice(at, at + run))) continue;
    count += at + run - Math.max(at, counted);
    counted = at + run;
  }
  return count / draft.length;
}
