import { asRead } from '../../elements/as-read.ts';
import { DUTIES } from '../../elements/citations.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

export const responsibleDuplicate: Rule = {
  id: 'responsible-duplicate',
  name: '责任单位重复',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: DUTIES,
  about: '同一项措施的责任单位，同一列中一个单位只写一次。',
  scope: 'paragraph',
  find: (paragraph) => listsOf(paragraph).flatMap(twice),
  examples: {
    pass: [
      { text: '（一）培育机构。遴选机构。（牵头单位：区科委；配合单位：区财政局、区商务委）' },
      { text: '1.培育机构。遴选机构。（区科委牵头，区财政局配合；区商务委牵头，区科委配合）' },
      { text: '第三条 组织培训。（责任单位：区市场监管局、区市场监管局虎丘分局、区财政局）' },
      { text: '二、组织培训。区财政局、区财政局分别说明。（责任单位：区财政局）' },
    ],
    fail: [
      {
        text: '（三）培育机构。遴选机构。（责任单位：区科委、区财政局、区科委）',
        finds: ['区科委'],
      },
      {
        text: '第四条 组织培训。（区教育局牵头，区人社局、区人社局配合）',
        finds: ['区人社局'],
      },
      {
        text: '2.组织培训。（牵头单位：区教育局；配合单位：区财政局、区民政局、区财政局；完成时限：2027年6月底前）',
        finds: ['区财政局'],
      },
    ],
  },
};

type Name = { readonly name: string; readonly from: number; readonly to: number };

/** What a body does, behind its name. */
const DOES = /(?:等)?(?:牵头|配合|协助|协办|参与|负责|按)[^、]*$/;
/** A name is longer than a stray character. */
const SHORTEST = 3;

/** The names of a note, list by list: a body may lead in one part and support in another. */
function listsOf({ text, responsible }: Paragraph): readonly (readonly Name[])[] {
  if (responsible === null) return [];
  const words = asRead(text.slice(responsible.from, responsible.to));
  return [...words.matchAll(/[^，；：。\n（）]+/g)].map(({ 0: list, index }) =>
    [...list.matchAll(/[^、]+/g)].map(({ 0: printed, index: within }) => {
      const name = printed.replace(DOES, '').trim();
      const from = responsible.from + index + within + printed.indexOf(name);
      return { name, from, to: from + name.length };
    }),
  );
}

/** The second and later places of a name in one list. */
function twice(list: readonly Name[]): readonly Found[] {
  const first = new Map<string, Name>();
  return list.flatMap((one): readonly Found[] => {
    const before = first.get(one.name);
    if (before === undefined) {
      first.set(one.name, one);
      return [];
    }
    if (one.name.length < SHORTEST) return [];
    return [
      {
        span: { from: one.from, to: one.to },
        related: [{ from: before.from, to: before.to }],
        message: `“${one.name}”在同一列责任单位中写了两次，请删去一处或核对是否应为其他单位。`,
      },
    ];
  });
}
