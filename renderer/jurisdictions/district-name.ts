/*
 * The names of organs of a city hold {district} for the district: one line speaks for all. A drafter
 * reads and writes ××区 there.
 */

const KEPT = '{district}';
const SHOWN = '××区';

/** {district}财政局 -> ××区财政局 */
export const shownName = (kept: string): string => kept.replaceAll(KEPT, SHOWN);

/** ××区财政局, also XX区 and xx区 as people type it -> {district}财政局 */
export const keptName = (typed: string): string => typed.replace(/(?:××|[Xx]{2})区/g, KEPT);
