import type { Responsible } from '../../model/policy.ts';
import type { Slot } from './types.ts';

/** Cities, districts and what stands for them before the name of a body. */
const PLACE =
  /^(?:(?:本|我|各|全)?(?:省|市|区|县|州)(?![区市县]政府|场|政|民政)|(?!国家|各|有关)\p{Script=Han}{2,5}?(?:省|市|自治区|自治州|新区|区|县)(?=\p{Script=Han}{2})(?!政府?$|委$))/u;

/** Full and short names of the same office. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/市场监督管理局|市场监管局/, '市场监管局'],
  [/人力资源(?:和)?社会保障局|人力社保局|人社局/, '人社局'],
  [/科学技术委员会|科技委|科委/, '科委'],
  [/科学技术局|科技局/, '科技局'],
  [/经济和?信息化委员会|经济信息化委|经信委/, '经信委'],
  [/经济和?信息化局|经信局|工业和信息化局|工信局/, '经信局'],
  [/发展(?:和)?改革委员会|发展改革委|发改委/, '发展改革委'],
  [/商务委员会|商务委/, '商务委'],
  [/教育委员会|教委/, '教委'],
  [/人民政府$/, '政府'],
  [/人民法院/, '法院'],
  [/人民检察院/, '检察院'],
];

/** 市知识产权局, 区知识产权局 and 上海市知识产权局 are 知识产权局 in every city. */
export function withoutPlace(body: string): string {
  const name = body.replace(/[（(][^（()）]*[）)]/g, '');
  const bare = name.replace(PLACE, '');
  const own = bare === '' ? name : bare;
  return SHORT.reduce((text, [full, short]) => text.replace(full, short), own);
}

/** The bodies of the note behind a clause. */
export function bodySlots(responsible: Responsible): readonly Slot[] {
  const divided = responsible.support.length > 0 || responsible.text.includes('牵头');
  const slot =
    (about: string) =>
    (body: string): Slot => ({
      kind: 'body',
      text: body,
      value: { kind: 'text', text: withoutPlace(body) },
      about,
      place: null,
    });
  return [
    ...responsible.lead.map(slot(divided ? '牵头' : '责任')),
    ...responsible.support.map(slot('配合')),
  ];
}
