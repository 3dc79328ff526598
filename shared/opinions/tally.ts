import type { Decision, Opinion, Round } from '../model/opinion.ts';

/** 采纳, 部分采纳, 未采纳, 待定. */
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  open: '待定',
  taken: '采纳',
  partly: '部分采纳',
  refused: '未采纳',
};

export type Tally = {
  /** Units asked or heard. */
  readonly units: number;
  /** Of these: gave opinions, said they have none, have not answered. */
  readonly given: number;
  readonly none: number;
  readonly silent: number;
  readonly opinions: number;
  readonly by: Readonly<Record<Decision, number>>;
};

/** How a unit stands: 已反馈 5条, 无意见, 未反馈. */
export type UnitState =
  | { readonly kind: 'given'; readonly count: number; readonly open: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'silent' };

export function unitState({ units, opinions }: Round, name: string): UnitState {
  const own = opinions.filter(({ unit }) => unit === name);
  if (own.length > 0) return { kind: 'given', count: own.length, open: countOf(own, 'open') };
  const none = units.some((unit) => unit.name === name && unit.none);
  return { kind: none ? 'none' : 'silent' };
}

const countOf = (opinions: readonly Opinion[], decision: Decision): number =>
  opinions.filter((opinion) => opinion.decision === decision).length;

export function tallyOf(round: Round): Tally {
  const { units, opinions } = round;
  const giving = new Set(opinions.map(({ unit }) => unit));
  const none = units.filter((unit) => unit.none && !giving.has(unit.name)).length;
  const given = units.filter(({ name }) => giving.has(name)).length;
  return {
    units: units.length,
    given,
    none,
    silent: units.length - given - none,
    opinions: opinions.length,
    by: {
      open: countOf(opinions, 'open'),
      taken: countOf(opinions, 'taken'),
      partly: countOf(opinions, 'partly'),
      refused: countOf(opinions, 'refused'),
    },
  };
}

/** Opinions that were not taken, or only in part, without a word why. */
export const withoutReason = ({ opinions }: Round): readonly Opinion[] =>
  opinions.filter(
    ({ decision, reason }) =>
      (decision === 'refused' || decision === 'partly') && reason.trim() === '',
  );

/** 采纳20条、部分采纳5条、未采纳10条; what did not happen is not said. */
export const decisionsInWords = ({ by }: Tally): string =>
  (['taken', 'partly', 'refused', 'open'] as const)
    .filter((decision) => by[decision] > 0)
    .map((decision) => `${DECISION_WORDS[decision]}${by[decision]}条`)
    .join('，');
