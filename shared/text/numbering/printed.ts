import { readMarker } from '../../model/marker.ts';
import { formatMarker, inForm } from '../../model/numbering.ts';
import { toHan } from '../../model/numerals.ts';
import type { Clause } from '../../model/policy.ts';

/** A printed marker with another number, written as it was: (二) and 3 give (三), 第 6 条 第 7 条. */
export function withNumber(
  { marker, style }: Pick<Clause, 'marker' | 'style'>,
  number: number,
): string {
  if (/[0-9０-９]/.test(marker)) return marker.replace(/[0-9０-９]+/, String(number));
  const han = /[〇○零一二三四五六七八九十百]+/;
  if (han.test(marker)) return marker.replace(han, toHan(number));
  // ① ⑴ ⒈ ㈠ are one character.
  const form = readMarker(marker)?.form;
  return form === undefined ? formatMarker(style, number) : inForm(form, number);
}
