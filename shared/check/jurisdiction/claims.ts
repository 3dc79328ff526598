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
  /(?:支持|推进|推动|加快|加强|促进|助力|提升|完善|优化|建设|打造|办好|建好|做强|创建|筹建|组建)$/;
const ADVANCED =
  /^[^，。；、]{2,20}?(?:建设|发展|运营|扩容|升级|改造|做[大优强]|水平|能力|体系|环境|学院|研究院|中心|基地|产业园|集聚区)/;

/** 支持上海国际知识产权学院建设: what lies elsewhere as a thing to be built up here. */
export const isBuiltUp = ({ before, behind }: Around): boolean =>
  ADVANCES.test(before) && ADVANCED.test(behind);
