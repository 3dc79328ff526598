import type { Fixed } from '../../../shared/check/fixed.ts';
import type { Fixable } from '../../../shared/check/together.ts';
import { edited } from '../../../shared/model/edit.ts';
import { findingJson, tally } from './report.ts';

/** Every change with the words before and behind it, and what is left for the drafter. */
export const fixJson = ({ turns, left }: Fixed) => ({
  fixed: turns.flatMap(({ source, made }) =>
    made.map((finding) => ({ ...findingJson(finding), ...changeOf(source, finding) })),
  ),
  left: left.map(findingJson),
});

/** The same as text for people: a line a change, then what is left. */
export function fixReport({ turns, left }: Fixed): string {
  const lines = turns.flatMap(({ source, made }) =>
    made.map((finding) => {
      const { before, after } = changeOf(source, finding);
      return `${lineOf(source, finding)}${before} → ${after === '' ? '（删去）' : after}\n      ${finding.message}`;
    }),
  );
  return [
    lines.length === 0 ? '没有可以直接修改的地方。' : `已修改 ${lines.length} 处：`,
    ...lines,
    '',
    left.length === 0 ? '改后没有发现问题。' : `改后还有问题，须由人处理。${tally(left)}`,
    '',
  ].join('\n');
}

const lineOf = (source: string, { span }: Fixable): string =>
  `  第${source.slice(0, span.from).split('\n').length}行 `;

/** The words from the first edit to the last, and what became of them. */
function changeOf(source: string, { fix }: Fixable) {
  const from = fix.edits[0]?.from ?? 0;
  const to = fix.edits.at(-1)?.to ?? from;
  const inside = fix.edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const before = source.slice(from, to);
  return { before, after: edited(before, inside) };
}
