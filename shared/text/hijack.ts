import citationData from '../../templates/citations.json';
import phrases from '../../templates/phrases.json';
import type { Edit } from './edits.ts';

/**
 * Advertising words that a page hijack put in place of an organ's name:
 * 落实中超直播等17部门《关于加快推动知识产权服务业高质量发展的意见》. Where the cited document is known,
 * its issuer is known, and the repair is certain.
 */

const { events, acts, gambling, others } = phrases.spam;
const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Spam words in a row; 体育 or 直播 alone is not enough, because organs and trades bear them. */
const SPAM = `${anyOf([...others, ...acts])}{0,2}${anyOf([...events, ...gambling])}${anyOf([...events, ...acts, ...gambling, ...others])}{0,3}`;
const CITED = new RegExp(
  `(${SPAM})(等\\d{1,2}(?:个)?(?:部门|部委)|)(?:关于印发)?《([^《》\\n]{4,60})》`,
  'g',
);
const ADVERTISEMENT = new RegExp(`${anyOf(events)}(?:足球|篮球|体育)?${anyOf(acts)}`, 'g');

/** Titles circulate with different dashes and quotation marks. */
const fold = (title: string): string => title.replace(/[-–—－~～]/g, '-').replace(/["“”]/g, '');

const CITATIONS = new Map(
  citationData.citations.map((citation) => [fold(citation.title), citation]),
);

export function hijackEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(CITED)) {
    const [, spam = '', together = '', title = ''] = match;
    const citation = CITATIONS.get(fold(title));
    if (citation === undefined || citation.together !== together) continue;
    edits.push({
      span: { from: match.index, to: match.index + spam.length },
      reading: citation.issuer,
      kind: 'inserted-spam-word',
      reason: `“${spam}”是网页劫持插入的广告词，《${title}》的发文机关是${citation.issuer}${together}`,
    });
  }
  return edits;
}

/** Places of advertising words that are left after the repair. */
export const advertisements = (text: string): readonly { from: number; word: string }[] =>
  [...text.matchAll(ADVERTISEMENT)].map((match) => ({ from: match.index, word: match[0] }));
