import type { Marker } from '../../model/marker.ts';
import type { MarkerStyle } from '../../model/policy.ts';

/** The usual order of levels (GB/T 9704-2012 7.3.3; 立法技术规范 for 编章节条). */
export const usualOrder: readonly MarkerStyle[] = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
];

/** Does the first style contain the second in this document? */
export type Above = (outer: MarkerStyle, inner: MarkerStyle) => boolean;

/** What the numbers of a document tell about two styles; keys are `outer inner`. */
type Evidence = {
  /** How often the inner one began again at 1 behind the outer one. */
  readonly restarts: ReadonlyMap<string, number>;
  /** Pairs where the first style went on counting (一、 then 二、) across the second alone. */
  readonly crossed: ReadonlySet<string>;
  /** The first marker of each style, in order of the text. */
  readonly first: ReadonlyMap<MarkerStyle, Marker>;
};

/**
 * Learns from the numbers which style stands above which. Most documents keep the usual order;
 * some put 1. above （一）, or 一、 above articles that count on through the whole text, and show it:
 * what begins again at 1 stands below, and so does what begins at 1 only after the other.
 */
export function learnOrder(markers: readonly Marker[]): Above {
  const evidence = gather(markers);
  return (outer, inner) =>
    usualOrder.indexOf(outer) < usualOrder.indexOf(inner)
      ? !isReversed(inner, outer, evidence)
      : isReversed(outer, inner, evidence);
}

function gather(markers: readonly Marker[]): Evidence {
  const restarts = new Map<string, number>();
  const crossed = new Set<string>();
  const first = new Map<MarkerStyle, Marker>();
  const last = new Map<MarkerStyle, number>();
  const between = new Map<MarkerStyle, Set<MarkerStyle>>();
  for (const marker of markers) {
    const { style, number } = marker;
    if (!first.has(style)) first.set(style, marker);
    // Only the highest style in between can be the reason; behind a new 二、 everything may begin
    // again or count on, whatever stood in between below it.
    const other = highest(between.get(style) ?? new Set());
    if (other !== null && number === 1) count(restarts, `${other} ${style}`);
    else if (other !== null && number === (last.get(style) ?? 0) + 1)
      crossed.add(`${style} ${other}`);
    last.set(style, number);
    for (const [other, since] of between) if (other !== style) since.add(style);
    between.set(style, new Set());
  }
  return { restarts, crossed, first };
}

const highest = (styles: ReadonlySet<MarkerStyle>): MarkerStyle | null =>
  usualOrder.find((style) => styles.has(style)) ?? null;

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** 编章节条 say their order themselves; articles count on across 节. */
const IN_WORDS: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'section', 'article']);

/** Does the usually lower style stand above the usually higher one? Only clear evidence counts. */
function isReversed(low: MarkerStyle, high: MarkerStyle, evidence: Evidence): boolean {
  if (IN_WORDS.has(low) && IN_WORDS.has(high)) return false;
  const { restarts, crossed, first } = evidence;
  if ((restarts.get(`${high} ${low}`) ?? 0) > 0) return false;
  if ((restarts.get(`${low} ${high}`) ?? 0) >= 2) return true;
  const styles = [...first.keys()];
  const before = styles.indexOf(low) < styles.indexOf(high);
  const bothBegin = first.get(low)?.number === 1 && first.get(high)?.number === 1;
  return before && bothBegin && crossed.has(`${low} ${high}`);
}
