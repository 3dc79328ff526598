import type { Precedent } from '../model/document.ts';
import { genreLikeness } from './genres.ts';

/** What is to be written: precedents near to it count more. */
export type Wanted = {
  /** 文种; null: not known, all count alike. */
  readonly genre: string | null;
  readonly level: Precedent['level'];
  /** The year it is written in; null: that of the newest precedent, so that the result stays the same. */
  readonly year: number | null;
};

const LEVELS: readonly Precedent['level'][] = ['区级', '市级', '省级', '国家'];
/** What each step of government away leaves. */
const LEVEL_STEP = 0.9;
/** After so many years a document counts half. */
const HALF_LIFE = 8;

/** How much each precedent counts, 0 to 1, in their order. */
export function weightsOf(precedents: readonly Precedent[], wanted: Wanted): readonly number[] {
  const newest = Math.max(...precedents.map(({ year }) => year));
  const now = Math.max(wanted.year ?? newest, newest);
  return precedents.map(({ policy, level, year }) => {
    const steps = Math.abs(LEVELS.indexOf(level) - LEVELS.indexOf(wanted.level));
    return (
      genreLikeness(wanted.genre, policy.genre) *
      LEVEL_STEP ** steps *
      0.5 ** ((now - year) / HALF_LIFE)
    );
  });
}
