import type { Standing } from '../../shared/compare/review/standing.ts';
import type { Changes } from '../../shared/compare/review/types.ts';
import type { Reviewed, ReviewWork } from '../../shared/model/review.ts';

/** A reviewer's file: its text with what it goes out from. */
export type ReviewFile = Reviewed & { readonly snapshot: string; readonly text: string };

/** What the window asks of the worker that holds a reviewer's changes against the draft. */
export type Order = {
  readonly job: number;
  readonly file: ReviewFile;
  readonly verdicts: ReviewWork['verdicts'];
  readonly draft: string;
};

export type Found = {
  readonly changes: Changes;
  readonly standing: Standing;
  /** Ids of changes of figures. */
  readonly figures: ReadonlySet<string>;
};

export type Answer =
  | ({ readonly kind: 'found'; readonly job: number } & Found)
  | { readonly kind: 'failed'; readonly job: number };
