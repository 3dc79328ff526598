import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextPair } from '../readability.ts';

const seeds = join(import.meta.dirname, '..', '..', '..', 'seeds');
const source = ['shanghai-2024', 'pudong-2018', 'beijing-2018']
  .map((id) => readFileSync(join(seeds, `${id}.txt`), 'utf8'))
  .join('\n');

let made = 0;

/** The text with a character before every mark that no other text has there: no phrase is known. */
export function neverSeen(text: string): string {
  return text.replaceAll(/[，。；：、,;:]/g, (mark) => {
    made += 1;
    return String.fromCharCode(0x4e00 + ((made * 7) % 20_000)) + mark;
  });
}

/**
 * A text of some size and what became of it: real text again and again, every phrase new, a share of
 * it taken out or replaced, at places that are the same in every run of the bench.
 */
export function editedText(size: number, share: number, places = 7): TextPair {
  let text = '';
  while (text.length < size) text += neverSeen(source);
  const other = text.slice(0, size);
  return { other, draft: edited(other, share, places) };
}

function edited(text: string, share: number, places: number): string {
  let state = places;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const to = at + 1 + Math.floor(random() * 14);
    if (random() >= share) parts.push(text.slice(at, to));
    else if (random() < 0.5) parts.push(text.slice(at, to), '另行规定的事项');
    at = to;
  }
  return parts.join('');
}
