import type { Item } from './items.ts';

/** Items of the old text and of the draft that answer each other; one side may be empty. */
export type Pairing = { readonly gone: readonly Item[]; readonly come: readonly Item[] };

/**
 * The last mark of a text stays, so the last paragraphs of both texts must end at one place
 * (last-mark.ts). A table that comes or goes between them would keep them apart:
 *
 *     [-甲¶-] {+table+} {+乙¶+}      becomes      {+table+} [-甲-]{+乙+}¶
 *
 * What only goes and what only comes may stand in any order, so behind the last of what stays the
 * two last paragraphs are put at the end, side by side.
 */
export const withEndsTogether = (pairings: readonly Pairing[]): readonly Pairing[] => {
  const staying = pairings.findLastIndex(({ gone, come }) => gone.length > 0 && come.length > 0);
  const tail = pairings.slice(staying + 1);
  const gone = tail.flatMap((pairing) => pairing.gone);
  const come = tail.flatMap((pairing) => pairing.come);
  const [was, is] = [gone.at(-1), come.at(-1)];
  const apart = [...gone, ...come].some(({ kind }) => kind === 'table');
  if (!apart || was?.kind !== 'paragraph' || is?.kind !== 'paragraph') return pairings;
  return [
    ...pairings.slice(0, staying + 1),
    { gone: gone.slice(0, -1), come: [] },
    { gone: [], come: come.slice(0, -1) },
    { gone: [was], come: [] },
    { gone: [], come: [is] },
  ];
};
