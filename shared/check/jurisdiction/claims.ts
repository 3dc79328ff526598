import type { Around } from './around.ts';

/** 具有…特色, 打造…品牌: what a place says of itself. */
const CLAIMS =
  /(?:具有|富有|独具|体现|彰显|凸显|突出|展现|形成|打造|塑造|擦亮|叫响|打响|培育|创建|构建|创造|探索|树立|推出|建成)[^，。；]{0,10}$/;
const CLAIMED = /^(?:市|区|新区)?(?:特色|模式|品牌|经验|样板|方案|范例|标杆|名片|范式)/;
/** 推广浦东经验 is to learn; 形成可复制可推广的…经验 is not. */
const TAKES_OVER = /借鉴|学习|对标|参照|吸收|(?<!可)(?:复制|推广)|引[进入]/;

/** 具有浦东特色, 打造“深圳模式”: another place's mark as what is to be had here. */
export const isClaimed = ({ before, behind, part }: Around): boolean =>
  CLAIMED.test(behind) && CLAIMS.test(before) && !TAKES_OVER.test(part);

/** 浦东特色 */
export const claimedWords = (words: string, { behind }: Around): string =>
  words + (CLAIMED.exec(behind)?.[0] ?? '');

const ADVANCES =
  /(?:支持|推进|推动|加快|加强|强化|发挥|用好|促进|助力|提升|完善|优化|建设|共建|打造|办好|建好|做强|创建|筹建|组建)$/;
/** 促进上海机构来本区发展 is about what comes here. */
const ADVANCED =
  /^(?:[）)][^，。；、]{0,20}?|[^，。；、来到入落本我]{2,20}?)(?:建设|发展|运营|扩容|升级|改造|做[大优强]|水平|能力|体系|环境|作用|优势|功能|影响力|竞争力|学院|研究院|中心|基地|产业园|集聚区|引领区)/;
/** 落户浦东, where the own district should stand. */
const SETTLES = /(?<!已)(?:落户|落地|入驻|集聚于|集聚到|汇聚)$/;
/** 深化上海市与世界知识产权组织合作: what another place does with the world. */
const DEALS = /(?:深化|加强|扩大|拓展|支持|推动|推进|促进)$/;
const DEALT =
  /^(?:市|区)?与(?:世界|国际|国家|海外|境外|WIPO)[^，。；]{0,30}(?:合作|交流|签署|签订)/;

/** The name around a place in brackets: 国家知识产权培训（上海）基地, 中国（浦东）知识产权保护中心. */
const NAME_BEFORE = /(?:中国|国家)[^，。；、（）()]{0,14}[（(]$/;
const NAME_BEHIND =
  /^[）)]?[^，。；、（）()在的与和设等来到]{0,14}?(?:学院|研究院|中心(?!城)|基地)/;

/** 支持上海国际知识产权学院建设: what lies elsewhere as a thing to be built up here. */
export const isBuiltUp = ({ before, behind }: Around): boolean =>
  (ADVANCES.test(before.replace(NAME_BEFORE, '')) && ADVANCED.test(behind)) ||
  (DEALS.test(before) && DEALT.test(behind));

/** 支持浦东引领区建设: what a district may do for another of its city. */
export const isSupported = ({ before }: Around): boolean =>
  /(?:支持|助力|促进|推动|推进|加快)$/.test(before);

/** 争取项目落户浦东 */
export const settlesThere = ({ before, behind }: Around): boolean =>
  SETTLES.test(before) && !behind.startsWith('的');

/** True for 上海 in 国家知识产权培训（上海）基地. */
export const isInName = ({ before, behind }: Around): boolean =>
  NAME_BEFORE.test(before) && /^[）)]/.test(behind);

/** 上海国际知识产权学院, 国家知识产权培训（上海）基地; the place alone where it names nothing else. */
export const institution = (words: string, { before, behind }: Around): string => {
  const name = NAME_BEHIND.exec(behind)?.[0] ?? '';
  if (name === '') return words;
  const isBracketed = /^[）)]/.test(name);
  return (isBracketed ? (NAME_BEFORE.exec(before)?.[0] ?? '') : '') + words + name;
};
