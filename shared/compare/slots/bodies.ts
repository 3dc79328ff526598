import type { Responsible } from '../../model/policy.ts';
import type { Placeless, SlotValue } from './types.ts';

/** 市知识产权局, 市委人才办; 市场监管局 and 市政管理局 begin with no place. */
const OWN_PLACE =
  /^(?:本|我|全)?(?:省|市|区|县|州)(?!场|政(?![府务])|民(?!政))(?:委(?=组织部|宣传部|统战部|政法委|网信办|人才办|编办|办公室))?/;
/** 上海市知识产权局, 朝阳区政府; a 新片区 or 开发区 is part of the body's name. */
const NAMED_PLACE =
  /^(?!国家|各|有关|相关)\p{Script=Han}{2,5}?(?<!新片|开发|商务|功能|示范|集聚|自贸|试验|园)(?:省|市|自治区|自治州|新区|区|县)(?!场|政(?![府务])|域)(?=\p{Script=Han}{2})/u;

/** Full names of the same office, to the short one. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/市场监督管理局/, '市场监管局'],
  [/人力资源(?:和|与)?社会保障|人力社保/, '人社'],
  [/科学技术委员会|科技委/, '科委'],
  [/教育委员会/, '教委'],
  [/卫生健康/, '卫健'],
  [/文化和?旅游/, '文旅'],
  [/住房(?:和|与)?城乡建设/, '住建'],
  [/规划(?:和|与)自然资源/, '规划资源'],
  [/科学技术局/, '科技局'],
  [/经济和?信息化|工业和信息化/, '经信'],
  [/发展和?改革|发改/, '发展改革'],
  [/委员会$/, '委'],
  [/人民(?=政府|法院|检察院)/, ''],
  [/国际贸易促进委/, '贸促会'],
];

/** 市知识产权局, 区知识产权局 and 上海市知识产权局 are 知识产权局 in every city. */
export function withoutPlace(body: string): string {
  const name = body.replace(/[（(][^（()）]{0,40}[）)]/g, '');
  const named = NAMED_PLACE.exec(name)?.[0] ?? '';
  const own = named === '' ? (OWN_PLACE.exec(name)?.[0] ?? '') : '';
  const bare = name.slice(named.length + own.length);
  // 朝阳区政府 is a 区政府, not the government that issues the document.
  const office = /^(?:人民)?政府$/.test(bare) && named !== '' ? named.slice(-1) + bare : bare;
  return SHORT.reduce((text, [full, short]) => text.replace(full, short), office || name);
}

/** 科委 and 科技局, 教委 and 教育局, 金融办 and 地方金融监管局: the office for the same matter. */
const domainOf = (body: string): string =>
  body
    .replace(/^(?:地方|大(?=数据))/, '')
    .replace(/(?:监管局|管理局|分局|局|委|办|厅|部)$/, '')
    .replace(/^(?:[高中]级?)?(?:法院|院)$/, '法院')
    .replace('投资促进', '投促')
    .replace(/^科技$/, '科')
    .replace(/^教育$/, '教');

/**
 * Since 2018 the 知识产权局 of a district is its 市场监管局, which also took over the trademarks of
 * the 工商局.
 */
const OF_PROPERTY: ReadonlySet<string> = new Set(['市场监管局', '知识产权局', '工商局']);

/** How surely two bodies, named without their place, have the same duty, 0 to 1. */
export function sameDuty(a: string, b: string): number {
  if (a === b) return 1;
  if (domainOf(a) === domainOf(b)) return 0.8;
  return OF_PROPERTY.has(a) && OF_PROPERTY.has(b) ? 0.5 : 0;
}

export const bodyValue = (body: string): SlotValue => ({ kind: 'text', text: withoutPlace(body) });

/** The bodies of the note behind a clause. */
export function bodySlots({ lead, support, text }: Responsible): readonly Placeless[] {
  const divided = support.length > 0 || text.includes('牵头');
  const slot =
    (about: string) =>
    (body: string): Placeless => ({
      kind: 'body',
      text: body,
      value: bodyValue(body),
      about,
    });
  return [...lead.map(slot(divided ? '牵头' : '责任')), ...support.map(slot('配合'))];
}
