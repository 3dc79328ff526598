/** Ends of a sentence (。！？；and line breaks) with the closing quotes and brackets behind them. */
const SENTENCE = /\n\s*|[^。！？；!?;\n]*(?:[。！？；!?;]+[”’」』》）)\]]*|(?=\n)|$)/gy;

/**
 * Sentences of a text, joined they give it back. A half of a sentence that 。or ；closes counts as
 * one, a line break with the blanks behind it as one of its own.
 */
export function sentencesOf(text: string): string[] {
  return (text.match(SENTENCE) ?? []).filter((sentence) => sentence !== '');
}
