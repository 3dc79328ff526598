import { segment } from '../../text/segment.ts';

/** A longer one names no thing. */
const LONGEST = 16;

/** Words at the beginning that only lead to the thing a phrase names. */
const LEADS =
  /^(?:[—\-·…\s\d:：]+|(?:符合(?:相关|一定|规定)?条件|经[审核认定备案评]{2,4})的?|其中|同时|对于|对|按照|按|并且|并|且|将|在(?![京沪津杭校册建])|由|以|向|给予|予以|给|可以|可(?=获|享|申)|再(?![担生制贷])|另行|另|及(?!时)|和|或|、|的|为|到(?!位)|共(?![享同建])|等(?!级)|时(?![间限])|者|后(?!补)|从(?!业)|与|该|其(?!他)|上述|标准(?![化制])|比例)/;
/** Verbs and measure words at the end of what stands before a figure. */
const TRAILS =
  /(?:分别|给予|予以|最高|最多|达到|达|不超过|不低于|不少于|一次性|奖励|资助|补助|补贴|扶持|支持|安排|下拨|发放|共|约|可|的|以|将|并|且|和|及|或|、|累计|总额|(?:资助|奖励|补助|补贴|支持)标准|金额|比例|培育|遴选|选拔|评选|认定|形成|完成|建成|建设|打造|引进|举办|组织|开展|选择|实现|力争|确保|(?<![持拥所享])有|为|至|到|按照?|给|在|等|每|增至|提高|降低|数量|年均|平均|总数|再|另|新增|突破|提升|增加|提高[到至]|一般|首次|首期|合计|各|人民币|获得|获|提供)$/;
/** Verbs whose object stands behind the figure: 培育5家运营机构, 享受…等12项服务. */
const LED =
  /(?:给予|予以|提供|安排|下拨|培育|遴选|选拔|评选|认定|形成|完成|建成|建设|打造|引进|举办|组织|选择|支持|新增|培养|服务|发展|发布|设立|创建|发放|下达|落地|推出|布局|首批|申请|享受|获得|等|及|和|或|□)$/;

/** Does the phrase before a figure end with a verb that is followed by the thing? */
export const ledNoun = (words: string): boolean =>
  LED.test(words.replace(/(?:分别|一次性|共|约|最高|达到?)$/, ''));

/**
 * The end of a phrase is what names the thing: 企业在境外发生的知识产权维权费用. □ stands for words
 * that were taken out. Behind a figure awards stay (安家补贴), before it they are verbs.
 */
export function shortened(words: string, side: 'before' | 'behind'): string {
  const strip = side === 'before' ? stripped : (text: string) => text.replace(EDGES, '').trim();
  const parts = words.replace(ASIDE, '').split(BREAKS).map(strip);
  const phrase = parts.filter((part) => part !== '').at(side === 'before' ? -1 : 0) ?? '';
  if (phrase.length <= LONGEST && side === 'before') return phrase;
  const thing = strip(behindLast(phrase, /的/)) || phrase;
  if (thing.length <= LONGEST) return AWARD_ONLY.test(thing) ? '' : thing;
  const listed = side === 'before' ? strip(behindLast(thing, /、/)) || thing : thing;
  return wholeWords(listed, side);
}

/** （输出） and 较2022年 stand in between. */
const ASIDE = /（[^（）]*）|较(?:上年|去年|\d{4}年)(?:度|底|末|同期)?/g;
const BREAKS = /[□“”（）()]|\d{4}年(?:度|底|末)?|不超过|不高于|不低于|最高为其?/;
const EDGES = new RegExp(`${LEADS.source}|(?:或|和|及|、)$`, 'g');
/** 资助 behind 给予30万元 says nothing about what for. */
const AWARD_ONLY = /^(?:(?:资金|配套|一次性|的)?(?:奖励|资助|补助|补贴|贴息|扶持|支持))+$/;

/** As many whole words as fit, from the end that stands next to the figure or names the thing. */
function wholeWords(phrase: string, side: 'before' | 'behind'): string {
  const words = segment(phrase);
  let short = '';
  for (const word of side === 'before' ? words.toReversed() : words) {
    if (short.length + word.length > LONGEST) break;
    short = side === 'before' ? word + short : short + word;
  }
  return short;
}

/** Peeled from both ends until nothing more comes off. Bounded: the phrases are short. */
function stripped(words: string): string {
  let phrase = words.trim();
  for (let before = ''; before !== phrase; ) {
    before = phrase;
    phrase = phrase.replace(TRAILS, '').replace(LEADS, '').trim();
  }
  return phrase;
}

export const behindLast = (text: string, end: RegExp): string => text.split(end).at(-1) ?? '';
