import type { Span } from '../../model/span.ts';
import { behindLast, ledNoun, shortened } from './phrase.ts';
import type { SlotKind } from './types.ts';

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

export const NOTHING: About = { noun: '', per: [], award: '', near: '', far: '' };

/** The figure's neighbours in its text, and the words that introduce the list it stands in. */
export type Surroundings = {
  /** Where the figure before it ended, and where the next one begins. */
  readonly after: number;
  readonly next: number;
  readonly intro: string;
  readonly kind: SlotKind;
};

/** Further away nothing is about the figure. */
const REACH = 100;

const PER =
  /每(?:投资|引进|新增|培育|认定)?[1一]?(?:年度|万人(?!口)|家|个|件|项|人|名|位|年|月|季度|次|场|户|笔|套|亩|种|批|款|本|处|组)(?:企业|机构|单位|主体|\p{Script=Han}{1,3}中)?|(?<!\d)年(?=最高|累计|$)|单(?:个|笔|家|件|项(?!目)|次|人|户|(?=项目|企业))(?:企业|机构|单位|案件|项目|主体)?|累计|总额|年度|当年|一次性/gu;
const PER_BEHIND = /^\s?\/\s?(家|人|年|项|件|个|次|月|户|场|台|套)/;
const AWARD = /奖励|资助|补助|补贴|贴息|扶持|贷款|配套|奖金|投资|经费|支持/;
const AWARDS = new RegExp(AWARD, 'g');

/** What the words around the figure say; `at.from` is where the words before it end. */
export function aboutAt(text: string, at: Span, { after, next, intro, kind }: Surroundings): About {
  const back = text.slice(Math.max(0, at.from - REACH), at.from);
  const sentence = behindLast(back, /[。；！？\n]/);
  const clause = behindLast(sentence, /[，：:]/);
  const since = Math.max(0, at.from - after);
  const own = clause.slice(Math.max(0, clause.length - since));
  const near = sentence.slice(Math.max(0, sentence.length - since));
  const ahead = text.slice(at.to, Math.min(next, at.to + REACH));
  const [tail = ''] = ahead.split(/[，。；：！？\n]|或(?=最高)/);
  const behind = PER_BEHIND.exec(tail)?.[1];
  const said = perIn(own);
  // 保险费总额的50% is a share of the total, not a limit of it.
  const per = (said.length > 0 ? said : perIn(clause)).filter(
    (word) => kind !== 'ratio' || /^[每单]/.test(word),
  );
  const awards = [AWARD.exec(tail)?.[0], ...[own, sentence, intro].map(lastAward)];
  return {
    noun: nounOf(own, tail.replace(PER_BEHIND, ''), { near, sentence, kind }),
    per: [...new Set(behind === undefined ? per : [...per, `每${behind}`])],
    award: awards.find((award) => award !== undefined) ?? '',
    near: near + tail,
    far: intro + sentence,
  };
}

const perIn = (text: string): readonly string[] => [...text.matchAll(PER)].map(([words]) => words);
const lastAward = (text: string): string | undefined => [...text.matchAll(AWARDS)].at(-1)?.[0];

/**
 * The thing a figure counts or pays. 培育50家…机构 and 给予20万元安家补贴 name it behind the figure,
 * 专利代理机构达到600家 before; 对新设立的工作站，给予30万元 a comma earlier.
 */
function nounOf(
  own: string,
  tail: string,
  { near, sentence, kind }: { near: string; sentence: string; kind: SlotKind },
): string {
  const words = own.replace(PER, '□');
  const ahead = shortened(tail.replace(PER, '□'), 'behind');
  // Of a count the thing stands behind the figure: 5家运营机构.
  const follows = kind === 'count' ? !/^[的、或和及且并]/.test(tail) : ledNoun(words);
  const before = shortened(words, 'before');
  const named = ahead !== '' && (follows || ledNoun(words)) ? ahead : before || ahead;
  if (named !== '') return named;
  const parts = (text: string): readonly string[] => text.split(/[，：:]/).toReversed();
  for (const part of [...parts(near), ...parts(sentence).filter((words) => !/\d/.test(words))]) {
    const earlier = shortened(part.replace(PER, '□'), 'before');
    if (earlier !== '') return earlier;
  }
  return '';
}

/** The words of an about as a drafter reads them: 国际标准 资助 每项. */
export const aboutWords = ({ noun, per, award }: About, withAward: boolean): string =>
  [
    per.some((word) => word.includes(noun)) ? '' : noun,
    withAward && !noun.includes(award) ? award : '',
    ...per,
  ]
    .filter((word) => word !== '')
    .join(' ');
