import type { DraftEntry, Suggestion } from '../../shared/suggest/types.ts';

/** The clause types most precedents have and the draft lacks, the most widespread first. */
export const missingEntries = ({
  outline,
  missing,
}: Pick<Suggestion, 'outline' | 'missing'>): readonly DraftEntry[] =>
  missing.flatMap((topic) => outline.find((entry) => entry.topic === topic) ?? []);
