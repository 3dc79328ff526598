import { endsInDigit, hanRunAt, isDocNumber, literalAt, unitAt } from './segment-literals.ts';
import { sentencesOf } from './segment-sentences.ts';
import { splitRun } from './segment-words.ts';

/** Sentences kept at hand; a draft with its precedents has some hundreds. */
const CACHE_SIZE = 10_000;
/** Longer pieces are not sentences and would only fill the memory. */
const CACHED_LENGTH = 2_000;
const cache = new Map<string, readonly string[]>();
/** Half-sentences between marks; longer ones are not met again. */
const RUNS_KEPT = 20_000;
const CACHED_RUN = 40;
const runs = new Map<string, readonly string[]>();

/**
 * The words of a Chinese text; joined they give the text back. Real words (知识产权, 服务业), not
 * characters; an amount with its unit, a date, a document number, a clause reference, a Latin word
 * is one word, a bracket or quotation mark one by itself.
 *
 * Works without Intl.Segmenter, whose word list differs between Node and Chrome and splits
 * 知识|产权: the same text gives the same words in every host.
 */
export function segment(text: string): readonly string[] {
  const sentences = sentencesOf(text);
  if (sentences.length === 1) return segmentSentence(text);
  const words: string[] = [];
  for (const sentence of sentences) for (const word of segmentSentence(sentence)) words.push(word);
  return words;
}

/** The words of one sentence, remembered: one keystroke changes one sentence. */
export function segmentSentence(sentence: string): readonly string[] {
  const known = cache.get(sentence);
  if (known) return known;
  const words = split(sentence);
  if (sentence.length <= CACHED_LENGTH) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(sentence, words);
  }
  return words;
}

/**
 * The words of a run of Chinese characters between marks, remembered by themselves: of an edited
 * sentence most runs stand as they were.
 */
function plainRun(run: string): readonly string[] {
  const known = runs.get(run);
  if (known) return known;
  const words = splitRun(run, PLAIN);
  if (run.length <= CACHED_RUN) {
    if (runs.size >= RUNS_KEPT) runs.clear();
    runs.set(run, words);
  }
  return words;
}

const PLAIN = { afterNumber: false, beforeDocNumber: false };

function split(sentence: string): string[] {
  const words: string[] = [];
  let afterNumber = false;
  for (let at = 0; at < sentence.length; ) {
    const run = hanRunAt(sentence, at);
    if (run === '') {
      const literal = literalAt(sentence, at);
      words.push(literal);
      afterNumber = endsInDigit(literal);
      at += literal.length;
      continue;
    }
    at += run.length;
    const next = literalAt(sentence, at);
    const beforeDocNumber = isDocNumber(next);
    const isPlain = !afterNumber && !beforeDocNumber;
    const parts = isPlain ? plainRun(run) : splitRun(run, { afterNumber, beforeDocNumber });
    const [first = ''] = parts;
    const isUnit = afterNumber && unitAt(run, 0) === first;
    if (isUnit) words.push((words.pop() ?? '') + first);
    // One by one: a run of a million characters would not fit into the arguments of one call.
    for (let part = isUnit ? 1 : 0; part < parts.length; part += 1) words.push(parts[part] ?? '');
    if (beforeDocNumber) {
      words.push((words.pop() ?? '') + next);
      at += next.length;
    }
    afterNumber = false;
  }
  return words;
}
