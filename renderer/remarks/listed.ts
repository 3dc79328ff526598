import { type RemarkPlace, remarkPlaces } from '../../shared/compare/remarks/places.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Remark } from '../../shared/model/remark.ts';
import { clauseAt } from '../../shared/model/walk.ts';

/** A remark with its place in the text, and the clause it stands in as a list names it. */
export type ListedRemark = {
  readonly remark: Remark;
  /** Null when its words are gone. */
  readonly place: RemarkPlace | null;
  /** Where the line of its place begins, with the blanks of an indent. */
  readonly lineFrom: number | null;
  readonly path: string | null;
  readonly clause: string | null;
};

export type ListedRemarks = {
  /** In order of the text, those without a place at the end; replies behind what they answer. */
  readonly all: readonly ListedRemark[];
  /** How many wait for the drafter. */
  readonly open: number;
};

export function listRemarks(remarks: readonly Remark[], policy: Policy): ListedRemarks {
  const places = remarkPlaces(remarks, policy.source);
  const all = remarks.map((remark): ListedRemark => {
    const place = places.get(remark.id) ?? null;
    const clause = place === null ? null : clauseAt(policy.clauses, place.span.from);
    return {
      remark,
      place,
      lineFrom: place === null ? null : policy.source.lastIndexOf('\n', place.span.from - 1) + 1,
      path: clause?.path ?? null,
      clause: clause === null ? null : clauseName(clause),
    };
  });
  return {
    all: all.toSorted((a, b) => fromOf(a) - fromOf(b)),
    open: remarks.filter(({ done }) => !done).length,
  };
}

const fromOf = ({ place }: ListedRemark): number => place?.span.from ?? Number.MAX_SAFE_INTEGER;

/** The list in the parts a drafter goes through. */
export type RemarkParts = {
  /** On the clause with the caret. */
  readonly here: readonly ListedRemark[];
  readonly elsewhere: readonly ListedRemark[];
  readonly lost: readonly ListedRemark[];
  readonly done: readonly ListedRemark[];
};

export function partsOf({ all }: ListedRemarks, currentPath: string | null): RemarkParts {
  const open = all.filter(({ remark }) => !remark.done);
  const placed = open.filter(({ place }) => place !== null);
  const isHere = ({ path }: ListedRemark): boolean => path !== null && path === currentPath;
  return {
    here: placed.filter(isHere),
    elsewhere: placed.filter((each) => !isHere(each)),
    lost: open.filter(({ place }) => place === null),
    done: all.filter(({ remark }) => remark.done),
  };
}
