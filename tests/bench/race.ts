import type { Figure } from './figure.ts';

/** The same work by ours and by somebody else's program, in turns in one run. */
export type Race = {
  /** 一条的差异 */
  readonly what: string;
  /** 16 对条款, 100 页 */
  readonly size: string;
  /** jsdiff 9.0.0 diffChars */
  readonly peer: string;
  /** Milliseconds a call, each the median of its rounds. */
  readonly ours: number;
  readonly theirs: number;
};

/** Milliseconds a call, round by round, in the order they were run. */
export type Times = { readonly ours: readonly number[]; readonly theirs: readonly number[] };

/** One side of a race: what is called, and how often in a round. */
type Side = { readonly run: (call: number) => unknown; readonly calls: number };

/**
 * Lets both run by turns, each going first in every other round: what slows the machine down meanwhile
 * slows both. The first round warms up and does not count.
 */
export function race(ours: Side, theirs: Side, rounds: number): Times {
  const times = { ours: [] as number[], theirs: [] as number[] };
  const sides = { ours, theirs };
  const made = { ours: 0, theirs: 0 };
  const turn = (side: 'ours' | 'theirs'): number => {
    const { run, calls } = sides[side];
    const begun = performance.now();
    for (let at = 0; at < calls; at += 1) run(made[side]++);
    return (performance.now() - begun) / calls;
  };
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    for (const side of order) {
      const took = turn(side);
      if (round > 0) times[side].push(took);
    }
  }
  return times;
}

type Raced = Pick<Race, 'what' | 'size' | 'peer'> & {
  readonly times: Times;
  /** The most our time may be of theirs; null where nothing is asked of it. */
  readonly bar: number | null;
};

/**
 * Ours as a share of theirs: below 1 ours is faster. The median of the rounds counts, the middle half
 * of them says how far it can be trusted.
 */
export function raced({ what, size, peer, times, bar }: Raced): Figure {
  const ratios = times.ours.map((ours, round) => ours / (times.theirs[round] ?? Number.NaN));
  const ratio = quantile(ratios, 0.5);
  const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
  return {
    name: `${what}，${size}：用时为 ${peer} 的几倍`,
    bar: bar === null ? '' : `<= ${bar}`,
    reached: `${digits(ratio)} (${digits(low)}–${digits(high)})`,
    met: bar === null ? null : ratio <= bar,
    race: {
      what,
      size,
      peer,
      ours: quantile(times.ours, 0.5),
      theirs: quantile(times.theirs, 0.5),
    },
  };
}

/** The value below which so large a share lies; of an even number the lower one of the two. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Two figures that count: 0.096, 0.48, 2.3, 120. */
export const digits = (value: number): string =>
  value >= 9.95 ? value.toFixed(0) : value >= 0.001 ? value.toPrecision(2) : value.toFixed(4);
