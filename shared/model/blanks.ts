import type { Span } from './span.ts';

/** A place the drafter has to fill in: ［待填：责任单位］. What would end it early is replaced. */
export const blank = (words: string): string =>
  `［待填：${words
    .replace(/［/g, '（')
    .replace(/］/g, '）')
    .replace(/(?<!\s)\s*\n\s*/g, ' ')}］`;

export const blankPattern = /［待填：[^［］\n]*］/g;

export const withoutBlanks = (text: string): string => text.replace(blankPattern, '');

/** The blanks of a text, in order. */
export const blanksIn = (text: string): readonly Span[] =>
  [...text.matchAll(blankPattern)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
