import type { Race } from './race.ts';

/** One measured figure beside its bar from the design (comparison.md). */
export type Figure = {
  readonly name: string;
  /** As the design says it: <= 7.3. */
  readonly bar: string;
  /** The figure reached, as printed. */
  readonly reached: string;
  /** Null where the design sets no bar and the figure only informs. */
  readonly met: boolean | null;
  /** There where somebody else's program did the same by turns with ours. */
  readonly race?: Race;
  /** Says which, not how much: printed on the screen, left out of docs/benchmarks.md. */
  readonly detail?: true;
};

export const atMost = (name: string, bar: number, value: number, digits = 2): Figure => ({
  name,
  bar: `<= ${bar}`,
  reached: value.toFixed(digits),
  met: value <= bar,
});

export const atLeast = (name: string, bar: number, value: number, digits = 2): Figure => ({
  name,
  bar: `>= ${bar}`,
  reached: value.toFixed(digits),
  met: value >= bar,
});

export const informs = (name: string, reached: string): Figure => ({
  name,
  bar: '',
  reached,
  met: null,
});

export const detail = (name: string, reached: string): Figure => ({
  ...informs(name, reached),
  detail: true,
});
