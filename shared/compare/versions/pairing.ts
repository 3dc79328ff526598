/**
 * Which passage of one version stands for which of the other, while it is being found out. The one
 * mutable thing of the comparison; everyone asks it and adds to it, nobody takes anything back.
 */
export type Pairing = {
  /** Place in the later version by place in the earlier one; -1 while none is known. */
  readonly after: Int32Array;
  /** The other way round. */
  readonly before: Int32Array;
};

export const noPairs = (before: number, after: number): Pairing => ({
  after: new Int32Array(before).fill(-1),
  before: new Int32Array(after).fill(-1),
});

export const isFree = ({ after, before }: Pairing, a: number, b: number): boolean =>
  after[a] === -1 && before[b] === -1;

/** Pairs two passages if neither has a counterpart yet; tells whether it did. */
export function join(pairing: Pairing, a: number, b: number): boolean {
  if (!isFree(pairing, a, b)) return false;
  pairing.after[a] = b;
  pairing.before[b] = a;
  return true;
}

/** Places without a counterpart. */
export const freeOf = (places: Int32Array): number[] => {
  const free: number[] = [];
  places.forEach((other, at) => {
    if (other === -1) free.push(at);
  });
  return free;
};
