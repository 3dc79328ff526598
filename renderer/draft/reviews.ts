import type { ReviewWork, Verdict } from '../../shared/model/review.ts';

type Reviews = readonly ReviewWork[];

export type ReviewEvent =
  /** A 审改稿 is to be gone through, or the work on one goes on. */
  | { readonly type: 'reviewTaken'; readonly snapshot: string }
  /** The drafter is done with one; what was said of its changes is forgotten. */
  | { readonly type: 'reviewDropped'; readonly snapshot: string }
  /** What was said of some of its changes, by their ids; null: nothing any more. */
  | {
      readonly type: 'changesJudged';
      readonly snapshot: string;
      readonly verdicts: Readonly<Record<string, Verdict | null>>;
    };

export function reduceReviews(reviews: Reviews, event: ReviewEvent): Reviews {
  const others = reviews.filter(({ snapshot }) => snapshot !== event.snapshot);
  const work = reviews.find(({ snapshot }) => snapshot === event.snapshot);
  switch (event.type) {
    case 'reviewTaken':
      return work !== undefined && reviews.at(-1) === work
        ? reviews
        : [...others, work ?? { snapshot: event.snapshot, verdicts: {} }];
    case 'reviewDropped':
      return others;
    case 'changesJudged':
      return work === undefined
        ? reviews
        : reviews.map((each) =>
            each === work
              ? { ...work, verdicts: given({ ...work.verdicts, ...event.verdicts }) }
              : each,
          );
  }
}

const given = (verdicts: Readonly<Record<string, Verdict | null>>): Record<string, Verdict> =>
  Object.fromEntries(
    Object.entries(verdicts).flatMap(([id, verdict]) =>
      verdict === null ? [] : [[id, verdict] as const],
    ),
  );

/**
 * What two windows that went on from the same made of it: change by change what either said holds,
 * and where both said something the preferred side wins. A file one side is done with is gone.
 */
export function mergedReviews(base: Reviews, preferred: Reviews, other: Reviews): Reviews {
  const of = (reviews: Reviews, snapshot: string): ReviewWork | undefined =>
    reviews.find((work) => work.snapshot === snapshot);
  const all = [...other.filter(({ snapshot }) => !of(preferred, snapshot)), ...preferred];
  return all.flatMap(({ snapshot }) => {
    const [before, own, theirs] = [base, preferred, other].map((side) => of(side, snapshot));
    if (before !== undefined && (own === undefined || theirs === undefined)) return [];
    const ids = new Set([own, theirs].flatMap((work) => Object.keys(work?.verdicts ?? {})));
    const verdicts = [...ids].flatMap((id) => {
      const [was, mine, yours] = [before, own, theirs].map((work) => work?.verdicts[id]);
      const verdict = mine === was ? yours : mine;
      return verdict === undefined ? [] : [[id, verdict] as const];
    });
    return [{ snapshot, verdicts: Object.fromEntries(verdicts) }];
  });
}
