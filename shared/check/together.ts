import type { Edit } from '../model/edit.ts';
import type { Finding, Fix } from './types.ts';

/** A finding with the fix it has. */
export type Fixable = Finding & { readonly fix: Fix };

/** True for a finding that brings a fix, safe or not. */
export const isFixable = (finding: Finding): finding is Fixable => finding.fix !== null;

/**
 * Fixes that can be made at once: of those that touch the same words the first, as the findings
 * come; the others wait for the next check.
 */
export function together(findings: readonly Fixable[]): readonly Fixable[] {
  const taken: Edit[] = [];
  return findings.filter(({ fix }) => {
    const free = fix.edits.every((edit) => !taken.some((other) => meets(edit, other)));
    if (free) taken.push(...fix.edits);
    return free && fix.edits.length > 0;
  });
}

/** Two edits at the very same place meet too: which comes first would be chance. */
const meets = (a: Edit, b: Edit): boolean =>
  (a.from < b.to && b.from < a.to) || a.from === b.from || a.to === b.to;

/** Their edits in order of the text. */
export const editsOf = (findings: readonly Fixable[]): readonly Edit[] =>
  findings.flatMap(({ fix }) => fix.edits).toSorted((a, b) => a.from - b.from || a.to - b.to);
