import type { Remark } from '../../shared/model/remark.ts';
import { withRemarks } from '../../shared/model/remarks.ts';

export type RemarkEvent =
  /** A file came with remarks; see `identified`. */
  | { readonly type: 'remarksTaken'; readonly remarks: readonly Remark[] }
  /** The drafter wrote one; `behind` is the one it answers or stood behind before it was taken away. */
  | { readonly type: 'remarkWritten'; readonly remark: Remark; readonly behind: string | null }
  | { readonly type: 'remarkReworded'; readonly id: string; readonly text: string }
  | { readonly type: 'remarkSettled'; readonly id: string; readonly done: boolean }
  | { readonly type: 'remarkRemoved'; readonly id: string };

export function reduceRemarks(remarks: readonly Remark[], event: RemarkEvent): readonly Remark[] {
  switch (event.type) {
    case 'remarksTaken':
      return withRemarks(remarks, event.remarks);
    case 'remarkWritten': {
      const at = remarks.findIndex(({ id }) => id === event.behind);
      return at < 0 ? [...remarks, event.remark] : remarks.toSpliced(at + 1, 0, event.remark);
    }
    case 'remarkReworded':
      return changed(remarks, event.id, (remark) => ({ ...remark, text: event.text }));
    case 'remarkSettled':
      return changed(remarks, event.id, (remark) => ({ ...remark, done: event.done }));
    case 'remarkRemoved':
      return remarks.filter(({ id }) => id !== event.id);
    default:
      return event satisfies never;
  }
}

const changed = (
  remarks: readonly Remark[],
  id: string,
  change: (remark: Remark) => Remark,
): readonly Remark[] => remarks.map((remark) => (remark.id === id ? change(remark) : remark));
