import type { Span } from '../../model/span.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { isCited } from '../quoted.ts';

/** A name a document has for itself: 本措施, 本实施办法. */
export type SelfName = Span & {
  readonly word: string;
  /** 措施, 办法 */
  readonly noun: string;
};

const NOUNS = '措施|政策|办法|意见|方案|计划|细则|规定|规程';
/** 根本措施, 成本计划, 样本方案 are no names of the document, nor is 本政策性. */
const SELF = new RegExp(
  `(?<![根基成资文样版原书剧课日])本(?:若干|实施|行动|工作|暂行|试行|支持|扶持|政策(?=措施))?(?<noun>${NOUNS})(?![性费书稿单])`,
  'g',
);
const TITLE_END = new RegExp(`(?:${NOUNS})+$`);
const NOUN = new RegExp(NOUNS, 'g');
/** 实施人才培育计划，参加本计划的…: what the sentence spoke of, not the document. */
const MAY_BE_OTHER = /^(?:意见|方案|计划|细则|规定|规程)$/;

/** The names a paragraph has for the document, in order. An attachment is a document of its own. */
export const selfNamesIn = perParagraph((paragraph: Paragraph): readonly SelfName[] => {
  const { text, role } = paragraph;
  if (role === 'attachment' || role === 'table' || !text.includes('本')) return [];
  return [...text.matchAll(SELF)].flatMap(({ 0: word, index, groups }): readonly SelfName[] => {
    const noun = groups?.['noun'] ?? '';
    const isOther = MAY_BE_OTHER.test(noun) && text.slice(0, index).includes(noun);
    if (isOther || isCited(paragraph, index)) return [];
    return [{ from: index, to: index + word.length, word, noun }];
  });
});

/** What a title calls its document: 措施 of 若干措施（试行）, 政策 and 措施 of 若干政策措施. */
export const nounsOf = (title: string): readonly string[] =>
  TITLE_END.exec(title.replace(/(?:\s*[（(][^（）()]*[）)])+\s*$/, ''))?.[0].match(NOUN) ?? [];
