import type { Clause } from '../../model/policy.ts';
import { introducesList } from '../../model/walk.ts';

/**
 * The words a clause is compared by, as a reader sees them under its heading: the own body, and the
 * items of a list it introduces, each on a line with its marker (1.国际标准每项不超过50万元；).
 */
export const wordsOf = (clause: Clause): string =>
  introducesList(clause) ? bodyLines(clause).join('\n') : clause.text;

/** In order of the text: an article may go on behind its items (前款所列…). */
function bodyLines(clause: Clause): string[] {
  const own = clause.text.split('\n').map((text, at) => ({
    from: clause.paragraphs[at]?.from ?? clause.own.to,
    lines: [text],
  }));
  const items = clause.children.map((item) => ({ from: item.span.from, lines: itemLines(item) }));
  return [...own, ...items]
    .sort((a, b) => a.from - b.from)
    .flatMap(({ lines }) => lines)
    .filter((line) => line !== '');
}

function itemLines(item: Clause): string[] {
  const [first = '', ...rest] = bodyLines(item);
  const heading = item.heading === null ? '' : item.heading + (item.runIn ? '。' : '');
  return [`${item.marker.trim()}${heading}${first}`, ...rest];
}
