import type { Precedent } from '../model/document.ts';
import { genreLikeness } from './genres.ts';

/** What is to be written: precedents near to it count more. */
export type Wanted = {
  /** 文种; null: not known, all count alike. */
  readonly genre: string | null;
  readonly level: Precedent['level'];
};

const LEVELS: readonly Precedent['level'][] = ['区级', '市级', '省级', '国家'];
/** What each step of government away leaves. */
const LEVEL_STEP = 0.9;
/** After so many years a document counts half. */
const HALF_LIFE = 8;

/**
 * How much each precedent counts, 0 to 1, in their order. Age is told from the newest of them, not
 * from today: the same documents always give the same outline.
 */
export function weightsOf(precedents: readonly Precedent[], wanted: Wanted): readonly number[] {
  const newest = Math.max(...precedents.map(({ year }) => year));
  return precedents.map(({ policy, level, year }) => {
    const steps = Math.abs(LEVELS.indexOf(level) - LEVELS.indexOf(wanted.level));
    return (
      genreLikeness(wanted.genre, policy.genre) *
      LEVEL_STEP ** steps *
      0.5 ** ((newest - year) / HALF_LIFE)
    );
  });
}
