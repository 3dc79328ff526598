import type { Piece } from '../../shared/compare/types.ts';

/** Neighbouring insertions and deletions are one difference to the reader: 5[个]{家}. */
export type Run =
  | { readonly kind: 'equal'; readonly text: string }
  | { readonly kind: 'hunk'; readonly pieces: readonly Piece[] };

export function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let hunk: Piece[] = [];
  const close = (): void => {
    if (hunk.length > 0) runs.push({ kind: 'hunk', pieces: hunk });
    hunk = [];
  };
  for (const piece of pieces) {
    if (piece.op !== 'equal') {
      hunk.push(piece);
      continue;
    }
    close();
    runs.push({ kind: 'equal', text: piece.text });
  }
  close();
  return runs;
}

/** The hunk to go to: from none the first or last, at the ends round to the other end. */
export function nextHunk(current: number | null, total: number, step: 1 | -1): number | null {
  if (total === 0) return null;
  if (current === null) return step === 1 ? 0 : total - 1;
  return (current + step + total) % total;
}
