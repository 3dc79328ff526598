import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Long drafts for timing, the same at every run: sentences of the precedents in ever new clauses. */

type Random = () => number;

function randomFrom(seed: number): Random {
  let state = Math.floor(seed * 1_000) + 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const sentences: readonly string[] = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(join(SEEDS, name), 'utf8').split(/[。\n]/))
  .filter((sentence) => sentence.length > 12 && sentence.length < 120);

const pick = (random: Random): string => sentences[Math.floor(random() * sentences.length)] ?? '';

/** Three sentences, each with a figure of its own, so that no clause stands twice. */
const clause = (number: number, random: Random): string => {
  const parts = [0, 1, 2].map(() => `${pick(random)}${Math.floor(random() * 100_000)}项。`);
  return `${(number % 999) + 1}.${parts.join('')}`;
};

export function clausesOfSize(size: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  const clauses: string[] = [];
  for (let length = 0; length < size; length += clauses.at(-1)?.length ?? size)
    clauses.push(clause(clauses.length, random));
  return clauses;
}

/** Of the share that is edited half are reworded; the rest is deleted, added, or moved to the end. */
export function editedClauses(clauses: readonly string[], share: number): readonly string[] {
  const random = randomFrom(share);
  const moved: string[] = [];
  const stay = clauses.flatMap((text): readonly string[] => {
    if (random() >= share) return [text];
    const kind = random();
    const half = Math.floor(text.length / 2);
    if (kind < 0.5) return [`${text.slice(0, half)}扎实做好${text.slice(half + 6)}`];
    if (kind < 0.7) return [];
    if (kind < 0.9) return [text, clause(7, random)];
    moved.push(text);
    return [];
  });
  return [...stay, ...moved];
}
