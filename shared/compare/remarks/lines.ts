import type { Passage } from '../passage-index.ts';

/** The filled lines of a text. */
export function* linesOf(text: string): Generator<Passage> {
  let from = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words !== '') {
      const begin = from + line.indexOf(words);
      yield { words, span: { from: begin, to: begin + words.length } };
    }
    from += line.length + 1;
  }
}
