import type { Line, Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { compared } from '../../shared/model/walk.ts';
import { wordCount } from '../../shared/text/word-count.ts';

export type Counts = {
  readonly characters: number;
  /** As the comparison counts them: the items of a list belong to their clause. */
  readonly clauses: number;
};

/** What the status bar says about a draft; noise is not part of it. */
export const countsOf = (policy: Policy): Counts => ({
  characters: policy.lines.reduce((sum, line) => sum + charactersOf(policy.source, line), 0),
  clauses: compared(policy.clauses).length,
});

const charactersOf = (source: string, line: Line): number =>
  line.role === 'noise' ? 0 : wordCount(sliceOf(source, line.span));
