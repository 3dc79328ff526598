import { type Api, Refusal } from '../../shared/api.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { asPrinted } from '../../shared/text/printed.ts';
import { loadPart } from '../load-part.ts';
import type { Notice } from '../session.ts';
import { toBase64 } from './base64.ts';
import { download } from './download.ts';

/**
 * Makes the official Word file in the drafter's own words and hands it to the drafter: a save
 * dialog on the desktop, a download in a browser. Never rejects.
 *
 * @returns what to tell; null when the drafter closed the dialog.
 */
export async function exportDraft(
  api: Api,
  policy: Policy,
  issuance: Issuance,
): Promise<Notice | null> {
  if (policy.source.trim() === '') {
    return { tone: 'bad', text: '未能导出：草稿还没有文字。请先输入正文或打开文件。' };
  }
  try {
    // Loaded on demand: the Word library is larger than everything else in the window.
    const [{ officialDocx }, { exportName }] = await loadPart(
      Promise.all([import('../../shared/word/official.ts'), import('../../shared/word/name.ts')]),
    );
    const name = exportName(policy);
    const bytes = await officialDocx(asPrinted(policy), issuance);
    const result = await api.exportFile({ name, base64: toBase64(bytes) });
    if (result.kind === 'cancelled') return null;
    if (result.kind === 'download') download(name, bytes);
    const exported = result.kind === 'saved' ? result.name : name;
    return { tone: 'good', text: `已导出：${exported}${leftOut(policy)}` };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : '生成 Word 文件时出错，请重试。';
    return { tone: 'bad', text: `未能导出：${reason}` };
  }
}

/** Site chrome stays in the draft, struck through, and out of the file; the drafter is told. */
const leftOut = ({ noise }: Policy): string =>
  noise.length === 0 ? '' : `（${noise.length}处不属于公文正文的文字未写入）`;
