/** What the words around a figure make of it: 不超过50万元 has no least, 50家以上 no most. */
export type Bound = {
  readonly side: 'least' | 'most' | 'exact';
  /** How many characters of the text around belong to the figure. */
  readonly before: number;
  readonly after: number;
  /** How many of those before stand between the limit and the figure: 研发成本 in 不超过研发成本30%. */
  readonly base: number;
};

const GIVES =
  '(?:可|给予|予以|资助|奖励|补助|补贴|贴息|获得|获|支持|抵扣|申请|申领|安排|为|达到|达|至)*';
const MONEY = '(?:人民币)?(?:约|大约)?\\s?';
const NOT = '(?:不|未|不得|不可|不能|不应)';

/** 不低于 至少 满 超过; 不超过 is the other side. */
const LEAST = new RegExp(
  `(?:${NOT}(?:低于|少于|小于|短于)|至少|最低|最少|(?<!${NOT})(?:超过|高于|多于|大于|突破|超出|逾|超)|满)${MONEY}$`,
);
const MOST = new RegExp(
  `(?:(?:最高|最多|最长|至多|上限|限额)${GIVES}(?:${NOT}(?:超过|高于|多于|超))?|${NOT}(?:超过|高于|多于|大于|长于|超)|(?<!${NOT})(?:低于|少于|小于)|控制在|压缩[至到在])${MONEY}$`,
);
const ABOUT = /(?:人民币)?(?:约|大约|近)\s?$|人民币\s?$/;

const AFTER_LEAST = /(?:\s?[（(]含[）)])?(?:及|或)?以上|起(?![步来点草到])/y;
const AFTER_MOST = /(?:[（(]含[）)])?(?:及|或)?(?:以下|以内|之内)|内(?![部容外涵地])|封顶/y;
const AFTER_ABOUT = /左右|上下/y;

/** The longest wording before a figure: 最高可给予不超过人民币. */
const REACH = 16;

/** 不超过研发成本30%, 不高于市场价格的50%, 最高为其个人经济贡献的100%: the base stands in between. */
const BASED_LIMIT = new RegExp(
  `(?:(?<least>${NOT}(?:低于|少于))|${NOT}(?:超过|高于)|最高(?:为|不超过)?)(?<base>\\p{Script=Han}{2,20})$`,
  'u',
);
const BASED_REACH = 28;

/** Reads the words before `from` and behind `to`. Looks at a bounded stretch only. */
export function boundAt(text: string, from: number, to: number): Bound {
  const before = text.slice(Math.max(0, from - REACH), from);
  const least = LEAST.exec(before);
  const most = MOST.exec(before);
  const word = longer(least, most);
  const after = (pattern: RegExp): number => {
    pattern.lastIndex = to;
    return pattern.exec(text)?.[0].length ?? 0;
  };
  const [up, down] = [after(AFTER_LEAST), after(AFTER_MOST)];
  if (word !== null) {
    return {
      side: word === most ? 'most' : 'least',
      before: word[0].length,
      after: down || up,
      base: 0,
    };
  }
  const loose = ABOUT.exec(before)?.[0].length ?? 0;
  if (up > 0) return { side: 'least', before: loose, after: up, base: 0 };
  if (down > 0) return { side: 'most', before: loose, after: down, base: 0 };
  return { side: 'exact', before: loose, after: after(AFTER_ABOUT), base: 0 };
}

/** The limit of a share, which may stand before what it is a share of. */
export function basedBoundAt(text: string, from: number, to: number): Bound {
  const bound = boundAt(text, from, to);
  if (bound.side !== 'exact' || bound.before > 0) return bound;
  const before = text.slice(Math.max(0, from - BASED_REACH), from);
  const start = before.search(BASED_LIMIT);
  if (start < 0) return bound;
  const limit = BASED_LIMIT.exec(before)?.groups;
  return {
    ...bound,
    side: limit?.['least'] === undefined ? 'most' : 'least',
    before: before.length - start,
    base: limit?.['base']?.length ?? 0,
  };
}

/** 不低于 ends with 低于: the longer wording holds. */
function longer(a: RegExpExecArray | null, b: RegExpExecArray | null): RegExpExecArray | null {
  if (a === null || b === null) return a ?? b;
  return a[0].length >= b[0].length ? a : b;
}
