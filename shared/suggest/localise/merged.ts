import type { Mark } from './types.ts';

/**
 * Blanks in a row as one: 深圳河套 is one ［待填：园区］, since two names without a mark between are one
 * name; 浦东新区和闵行区 is one ［待填：地名］, since both ask for the same.
 */
export const merged = (text: string, marks: readonly Mark[]): readonly Mark[] =>
  joined(text, joined(text, marks, isOneName), isOneList);

type Joins = (first: Mark, second: Mark, between: string) => boolean;

const isOneName: Joins = (_, __, between) => between === '';
const isOneList: Joins = (first, second, between) =>
  first.act === 'change' &&
  second.act === 'change' &&
  first.to === second.to &&
  /^[、和及与]?$/.test(between);

function joined(text: string, marks: readonly Mark[], joins: Joins): readonly Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    if (last === undefined || !isBlank(last) || !isBlank(mark)) out.push(mark);
    else if (joins(last, mark, text.slice(last.span.to, mark.span.from))) {
      const span = { from: last.span.from, to: mark.span.to };
      // What a list drops leaves '' behind; the blank before it stays.
      const to = mark.to === '' ? last.to : mark.to;
      out[out.length - 1] = { ...last, span, to, from: text.slice(span.from, span.to) };
    } else out.push(mark);
  }
  return out;
}

const isBlank = (mark: Mark): mark is Mark & { readonly act: 'change' } =>
  mark.act === 'change' && mark.kind === 'blank';
