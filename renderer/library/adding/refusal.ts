import { unfitFor } from '../../../shared/library/fit.ts';
import type { Precedent } from '../../../shared/model/document.ts';

/** Why a text is not looked at for the library, in one sentence; null where it is. */
export function refusalOf(
  { text, origin }: { readonly text: string; readonly origin: string },
  precedents: readonly Precedent[],
): string | null {
  const unfit = unfitFor(text);
  if (unfit !== null) return `“${origin}”没有入库：${unfit.message}`;
  const same = precedents.find(({ policy }) => policy.source === text);
  return same === undefined ? null : `先例库里已有这份文字，即“${same.name}”，没有再次入库。`;
}
