import type { Line, Policy } from '../model/policy.ts';
import { sliceOf } from '../model/span.ts';
import { compared } from '../model/walk.ts';
import { wordCount } from './word-count.ts';

export type Counts = {
  readonly characters: number;
  /** As the comparison counts them: the items of a list belong to their clause. */
  readonly clauses: number;
};

/** How long a draft is, as the status bar and a report say it; noise is not part of it. */
export const countsOf = (policy: Policy): Counts => ({
  characters: policy.lines.reduce((sum, line) => sum + charactersOf(policy.source, line), 0),
  clauses: compared(policy.clauses).length,
});

const charactersOf = (source: string, line: Line): number =>
  line.role === 'noise' ? 0 : wordCount(sliceOf(source, line.span));

/** 字数统计 of any passage, as WPS counts: see `wordCount` for 字数. */
export type TextCounts = {
  readonly words: number;
  /** 字符数（不计空格） */
  readonly characters: number;
  /** 字符数（计空格） */
  readonly withBlanks: number;
  /** Filled ones. */
  readonly paragraphs: number;
};

export const textCounts = (text: string): TextCounts => ({
  words: wordCount(text),
  characters: [...text.replace(/\s+/g, '')].length,
  withBlanks: [...text.replace(/[\r\n]+/g, '')].length,
  paragraphs: text.split('\n').filter((line) => line.trim() !== '').length,
});
