import type { Span } from '../../model/span.ts';

/** What the words around a figure say it is about. */
export type About = {
  /** The thing itself: 国际标准, 专利代理机构, 实际支付利息; '' when the words name none. */
  readonly noun: string;
  /** Of what each or in which time: 每项 每年 累计. */
  readonly per: readonly string[];
  /** 资助 奖励 贴息; '' when none is near. */
  readonly award: string;
  /** What stands between the figure before and the one after it in its sentence. */
  readonly near: string;
  /** Its sentence up to the figure, with the words that introduce the list. */
  readonly far: string;
};

const SENTENCE_END = /[。；！？\n]/;
/** Further away nothing is about the figure. */
const REACH = 80;
const LONGEST_NOUN = 16;

const PER =
  /每(?:投资|引进|新增|培育|认定)?[1一]?(?:年度|万人|家|个|件|项|人|名|位|年|月|季度|次|场|户|笔|套|亩|种|批|款|本|处|组)(?:企业|机构|单位|主体)?|单(?:个|笔|家|件|项|次|人|户)(?:企业|机构|单位|案件|项目|主体)?|累计|总额|年度|当年|一次性/g;
const PER_BEHIND = /^\s?\/\s?(家|人|年|项|件|个|次|月|户|场|台|套)/;
const AWARD = /奖励|资助|补助|补贴|贴息|扶持|贷款|配套|奖金|投资|经费|支持/;
const AWARDS = new RegExp(AWARD, 'g');

/** Words at the edges of a phrase that only lead to its figure. */
const LEADS =
  /^(?:其中|对于|对|按照|按|并且|并|且|且|将|在|由|以|向|给予|予以|给|可以|可|再|另行|另|及|和|或|、|的|为|到|为期|共|省级|市级|区级|等|时|者|后|前|每个|从|与|内|上|该|其)/;
const TRAILS =
  /(?:分别|给予|予以|最高|最多|达到|达|不超过|不低于|不少于|一次性|奖励|资助|补助|补贴|扶持|支持|安排|下拨|发放|共|约|可|的|以|将|并|且|和|及|或|、|累计|总额|(?:资助|奖励|补助|补贴|支持)标准|金额|比例|培育|形成|完成|建成|建设|引进|举办|组织|开展|选择|实现|力争|确保|有|为|至|到|按照?|给|在|等|每|超过|增至|提高|降低|数量|年均|平均|总数|再|另|新增|一般|首期|不高于|优秀|申请|合计|各|人民币|获|获得|再|约)$/;

/** The figure's neighbours in its text, and the words that introduce the list it stands in. */
export type Surroundings = {
  /** Where the figure before it ended, and where the next one begins. */
  readonly after: number;
  readonly next: number;
  readonly intro: string;
};

/** What the words around the figure at `at` say it is about. */
export function aboutAt(text: string, at: Span, { after, next, intro }: Surroundings): About {
  const back = text.slice(Math.max(0, at.from - REACH), at.from);
  const sentence = lastPart(back, SENTENCE_END);
  const clause = lastPart(sentence, /[，：:]/);
  const since = at.from - after;
  const own = clause.slice(Math.max(0, clause.length - since));
  const tail = text.slice(at.to, Math.min(next, at.to + REACH)).split(/[，。；：！？\n]/)[0] ?? '';
  const behind = PER_BEHIND.exec(tail)?.[1];
  const said = perIn(own);
  const per = said.length > 0 ? said : perIn(clause);
  const noun = nounOf(own, tail.replace(PER_BEHIND, '')) || nounOf(clause, '');
  const award =
    lastAward(own) ?? AWARD.exec(tail)?.[0] ?? lastAward(sentence) ?? lastAward(intro) ?? '';
  return {
    noun,
    per: [...new Set(behind === undefined ? per : [...per, `每${behind}`])],
    award,
    near: sentence.slice(Math.max(0, sentence.length - since)) + tail,
    far: intro + sentence,
  };
}

const perIn = (text: string): readonly string[] => [...text.matchAll(PER)].map(([words]) => words);
const lastAward = (text: string): string | undefined => [...text.matchAll(AWARDS)].at(-1)?.[0];

/** The words of an about as a drafter reads them: 国际标准 资助 每项. */
export const aboutWords = ({ noun, per, award }: About, withAward: boolean): string =>
  [noun, withAward && award !== '' && !noun.includes(award) ? award : '', ...per]
    .filter((word) => word !== '')
    .join(' ');

const lastPart = (text: string, end: RegExp): string => text.split(end).at(-1) ?? '';

function nounOf(before: string, tail: string): string {
  const head = trimmed(before.replace(PER, '□'));
  if (head !== '') return head;
  return trimmed((tail.split('的').at(-1) ?? '').replace(PER, '□'));
}

function trimmed(words: string): string {
  let phrase = (
    words
      .split(/[□“”]/)
      .filter((part) => strip(part) !== '')
      .at(-1) ?? ''
  ).trim();
  phrase = strip(phrase);
  if (phrase.length <= LONGEST_NOUN) return phrase;
  // The end of a long phrase names the thing: 企业在境外发生的知识产权维权费用.
  const last = strip(phrase.split('的').at(-1) ?? '');
  const short = last === '' ? phrase : last;
  return short.length <= LONGEST_NOUN
    ? short
    : strip(short.split('、').at(-1) ?? '').slice(-LONGEST_NOUN);
}

function strip(words: string): string {
  let phrase = words.trim();
  for (let before = ''; before !== phrase; ) {
    before = phrase;
    phrase = phrase.replace(TRAILS, '').replace(LEADS, '').trim();
  }
  return phrase;
}
