import { chineseNeighbours, isBlank, isHan, type Neighbours } from './characters.ts';
import type { Edit } from './edits.ts';

/**
 * Half-width punctuation in Chinese context, e.g. the , : ; ( ) of a text that went through a
 * scraper. Left alone: decimals, times and thousands (3.5, 08:26, 1,000), telephone numbers,
 * addresses of the web, and whatever stands between Latin words or digits.
 */

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Web and mail addresses, HTML entities, telephone numbers with an area code. */
const PROTECTED =
  /(?:https?|ftp):\/\/[\w./?%&=#:;,+~@!()-]{0,2000}[\w/=#]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|&#?\w{1,8};|\(\d{2,4}\) ?\d{3,4}[ -]?\d{4}/g;

/** ， of a half-width comma; other characters stay. */
export const fullWidth = (mark: string): string => FULL[mark] ?? mark;

export function punctuationEdits(text: string): Edit[] {
  const sides = chineseNeighbours(text);
  const shielded = protect(text);
  const brackets = chineseBrackets(text, sides);
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(/[,:;?!()]/g)) {
    if (shielded(index)) continue;
    const char = text.charAt(index);
    const converts =
      char === '(' || char === ')' ? brackets.has(index) : isChinese(text, index, char, sides);
    if (converts)
      edits.push({
        span: { from: index, to: index + 1 },
        reading: fullWidth(char),
        kind: 'half-width-punctuation',
        reason: '中文语境中的标点应为全角',
      });
  }
  return [...edits, ...titleMarks(text)].sort((a, b) => a.span.from - b.span.from);
}

/** <<知识产权强国建设纲要>> */
const titleMarks = (text: string): Edit[] =>
  [
    ...text.matchAll(/(?<![?？]\s{0,4})<<(?=[^<>?？\n]{0,60}\p{Script=Han})[^<>?？\n]{1,60}>>/gu),
  ].flatMap(({ 0: { length }, index }) => [
    titleMark(index, '《'),
    titleMark(index + length - 2, '》'),
  ]);

const titleMark = (from: number, reading: string): Edit => ({
  span: { from, to: from + 2 },
  reading,
  kind: 'half-width-punctuation',
  reason: '书名号应为“《》”',
});

function isChinese(text: string, index: number, char: string, sides: Neighbours): boolean {
  const before = sides.before[index] === 1;
  if (char === '?') return before && endsQuestion(text, index);
  if (char === '!') return before && text[index + 1] !== '=';
  return before || sides.after[index] === 1;
}

/**
 * A `?` inside a sentence may be a lost character, and after a full stop a lost blank; only one
 * that ends something is a question.
 */
function endsQuestion(text: string, index: number): boolean {
  if (/[,;:!?，。；：、！？“（《]/.test(text.charAt(index - 1)) || isBlank(text.charAt(index - 1)))
    return false;
  let next = index + 1;
  while (/[”’）)》]/.test(text.charAt(next)) || isBlank(text.charAt(next))) next += 1;
  return next >= text.length || text[next] === '\n';
}

/**
 * Offsets of brackets to convert: as pairs, when there is Chinese inside or right beside them
 * (组织(WIPO) and (2021-2035年), not +0086 (21) 6886), when the partner is full-width already, and
 * the closing bracket of a marker like 1)支持.
 */
function chineseBrackets(text: string, sides: Neighbours): ReadonlySet<number> {
  const found = new Set<number>();
  let open: { readonly index: number; readonly han: number }[] = [];
  let han = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isHan(code)) han += 1;
    else if (code === 0x0a) open = [];
    else if (code === 0x28 || code === 0xff08) open.push({ index, han });
    else if (code === 0x29 || code === 0xff09) {
      const partner = open.pop();
      if (partner === undefined) {
        if (isMarker(text, index) && sides.after[index] === 1) found.add(index);
        continue;
      }
      const mixed = text[partner.index] === '（' || code === 0xff09;
      const beside = sides.before[partner.index] === 1 || sides.after[index] === 1;
      if (mixed || beside || han > partner.han) found.add(partner.index).add(index);
    }
  }
  return found;
}

/** Is the bracket the closing one of `12)` at the beginning of a line? */
const isMarker = (text: string, index: number): boolean =>
  /(?:^|\n)\d{1,3}$/.test(text.slice(Math.max(0, index - 4), index));

/** Tells, for ascending offsets, whether they lie in something that keeps its half width. */
function protect(text: string): (offset: number) => boolean {
  const spans = [...text.matchAll(PROTECTED)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  let next = 0;
  return (offset) => {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    return (spans[next]?.from ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
