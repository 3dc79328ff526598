import { Refusal } from '../../shared/api.ts';
import { formatWith } from '../../shared/word/format/house.ts';
import type { Draft } from '../export/protocol.ts';
import { openPaginator } from '../paper/paginator.ts';
import type { Printable } from './print-layer.tsx';

/** The pages of a draft with all their lines; rejects with a `Refusal`. */
export function laidOutOnce({ source, issuance }: Draft): Promise<Printable> {
  if (source.trim() === '') {
    return Promise.reject(new Refusal('failed', '草稿还没有文字。请先输入正文或打开文件。'));
  }
  return new Promise((resolve, reject) => {
    const paginator = openPaginator((paper) => {
      paginator.close();
      const layout = paper?.layout ?? null;
      if (layout === null) reject(new Refusal('failed', '排版时出错，草稿未受影响。请重试。'));
      else resolve({ layout, format: formatWith(issuance.deviations) });
    });
    paginator.layOut({ source, issuance, whole: true });
  });
}
