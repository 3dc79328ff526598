import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import type { Clause } from '../../../shared/model/policy.ts';
import { compared } from '../../../shared/model/walk.ts';
import { segment } from '../../../shared/text/segment.ts';
import { sentencesOf } from '../../../shared/text/segment-sentences.ts';

/** Numbers from 0 to 1 that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/**
 * A library of so many clauses, made of real ones: sentences of other clauses put in, one word in
 * ten exchanged for another word of the precedents.
 */
export function syntheticLibrary(clauses: number, seed = 7): readonly Precedent[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const real = builtInPrecedents.flatMap(({ policy }) => compared(policy.clauses));
  const sentences = real.flatMap(({ text }) => sentencesOf(text));
  const words = sentences
    .flatMap((sentence) => segment(sentence))
    .filter((word) => word.length > 1 && /\p{Script=Han}/u.test(word));
  const exchanged = (text: string): string =>
    segment(text)
      .map((word) => (random() < 0.1 && word.length > 1 ? pick(words, word) : word))
      .join('');
  const changed = (clause: Clause): Clause => ({
    ...clause,
    heading: clause.heading === null ? null : exchanged(clause.heading),
    text: sentencesOf(clause.text)
      .map((sentence) => exchanged(random() < 0.4 ? pick(sentences, sentence) : sentence))
      .join(''),
    children: clause.children.map(changed),
  });
  const library: Precedent[] = [];
  for (let count = 0; count < clauses; ) {
    const model = builtInPrecedents[library.length % builtInPrecedents.length];
    if (!model) break;
    const policy = { ...model.policy, clauses: model.policy.clauses.map(changed) };
    library.push({
      ...model,
      id: `synthetic-${library.length}`,
      builtIn: false,
      policy,
      topics: {},
    });
    count += compared(policy.clauses).length;
  }
  return library;
}
