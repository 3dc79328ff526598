import type { MarkerStyle } from '../../model/policy.ts';

/** A possible heading in the text behind a marker: offsets of the heading and of the body. */
export type Shape = {
  /**
   * own: 一、总体要求 alone on its line. own-stop: alone, but closed by 。 or ：. bare-stop: the same
   * with nothing below it (（2）降低成本。), so that it may as well be the whole clause. stop, colon,
   * gap, bracket: runs in, closed by 。 or ： or a wide blank or in brackets (第一条（目的依据）为了…).
   */
  readonly kind: 'own' | 'own-stop' | 'bare-stop' | 'stop' | 'colon' | 'gap' | 'bracket';
  readonly from: number;
  readonly to: number;
  /** Where the body begins; the end of the text when the heading stands alone. */
  readonly body: number;
  /** 2 looks like a heading by itself, 1 may be one, 0 is a statement. */
  readonly shape: 0 | 1 | 2;
};

const END_MARK = /[。；;：:，,、！？!?…]$/;
const LONGEST_OWN = 60;
const LONGEST_RUN_IN = 45;
/** What a heading does not say: duties, definitions, amounts, conditions. */
const STATEMENT =
  /应当|可以|不得|必须|是指|系指|起施行|下列|如下|以下|的，|者，|按照|根据|为了|\d(?:万|亿)?元|\d[%％‰]|给予.*(?:最高|一次性)|第[一二三四五六七八九十百]+条/;
const STATEMENT_START =
  /^(?:对(?![标接])|为(?![民企])|凡|若(?!干)|如|经(?![济营])|在|由|自(?![主贸由])|从(?![严业])|到\d|\d)/;
const ABOUT_ITSELF = /^本(?:措施|办法|意见|方案|计划|规定|政策|通知|细则|条例|要点)/;

/**
 * The heading a marked line may have.
 * @param text what stands behind the marker, without a trailing note
 * @param followed true when unmarked lines or children follow
 */
export function shapeOf(text: string, style: MarkerStyle, followed: boolean): Shape | null {
  if (text === '') return null;
  if (style === 'part' || style === 'chapter' || style === 'section') return own(text, 2);
  if (style === 'article') {
    const bracket = /^[（【[(]([^（）【】[\]()]{2,20})[）】\])]\s*/.exec(text);
    if (bracket) {
      const to = 1 + (bracket[1]?.length ?? 0);
      // 第一条【目的】 is a heading wherever it stands; （一） may only explain.
      const shape = /^[【[]/.test(text) ? 2 : 1;
      return { kind: 'bracket', from: 1, to, body: bracket[0].length, shape };
    }
  }
  const stop = sentenceEnd(text);
  if (stop < 0 && !END_MARK.test(text)) {
    return text.length <= LONGEST_OWN ? own(text, likeness(text)) : null;
  }
  const gap = gapHeading(text);
  if (gap !== null) return gap;
  const colon = colonHeading(text, followed);
  if (colon !== null) return colon;
  if (stop < 0) return null;
  const shape = likeness(text.slice(0, stop));
  if (stop === text.length - 1) {
    return {
      kind: followed ? 'own-stop' : 'bare-stop',
      from: 0,
      to: stop,
      body: text.length,
      shape,
    };
  }
  return { kind: 'stop', from: 0, to: stop, body: stop + 1 + blanksAt(text, stop + 1), shape };
}

const own = (text: string, shape: Shape['shape']): Shape => ({
  kind: 'own',
  from: 0,
  to: text.length,
  body: text.length,
  shape,
});

/**
 * 远程教育：依托… runs in; 支持对象： alone on its line stands over what follows. The colon of a blank
 * (本措施所需资金［待填：资金来源］) does neither.
 */
function colonHeading(text: string, followed: boolean): Shape | null {
  const match = /^(?:[^，。；：:、,;（(《“”［]|“[^“”，。；]{1,12}”){2,16}[：:]/.exec(text);
  if (match === null) return null;
  const to = match[0].length - 1;
  const alone = match[0].length === text.length;
  if (STATEMENT.test(match[0]) || (alone && !followed)) return null;
  // 国家标准：每项不超过30万元； is an item of a list.
  if (!alone && /[；;]$/.test(text)) return null;
  return {
    kind: alone ? 'own-stop' : 'colon',
    from: 0,
    to,
    body: alone ? text.length : to + 1,
    shape: 2,
  };
}

/** 第三条　支持范围　凡在本区… with blanks between heading and body. */
function gapHeading(text: string): Shape | null {
  const match =
    /^(\p{Script=Han}[^\s，。；：、“”《》（）]{1,18})[ \t\u2003\u3000]+(?=[\p{Script=Han}“《])/u.exec(
      text,
    );
  const to = match?.[1]?.length ?? 0;
  return match === null || STATEMENT.test(match[0])
    ? null
    : { kind: 'gap', from: 0, to, body: match[0].length, shape: 1 };
}

/** Where the first sentence ends, outside of quotes and brackets as far as these are closed. */
function sentenceEnd(text: string): number {
  const first = text.indexOf('。');
  if (first < 0) return -1;
  let depth = 0;
  for (let at = 0; at < text.length && at <= first + LONGEST_RUN_IN; at += 1) {
    const char = text.charAt(at);
    if ('“‘《（(【［'.includes(char)) depth += 1;
    else if ('”’》）)】］'.includes(char)) depth -= 1;
    else if (char === '。' && depth <= 0) return at;
  }
  return first;
}

/** How much a sentence looks like a heading. */
function likeness(sentence: string): Shape['shape'] {
  const commas = sentence.split(/[，,]/).length - 1;
  if (sentence.length > LONGEST_RUN_IN || commas > 1) return 0;
  if (/[；;：:！？!?。]/.test(sentence)) return 0;
  if (STATEMENT.test(sentence) || STATEMENT_START.test(sentence)) return 0;
  return commas === 0 && sentence.length <= 26 && !ABOUT_ITSELF.test(sentence) ? 2 : 1;
}

const blanksAt = (text: string, from: number): number => {
  const rest = text.slice(from);
  return rest.length - rest.trimStart().length;
};
