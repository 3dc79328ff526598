import { initialsOf } from './initials.ts';

/**
 * How well typed words fit a name: 0 for not at all, more for better. Every word has to be found, as
 * it stands (导出), by the initials of its Pinyin (dc), or with its letters in order (导公 -> 导出公文).
 *
 * @param also other words it may be looked for by; they count a little less.
 */
export function matched(typed: string, name: string, also: readonly string[] = []): number {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const scores = words.map((word) =>
    Math.max(scoreIn(word, name), ...also.map((other) => scoreIn(word, other) * 0.8)),
  );
  return scores.every((score) => score > 0) ? scores.reduce((sum, score) => sum + score, 0) : 0;
}

function scoreIn(word: string, name: string): number {
  const text = name.toLowerCase();
  const initials = initialsOf(name);
  if (text === word) return 100;
  // A short name says more of itself with the same letters.
  const share = Math.min(1, word.length / Math.max(1, text.length));
  if (text.startsWith(word)) return 80 + 10 * share;
  if (text.includes(word)) return 60 + 10 * share;
  if (initials.startsWith(word)) return 45 + 10 * share;
  if (initials.includes(word)) return 30 + 10 * share;
  return inOrder(word, text) ? 10 + 10 * share : 0;
}

/** Letters that stand in order, others between them. One letter alone is no order. */
function inOrder(word: string, text: string): boolean {
  if (word.length < 2) return false;
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
