import { blanksIn } from '../../model/blanks.ts';
import type { Span } from '../../model/span.ts';
import type { Mark } from './types.ts';

const EXEMPT: readonly { readonly form: RegExp; readonly reason: string }[] = [
  { form: /《[^《》\n]{1,200}》/g, reason: '书名号内是文件名称，照录不改。' },
  {
    form: /(?:国家|省|本省|本市|市|上级)(?:[、和及与]|以及|或者|或)?(?:本省|本市|省|市|上级|有关部门)?(?:对此)?另有规定的?/g,
    reason: '指上级规定的衔接条款，区级文件照写。',
  },
  {
    form: /(?:省|市)[、，和与]?区(?:[、，]街镇)?(?:两级|联动|协同|共同|一体)|(?:省|市)、区(?=\p{Script=Han})/gu,
    reason: '市、区并称，说的是上下两级，区级文件照写。',
  },
];

/** What stays whatever it names: titles, blanks made before, 国家和本市另有规定的，从其规定. */
export function exempt(text: string): readonly Mark[] {
  const marks: Mark[] = blanksIn(text).map((span) => ({
    act: 'keep',
    span,
    reason: '待填处。',
  }));
  for (const { form, reason } of EXEMPT)
    for (const { 0: words, index } of text.matchAll(form)) {
      const span = { from: index, to: index + words.length };
      if (!marks.some((mark) => overlap(mark.span, span)))
        marks.push({ act: 'keep', span, reason });
    }
  return marks;
}

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
