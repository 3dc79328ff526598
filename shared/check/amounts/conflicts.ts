import type { Draft } from '../draft.ts';
import type { Award } from './awards.ts';
import { isLimit } from './figures.ts';
import { type Granting, grantsOf } from './grants.ts';
import { likeness, type Subject, subjectOf } from './subjects.ts';

/** A grant with what it is for. */
export type Told = {
  readonly granting: Granting;
  readonly award: Award;
  readonly subject: Subject;
};

/** More grants than a document makes; bounds the work on hostile texts. */
const MOST = 300;

/** Grants of two clauses, or of clause and attachment, that say the same but for the sum. */
export function conflictsIn(
  draft: Draft,
): readonly { readonly earlier: Told; readonly later: Told }[] {
  const told = grantsOf(draft).flatMap((grants) =>
    grants.flatMap((granting) => granting.awards.flatMap((award) => tell(granting, award))),
  );
  if (told.length > MOST) return [];
  return told.flatMap((later, index) => {
    const earlier = told.slice(0, index).find((other) => contradicts(other, later));
    return earlier === undefined ? [] : [{ earlier, later }];
  });
}

function tell(granting: Granting, award: Award): readonly Told[] {
  const subject = subjectOf(granting, award);
  return subject === null ? [] : [{ granting, award, subject }];
}

/** The same support of the same thing, to the same measure, and another sum. */
const contradicts = (a: Told, b: Told): boolean =>
  a.granting !== b.granting &&
  a.award.value !== b.award.value &&
  a.award.scope === b.award.scope &&
  isLimit(a.award.figure) === isLimit(b.award.figure) &&
  likeness(a.subject, b.subject) >= 0.85;
