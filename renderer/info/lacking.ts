import { blanksIn } from '../../shared/model/blanks.ts';
import type { FieldId } from './fields.ts';
import type { InfoParts, Note, Valued } from './state.ts';

/**
 * What is missing in a field, and for what it is needed. The rules of the check say so of what a
 * document must have; of what is printed, the form it goes out in.
 *
 * @param told what a rule of the check misses.
 */
export function lackOf(
  id: FieldId,
  { value, origin }: Valued,
  parts: InfoParts,
  told: Note | null,
): Note | null {
  const { policy } = parts;
  if (told !== null) return told;
  if (value !== '') {
    const left = blanksIn(value).length > 0;
    return left && origin.kind === 'text' ? warning(`正文第${origin.line}行还是待填。`) : null;
  }
  switch (id) {
    case 'title':
      return warning('正文没有标题：第一行写标题，导出和要素检查都要用。');
    case 'genre':
      return warning('标题看不出文种：请指明，建议和要素检查按文种进行。');
    case 'district':
      return warning('不知道是哪个区的文稿：借用条款和查别地残留都要用。');
    case 'organs':
    case 'docNumber':
      return goesOut(parts) ? warning(missingHead[id]) : null;
    case 'addressee':
      return policy.notice === null ? null : warning('印发通知缺主送机关。');
    case 'date':
      return policy.notice === null ? null : warning('印发通知缺成文日期。');
    default:
      return null;
  }
}

const warning = (message: string): Note => ({ severity: 'warning', message });

const missingHead = {
  organs: '按文件格式导出缺发文机关标志：正文没有署名，请填写。',
  docNumber: '按文件格式导出缺发文字号：没有字号只印标题和正文。',
} as const;

/** It has a 印发通知, or is to be printed with its 版头. */
const goesOut = ({ policy, issuance }: InfoParts): boolean => {
  const { form, parts, letterhead } = issuance;
  if (form === 'plain') return false;
  if (form !== 'auto') return true;
  return (policy.notice !== null && parts !== 'measures') || letterhead.organs.length > 0;
};
