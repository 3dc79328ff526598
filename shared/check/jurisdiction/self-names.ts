import type { Span } from '../../model/span.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { isCited } from '../quoted.ts';

/** A name a document has for itself: 本措施, 本实施办法. */
export type SelfName = Span & {
  readonly word: string;
  /** 措施, 办法 */
  readonly noun: string;
  /** False for what may be another plan the text spoke of: 参加本计划的企业. */
  readonly isSure: boolean;
};

const NOUNS = '措施|政策|办法|意见|方案|计划|细则|规定|规程';
/** 根本措施, 成本计划, 样本方案 are no names of the document, nor is 本政策性. */
const SELF = new RegExp(
  `(?<![根基成资文样版原书剧课日])本(?:若干|实施|行动|工作|暂行|试行|支持|扶持|政策(?=措施))?(?<noun>${NOUNS})(?![性费书稿单])`,
  'g',
);
const TITLE_END = new RegExp(`(?:${NOUNS})+$`);
const NOUN = new RegExp(NOUNS, 'g');
/** 实施人才培育计划，参加本计划的…, 违反本规定的: what the text spoke of, not the document. */
const MAY_BE_OTHER = /^(?:意见|方案|计划|细则|规定|规程)$/;
/** 制定本方案, 本计划自…起施行: only a document is spoken of so. */
const ISSUED = /制[定订]$/;
const SPEAKS_OF_ITSELF =
  /^(?:自|由[^，。；]{2,24}(?:解释|负责)|所称|适用于|有效期|印发|发布之日|未尽|第[一二三四五六七八九十\d]{1,3}[条项部]|[与和同](?:本[市区县省]|我[市区县省]|其他|其它|国家|市|上级|现行))/;

/** The names a paragraph has for the document, in order. An attachment is a document of its own. */
export const selfNamesIn = perParagraph((paragraph: Paragraph): readonly SelfName[] => {
  const { text, role } = paragraph;
  if (role === 'attachment' || role === 'table' || !text.includes('本')) return [];
  return [...text.matchAll(SELF)].flatMap(({ 0: word, index, groups }): readonly SelfName[] => {
    const noun = groups?.['noun'] ?? '';
    if (isCited(paragraph, index)) return [];
    const span = { from: index, to: index + word.length };
    const isSure =
      !MAY_BE_OTHER.test(noun) ||
      ISSUED.test(text.slice(Math.max(0, index - 2), index)) ||
      SPEAKS_OF_ITSELF.test(text.slice(span.to, span.to + 30));
    return [{ ...span, word, noun, isSure }];
  });
});

/** What a title calls its document: 措施 of 若干措施（试行）, 政策 and 措施 of 若干政策措施. */
export const nounsOf = (title: string): readonly string[] =>
  TITLE_END.exec(title.replace(/(?:\s*[（(][^（）()]*[）)])+\s*$/, ''))?.[0].match(NOUN) ?? [];
