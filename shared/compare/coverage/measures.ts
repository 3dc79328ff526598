import { sentencesOf } from '../../text/segment-sentences.ts';
import { overlap, type Packed, packed, tableOf } from '../../topics/packed.ts';
import { fitsOf } from '../../topics/topics.ts';
import { wordingOf } from '../../topics/units.ts';
import { textVector } from '../../topics/vectors.ts';
import { highest } from '../highest.ts';
import type { TopicalClause, TopicalDocument } from './clauses.ts';
import type { Measure } from './types.ts';

/**
 * Sentences of one topic that are alike by this or more say the same measure. Read through on all
 * pairs of the built-in precedents and a district's draft: from 0.15 on four of five pairs are the
 * same thing in other words (研究制定知识产权专业职称评审办法 / 持续推进知识产权职称制度改革), below it one of two.
 */
const SAME_MEASURE = 0.15;
/** 包括： is no measure. */
const LEAST_LENGTH = 8;

type Sentence = {
  readonly doc: string | null;
  readonly path: string;
  readonly text: string;
  readonly words: Packed;
};

/** The measures of every topic, those most documents have first. */
export function measuresByTopic(
  documents: readonly TopicalDocument[],
): ReadonlyMap<string, readonly Measure[]> {
  const byTopic = new Map<string, Sentence[]>();
  for (const { doc, clauses } of documents)
    for (const clause of clauses)
      for (const { text, topic, words } of sentencesByTopic(clause)) {
        const sentence = { doc, path: clause.unit.path, text, words };
        const others = byTopic.get(topic);
        if (others === undefined) byTopic.set(topic, [sentence]);
        else others.push(sentence);
      }
  return new Map([...byTopic].map(([topic, sentences]) => [topic, rememberedMeasures(sentences)]));
}

const TOPICS_KEPT = 200;
const found = new Map<string, readonly Measure[]>();

/** Remembered by the sentences: after a keystroke the topics of one clause are new, no others. */
function rememberedMeasures(sentences: readonly Sentence[]): readonly Measure[] {
  const key = sentences.map(({ doc, path, text }) => `${doc} ${path} ${text}`).join('\n');
  const before = found.get(key);
  if (before !== undefined) return before;
  const measures = measuresOf(sentences);
  if (found.size >= TOPICS_KEPT) found.clear();
  found.set(key, measures);
  return measures;
}

/**
 * A sentence joins the measure of the sentence before it that is most like it and stands in another
 * document; when none is alike it begins a measure of its own.
 */
function measuresOf(sentences: readonly Sentence[]): readonly Measure[] {
  const table = tableOf(sentences.map(({ words }) => words));
  const measures: Sentence[][] = [];
  const placeOf: number[] = [];
  sentences.forEach((sentence, number) => {
    const likeness = overlap(sentence.words, table).products;
    let [best, most] = [-1, SAME_MEASURE];
    for (let before = 0; before < number; before += 1) {
      const alike = likeness[before] ?? 0;
      if (alike >= most && sentences[before]?.doc !== sentence.doc) [best, most] = [before, alike];
    }
    const place = best < 0 ? measures.length : (placeOf[best] ?? measures.length);
    placeOf.push(place);
    const measure = measures[place];
    if (measure === undefined) measures.push([sentence]);
    else measure.push(sentence);
  });
  return measures
    .map((same) => ({
      text: same[0]?.text ?? '',
      sources: same.map(({ doc, path }) => ({ doc, path })),
    }))
    .sort((a, b) => documentsOf(b).size - documentsOf(a).size);
}

export const documentsOf = ({ sources }: Measure): ReadonlySet<string | null> =>
  new Set(sources.map(({ doc }) => doc));

/** Each sentence of a clause under the topic it counts for; now and then under two. */
type Placed = { readonly text: string; readonly topic: string; readonly words: Packed };

/**
 * The sentences of a clause, each under the one of the clause's topics it is most like: a clause on
 * supervision that has one sentence on credit gives the topic 信用体系 that sentence and no more. A
 * topic that would be left without gets the sentence most like it, so that no clause counts for
 * nothing.
 */
function sentencesByTopic({ unit, topics }: TopicalClause): readonly Placed[] {
  const [only] = topics;
  const sentences = sentencesOf(unit.body)
    .map((sentence) => sentence.trim())
    .filter((text) => text.length >= LEAST_LENGTH)
    .map(readSentence);
  if (only === undefined) return [];
  if (topics.length === 1) return sentences.map((sentence) => ({ ...sentence, topic: only }));
  const placed = sentences.map((sentence) => ({
    ...sentence,
    topic: highest(topics, (topic) => sentence.likeness.get(topic) ?? 0) ?? only,
  }));
  const left = topics.filter((topic) => !placed.some((sentence) => sentence.topic === topic));
  return [
    ...placed,
    ...left.flatMap((topic) => {
      const most = highest(sentences, ({ likeness }) => likeness.get(topic) ?? 0);
      return most === null ? [] : [{ ...most, topic }];
    }),
  ];
}

type ReadSentence = {
  readonly text: string;
  readonly words: Packed;
  readonly likeness: ReadonlyMap<string, number>;
};

const SENTENCES_KEPT = 5_000;
const known = new Map<string, ReadSentence>();

/** Remembered by the words: after a keystroke one sentence is new. */
function readSentence(text: string): ReadSentence {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = packed(textVector(text));
  const likeness = new Map(fitsOf(wordingOf(text)).map((fit) => [fit.id, fit.likeness]));
  const sentence = { text, words, likeness };
  if (known.size >= SENTENCES_KEPT) known.clear();
  known.set(text, sentence);
  return sentence;
}
