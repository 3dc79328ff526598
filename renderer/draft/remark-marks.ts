import type { ListedRemarks } from '../remarks/listed.ts';

/** What the page shows of open remarks: their words, and a sign in the margin of each line. */
export type RemarkMark =
  | { readonly kind: 'words'; readonly from: number; readonly to: number; readonly tip: string }
  | { readonly kind: 'line'; readonly from: number; readonly label: string };

const LONGEST_TIP = 200;

export function remarkMarks({ all }: ListedRemarks): readonly RemarkMark[] {
  const marks: RemarkMark[] = [];
  const counts = new Map<number, number>();
  for (const { remark, place, lineFrom } of all) {
    if (remark.done || place === null || lineFrom === null) continue;
    counts.set(lineFrom, (counts.get(lineFrom) ?? 0) + 1);
    if (place.kind === 'words' && remark.quote !== '') {
      const { from, to } = place.span;
      marks.push({ kind: 'words', from, to, tip: tipOf(remark.author, remark.text) });
    }
  }
  for (const [from, count] of counts) {
    marks.push({ kind: 'line', from, label: count === 1 ? '批' : `批${count}` });
  }
  return marks;
}

/** 批注（法制科）：请核对预算数。 */
const tipOf = (author: string, text: string): string => {
  const by = author === '' ? '' : `（${author}）`;
  const words = text.length > LONGEST_TIP ? `${text.slice(0, LONGEST_TIP)}…` : text;
  return `批注${by}：${words}`;
};
