import { readMarker } from '../../model/marker.ts';

/** What is being written at the caret: a clause's heading, or the beginning of a sentence. */
export type Writing = {
  readonly kind: 'heading' | 'sentence';
  /** How far before the caret it begins. */
  readonly typed: string;
};

/** More than this is a sentence under way, no beginning. */
const LONGEST = 16;

/**
 * @param before the words of the line before the caret, with its marker.
 * @param after the rest of the line.
 * @returns null in the middle of words, where nothing can be offered.
 */
export function writingAt(before: string, after: string): Writing | null {
  // Words behind the caret are being changed, not begun; a note （责任单位：…） stays behind.
  if (after.trim() !== '' && !/^\s*[（(]/.test(after)) return null;
  const line = before.trimStart();
  const marker = readMarker(line)?.length ?? 0;
  const words = line.slice(marker).trimStart();
  const typed = words.slice(sentenceStart(words));
  if (typed.length > LONGEST || /[，,、；;：:（(“《]/.test(typed)) return null;
  const first = marker > 0 && typed.length === words.length;
  return { kind: first ? 'heading' : 'sentence', typed };
}

const sentenceStart = (words: string): number => {
  const end = /[。！？；][”’）》]*(?![”’）》])(?=[^。！？；]*$)/.exec(words);
  return end === null ? 0 : end.index + end[0].length;
};
