import type { Span } from '../../model/span.ts';

/** What a condition can speak of; the phrase ends with the first of them. */
const WHO =
  '(?:机构|企业|人才|人员|代理师|律师|单位|组织|园区|社区|项目|团队|高校|院所|院校|个人|主体|毕业生|高校生|学生|专家|海员|从业者|创业者|基地|工作站|示范区|区域|城区|街镇|地区|地市|地方|区县|市县|平台|载体|产品|标准(?!化)|专利(?![代导权申])|技术(?!人)|成果|区(?![域块、])|[A-Z]{2,8}(?:生态社区|社区|项目|主体|人才|企业|从业者|团队)?)';
const NAMED = `(?!可|最高|按|给予|予以|优先|申请)[^，。；：！\\n的]{0,16}?${WHO}(?:[、和及][^，。；：！\\n的给]{0,10}?${WHO})?`;
/** Where the words break off behind 符合条件的, what follows must be the grant. */
const BARE = '(?=[，。；]|可|最高|按|给予|予以|优先|由)';
const START = '(?<=^|[。；：，、！\\n）])';
const WORDS = '[^，。；：、！\\n的]';

/** 支持有条件的高校; 向…推荐符合条件的专利代理师. What only describes a thing to be made is none. */
const ELIGIBLE = new RegExp(
  `(?<!提供|建设|打造|形成|开发|研发|制定|构建)(?:${[
    `(?:符合|具备|满足)${WORDS}{1,24}的`,
    '(?:有条件|有需求|条件成熟)的',
    '(?<=支持|鼓励|对)具有[^，。；：！\\n]{1,40}?的',
    `(?:首次|经)${WORDS}{0,20}(?:审核|获评|获得|通过)的`,
    `(?:(?:首次|经)|(?<=^|[。；：，、！\\n）对])(?!对))${WORDS}{0,20}(?:认定|备案|评定)的(?:、${WORDS}{2,12}的)?`,
    `${START}(?:列入|入选|纳入|获评|获得|取得|新引进|新设立)${WORDS}{2,24}的`,
  ].join('|')})(?:${NAMED}|${BARE})|${START}首次${WORDS}{2,24}(?=，)`,
  'gu',
);
/** …的，另行奖励30万元 */
const WHERE = /(?<=^|[。；：，！\n）])(?!对|以|为|按|由|在|是|将|其)[^，。；：！\n]{3,50}的(?=，)/g;
/** 对…的企业，按照…; 鼓励各区对…的机构进行重点培养 */
const TOWARDS =
  /(?<=^|[。；：，！\n）]|各区|同时|并|可|其中|将)对(?![标接外此口应策照其]|相关|上述|前述|有关|该)于?/g;
/** What begins the grant behind the condition. */
const GRANT =
  '给予|予以|按|分档|每|最高(?!科学|人民)|一次性|颁发|奖励|资助|补助|补贴|单[个笔家项]|累计|可|不|优先|依法|实行|分别|减|免|由|另|再|定向|适当|发放|进行|开展|提供';
const BEGINS_GRANT = new RegExp(`^(?:${GRANT})`);
/** 的中小微企业 before the grant. */
const HOLDER = new RegExp(`的[^，。；：！\\n的]{0,80}?(?=${GRANT}|$)`, 'g');
const LONGEST = 120;

/** The conditions of a text, in order, none inside another. Each looks at a bounded stretch. */
export function conditionsIn(text: string): readonly Span[] {
  const spans = (form: RegExp): Span[] =>
    [...text.matchAll(form)].map(({ 0: words, index }) => ({
      from: index,
      to: index + words.length,
    }));
  const towards = spans(TOWARDS).flatMap(({ to }) => {
    const length = lengthOf(text.slice(to, to + LONGEST));
    return length === 0 ? [] : [{ from: to, to: to + length }];
  });
  const found = [...towards, ...spans(WHERE), ...spans(ELIGIBLE)];
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const outer: Span[] = [];
  for (const span of found) if (span.from >= (outer.at(-1)?.to ?? 0)) outer.push(span);
  return outer;
}

/** 对OPC首次认定为高新技术企业分别奖励…, without 的 and without a comma. */
const PLAIN = /^[^，]{2,60}?(?=给予|予以|分别|一次性|奖励|资助|补助|补贴)/;

/** How much of the text behind 对 is the condition; 0 when none is (对行业加强监管). */
function lengthOf(text: string): number {
  const [sentence = ''] = text.split(/[。；！\n]/);
  const parts = sentence.split('，', 3);
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && (BEGINS_GRANT.test(part) || /^[对并但]/.test(part))) return 0;
    const holder = holderEnd(part, parts[index + 1] ?? '');
    if (holder > 0) return length + holder;
    if (index === 0) {
      const plain = PLAIN.exec(part);
      if (plain !== null) return plain[0].length;
      if (BEGINS_GRANT.test(parts[1] ?? '')) return part.length;
    }
    length += part.length + 1;
  }
  return 0;
}

/** Where …的企业 ends, 0 when there is none. Without a grant behind it, it must be someone who can hold one. */
function holderEnd(part: string, next: string): number {
  const [match] = part.matchAll(HOLDER);
  if (match === undefined || match.index === 0) return 0;
  const end = match.index + match[0].length;
  const isHeld = end < part.length || BEGINS_GRANT.test(next) || HELD.test(match[0]);
  return isHeld ? end : 0;
}

/** 的 alone (违反规定的) or with whom it is about. */
const HELD = new RegExp(`^的$|(?:${WHO}|[人者员])(?:（[^（）]*）)?$`);
