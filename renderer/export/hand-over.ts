import { type Api, Refusal } from '../../shared/api.ts';
import type { Notice } from '../session.ts';
import { toBase64 } from './base64.ts';
import { download } from './download.ts';
import type { Made } from './protocol.ts';

/**
 * Hands a finished file to the drafter: a save dialog on the desktop, a download in a browser.
 *
 * @returns what to tell; null when the drafter closed the dialog. Rejects with a `Refusal`.
 */
export async function handOver(
  api: Pick<Api, 'exportFile'>,
  { name, bytes, remarks }: Made,
): Promise<Notice | null> {
  const result = await api.exportFile({ name, base64: toBase64(bytes) });
  if (result.kind === 'cancelled') return null;
  if (result.kind === 'download') download(name, bytes);
  const exported = result.kind === 'saved' ? result.name : name;
  const more = remarks.length === 0 ? '' : `（${remarks.join('；')}）`;
  return { tone: 'good', text: `已导出：${exported}${more}` };
}

/** Why there is no file, in one sentence. */
export const failureOf = (error: unknown): Notice => {
  const reason = error instanceof Refusal ? error.message : '生成文件时出错，请重试。';
  return { tone: 'bad', text: `未能导出：${reason}` };
};
