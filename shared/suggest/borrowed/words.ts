import { blanksIn } from '../../model/blanks.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import type { Taken } from './types.ts';

/** Borrowed sentences one behind the other; lines after the first begin with the indent. */
export const joined = (sentences: readonly Taken[], indent: string): string =>
  sentences
    .map(({ lead, inserted }, at) => (at === 0 ? inserted : `${lead}${inserted}`))
    .join('')
    .replaceAll('\n', `\n${indent}`);

/** The first blank to fill in words that begin at an offset, else the end of the words. */
export function firstToFill(words: string, at: number): Span {
  const [blank] = blanksIn(words);
  return blank === undefined
    ? { from: at + words.length, to: at + words.length }
    : { from: at + blank.from, to: at + blank.to };
}

/** 。 where words that end without a mark would run into a borrowed sentence. */
export const closing = (before: string): string =>
  /[\p{Script=Han}A-Za-z0-9％%”’）)》〉］]$/u.test(before) && !/[。！？；][”’）)》]+$/u.test(before)
    ? '。'
    : '';

/** The blanks a clause's line begins with. */
export function indentOf({ source }: Policy, { span }: Pick<Clause, 'span'>): string {
  const line = source.lastIndexOf('\n', span.from - 1) + 1;
  return /^[ \t\u3000]*/.exec(source.slice(line, span.from))?.[0] ?? '';
}
