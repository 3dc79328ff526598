import type { Marker } from '../../model/numbering.ts';
import type { MarkerStyle } from '../../model/policy.ts';

/** The usual order of levels (GB/T 9704-2012 7.3.3; 立法技术规范 for 编章节条). */
const USUAL: readonly MarkerStyle[] = [
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

const above = (outer: MarkerStyle, inner: MarkerStyle): boolean =>
  USUAL.indexOf(outer) < USUAL.indexOf(inner);

/**
 * Learns from the numbers which style stands above which: numbering that begins again at 1 behind
 * another marker stands below it. Most documents keep the usual order; some put 1. above （一）, or
 * 一、 above 第一条, and show it by where they begin again.
 */
export function learnOrder(markers: readonly Marker[]): Above {
  const evidence = new Map<string, number>();
  const passed = new Map<MarkerStyle, Set<MarkerStyle>>();
  for (const { style, number } of markers) {
    const since = passed.get(style);
    if (since !== undefined && number === 1) {
      for (const outer of since) count(evidence, outer, style);
    }
    for (const [other, between] of passed) if (other !== style) between.add(style);
    passed.set(style, new Set());
  }
  return (outer, inner) => {
    const usual = above(outer, inner);
    const forIt = evidence.get(`${outer} ${inner}`) ?? 0;
    const against = evidence.get(`${inner} ${outer}`) ?? 0;
    // Against the usual order only clear evidence counts: one restart may be a slip.
    if (usual) return !(against >= 2 && forIt === 0);
    return forIt >= 2 && against === 0;
  };
}

const count = (evidence: Map<string, number>, outer: MarkerStyle, inner: MarkerStyle): void => {
  const key = `${outer} ${inner}`;
  evidence.set(key, (evidence.get(key) ?? 0) + 1);
};
