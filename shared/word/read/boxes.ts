import { linesOf } from './blocks.ts';
import { type Reading, readStory, type Story } from './story.ts';
import { joined, NO_WORDS, type Words } from './words.ts';

/** Everything that stands beside a story in boxes and shapes, and inside those. */
export type Boxes = {
  /** The words of all boxes, one line a paragraph. */
  readonly words: Words;
  readonly hidden: readonly string[];
};

/** Reads the boxes of a story. They nest no deeper than the XML that was let in. */
export const readBoxes = (story: Story, reading: Reading): Boxes => {
  const stretches: Words[] = [];
  const hidden: string[] = [];
  for (const box of story.boxes) {
    const inside = readStory(box, reading);
    const deeper = readBoxes(inside, reading);
    stretches.push(linesOf(inside.blocks), deeper.words);
    for (const words of [...inside.hidden, ...deeper.hidden]) hidden.push(words);
  }
  for (const line of story.drawn) {
    reading.count(line);
    if (line.trim() !== '') stretches.push({ text: `${line}\n`, marks: [] });
  }
  return { words: stretches.length === 0 ? NO_WORDS : joined(stretches), hidden };
};

/** The lines of a text that have words. */
export const filledLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '');
