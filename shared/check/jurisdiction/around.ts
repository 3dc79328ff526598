import type { Span } from '../../model/span.ts';

/** What stands beside some words: in their sentence, and in their part of it between two commas. */
export type Around = {
  readonly before: string;
  readonly behind: string;
  /** The part between two commas, the words themselves in it. */
  readonly part: string;
  /** The whole sentence. */
  readonly sentence: string;
};

/** So far a sentence is looked at on each side: the text may be one endless line. */
const REACH = 120;

/** @param text of a paragraph; of a long sentence only what is near the words is given. */
export function around(text: string, { from, to }: Span): Around {
  const before = tail(text.slice(Math.max(0, from - REACH), from), /[。；;！？\n]/);
  const behind = head(text.slice(to, to + REACH), /[。；;！？\n]/);
  const words = text.slice(from, to);
  return {
    before,
    behind,
    part: tail(before, /[，,：:]/) + words + head(behind, /[，,：:]/),
    sentence: before + words + behind,
  };
}

const tail = (text: string, mark: RegExp): string => text.split(mark).at(-1) ?? '';
const head = (text: string, mark: RegExp): string => text.split(mark, 1)[0] ?? '';
