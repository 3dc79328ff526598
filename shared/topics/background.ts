import { builtInPrecedents } from '../library/precedents.ts';
import { segment } from '../text/segment.ts';
import { unitsOf } from './units.ts';

/**
 * How rare a term is in policy documents at large, measured once on the built-in precedents. Not on
 * the documents at hand: a score must mean the same whichever of them are compared.
 */
export type Background = { readonly rarity: (term: string) => number };

let measured: Background | null = null;

export function background(): Background {
  measured ??= measure();
  return measured;
}

function measure(): Background {
  const clauses = new Map<string, number>();
  let count = 0;
  for (const { policy } of builtInPrecedents)
    for (const { heading, body } of unitsOf(policy.clauses)) {
      count += 1;
      for (const term of new Set(termsOf(`${heading}。${body}`)))
        clauses.set(term, (clauses.get(term) ?? 0) + 1);
    }
  return {
    // 知识产权 stands in nearly every clause and says nothing; a term never seen says most.
    rarity: (term) => Math.max(0, Math.log((count + 1) / ((clauses.get(term) ?? 0) + 0.5))),
  };
}

const FUNCTION_WORDS = new Set('的和与及等在对为以将并或从向到由中其各有上下');
const HAN_RUN = /\p{Script=Han}{2,}/gu;

/**
 * The terms of a text: its words and its pairs of neighbouring characters (marked by a space in
 * front). Pairs bridge what segmentation and wording split: 集聚区 and 聚集发展, 培训 and 培训基地.
 */
export function termsOf(text: string): readonly string[] {
  const before = lately.get(text);
  if (before !== undefined) return before;
  const terms = readTerms(text);
  if (lately.size >= LATELY) lately.clear();
  lately.set(text, terms);
  return terms;
}

/** A clause is read for its likeness to others and for its topics in turn. */
const LATELY = 100;
const lately = new Map<string, readonly string[]>();

function readTerms(text: string): readonly string[] {
  const words = segment(text).filter(
    (word) => /\p{L}/u.test(word) && !(word.length === 1 && FUNCTION_WORDS.has(word)),
  );
  const pairs: string[] = [];
  for (const [run] of text.matchAll(HAN_RUN))
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.push(` ${run.slice(at, at + 2)}`);
  return [...words, ...pairs];
}
