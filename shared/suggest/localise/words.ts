import { segment } from '../../text/segment.ts';

/** Where words begin and end: 海口 in 出海口 is no place, 申 in 在申请 no Shanghai. */
export function wordEnds(text: string): ReadonlySet<number> {
  const ends = new Set([0]);
  let at = 0;
  for (const word of segment(text)) {
    at += word.length;
    ends.add(at);
  }
  return ends;
}
