import type { Edit } from './edits.ts';

/**
 * A marker that leaves the style of its own series: `14、` between `13.` and `15.`. Only where both
 * neighbours in the series show the style.
 */
export function markerEdits(text: string): Edit[] {
  const markers = [...text.matchAll(/^(\d{1,3})([.．、])(?!\d)/gm)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    number: Number(match[1]),
    sign: match[2] ?? '',
  }));
  return markers.flatMap(({ from, to, number, sign }, index): Edit[] => {
    const before = markers[index - 1];
    const after = markers[index + 1];
    const odd =
      sign === '、' &&
      before?.number === number - 1 &&
      after?.number === number + 1 &&
      before.sign === after.sign &&
      before.sign !== '、';
    if (!odd) return [];
    return [
      {
        // The whole marker, so that a reader sees 14、 and 14. side by side.
        span: { from, to },
        reading: `${number}${before.sign}`,
        kind: 'marker-inconsistent',
        reason: `同一序列的序号都用“${number}${before.sign}”的形式，此处误作“${number}、”`,
      },
    ];
  });
}
