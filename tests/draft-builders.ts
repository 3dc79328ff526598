import type { TextFacts } from '../electron/host/draft-facts.ts';
import { nothingBeside } from '../shared/beside.ts';

/** A text that says nothing of itself but its first line. */
export const firstLine = (text: string): TextFacts => ({
  name: text.split('\n')[0] ?? '',
  genre: null,
  words: text.length,
  parts: 0,
  clauses: 0,
  bare: 0,
  blanks: 0,
});

/** What a window sends of a draft with nothing beside its text. */
export const plain = (id: string, text: string, revision: number) => ({
  id,
  text,
  ...nothingBeside,
  revision,
});
