import type { Policy } from '../model/policy.ts';

/** Linux file systems allow 255 bytes a name; a Chinese character takes three of them in UTF-8. */
const MAX_BYTES = 240;

/**
 * The file name an export is offered under: the title, what kind of export it is （修订稿） and .docx,
 * .xlsx or .pdf, without what Windows forbids in names (< > : " / \ | ? *, control characters, closing
 * dots and blanks).
 *
 * @param kind what stands behind the title; '' for the document itself
 * @param extension with its dot
 */
export const exportName = (
  policy: Pick<Policy, 'title'>,
  kind = '',
  extension = '.docx',
): string => {
  const clean = (policy.title ?? '')
    .replace(/[<>:"/\\|?*\p{C}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const name = shorten(clean, MAX_BYTES - utf8Size(kind)).replace(/[. ]+$/u, '');
  return `${name === '' ? '未命名文件' : name}${kind}${extension}`;
};

/** Cuts between characters, never inside one. */
const shorten = (text: string, maxBytes: number): string => {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept;
};

const utf8Size = (text: string): number =>
  [...text].reduce((sum, character) => sum + utf8Length(character.codePointAt(0) ?? 0), 0);

const utf8Length = (codePoint: number): number => {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
};
