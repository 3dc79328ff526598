import type { Hunk, Stretches } from './stretches.ts';

type Sides = { readonly old: Stretches; readonly now: Stretches };

/**
 * Some hunks taken wider, so that they hold whole lines of both texts: where a block leaves or arrives
 * in the middle of what changed, its lines must not come to stand in the middle of another line.
 * 甲[X→Z¶]乙 with a block behind Z is a line 甲X乙 that went and the lines 甲Z and 乙 that came.
 */
export function wholeLines(
  hunks: readonly Hunk[],
  isWanted: (hunk: Hunk) => boolean,
  { old, now }: Sides,
): readonly Hunk[] {
  const isLineStart = (gone: number, come: number): boolean =>
    startsLine(old.text, gone) && startsLine(now.text, come);
  const done: Hunk[] = [];
  const ahead = hunks.toReversed();
  for (let hunk = ahead.pop(); hunk !== undefined; hunk = ahead.pop()) {
    if (!isWanted(hunk)) {
      done.push(hunk);
      continue;
    }
    let wide = hunk;
    while (!isLineStart(wide.gone.from, wide.come.from)) {
      const last = done.pop();
      if (last === undefined) break;
      const cut = last.equal ? old.text.lastIndexOf('\n', last.gone.to - 1) + 1 : 0;
      const [stays, joins] = parted(last, cut - last.gone.from);
      if (stays !== null) done.push(stays);
      if (joins !== null) wide = both(joins, wide);
    }
    while (!isLineStart(wide.gone.to, wide.come.to)) {
      const next = ahead.pop();
      if (next === undefined) break;
      const cut = next.equal ? old.text.indexOf('\n', next.gone.from) + 1 : 0;
      const [joins, stays] = cut === 0 ? [next, null] : parted(next, cut - next.gone.from);
      if (stays !== null) ahead.push(stays);
      if (joins !== null) wide = both(wide, joins);
    }
    done.push(wide);
  }
  return done;
}

const startsLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

/** Both parts of a hunk whose words stayed, cut behind so many characters; null for an empty one. */
function parted({ equal, gone, come }: Hunk, length: number): readonly [Hunk | null, Hunk | null] {
  const cut = Math.min(Math.max(length, 0), equal ? gone.to - gone.from : 0);
  const [a, b] = [gone.from + cut, come.from + cut];
  const first = { equal, gone: { ...gone, to: a }, come: { ...come, to: b } };
  const second = { equal, gone: { ...gone, from: a }, come: { ...come, from: b } };
  return [isEmpty(first) ? null : first, isEmpty(second) ? null : second];
}

const isEmpty = ({ gone, come }: Hunk): boolean => gone.from === gone.to && come.from === come.to;

const both = (a: Hunk, b: Hunk): Hunk => ({
  equal: false,
  gone: { from: a.gone.from, to: b.gone.to },
  come: { from: a.come.from, to: b.come.to },
});
