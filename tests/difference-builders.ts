import fc from 'fast-check';
import type { Piece } from '../shared/compare/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { findClause, walk } from '../shared/model/walk.ts';
import { segment } from '../shared/text/segment.ts';
import { sentencesOf } from '../shared/text/segment-sentences.ts';

export const clauseText = (id: string, path: string): string => {
  const clauses = builtInPrecedents.find((one) => one.id === id)?.policy.clauses ?? [];
  return findClause(clauses, path)?.text ?? '';
};

/** A difference as a proofreader would mark it: [-struck-] and {+come in+}. */
export const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ op, text }) => mark[op].replace('…', () => text)).join('');
const mark = { equal: '…', delete: '[-…-]', insert: '{+…+}' } as const;

export const otherOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ op, text }) => (op === 'insert' ? '' : text)).join('');
export const draftOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ op, text }) => (op === 'delete' ? '' : text)).join('');

/** Struck and come in between two equal pieces, whichever is written first. */
export const hunksOf = (pieces: readonly Piece[]): readonly (readonly [string, string])[] =>
  pieces.reduce<[string, string][]>(
    (all, { op, text }) => {
      const last = all.at(-1) ?? ['', ''];
      if (op === 'delete') last[0] += text;
      else if (op === 'insert') last[1] += text;
      else all.push([text, text], ['', '']);
      return all;
    },
    [['', '']],
  );

/** Sentences of the precedents as they stand, long and short, lists and amounts among them. */
const realSentences = builtInPrecedents
  .flatMap(({ policy }) => [...walk(policy.clauses)])
  .flatMap(({ text }) => sentencesOf(text))
  .filter((sentence) => sentence.length > 1);

const sentence = fc.constantFrom(...realSentences);
const phrase = fc.constantFrom(
  ...['知识产权', '的', '，', '50万元', '30%', '《专利代理条例》', '沪知局〔2024〕32号', '第三条'],
  ...['（二）', '扎实推进', '“蓝天”专项行动', '2027年12月底前', '区市场监管局', 'PCT', '和', '。'],
);

/** What a drafter does to a text, in sentences or inside one. */
type Edit = {
  readonly kind: 'insert' | 'delete' | 'move' | 'replace' | 'join' | 'split' | 'reword' | 'cut';
  readonly at: number;
  readonly to: number;
  readonly sentence: string;
  readonly phrase: string;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move', 'replace', 'join', 'split', 'reword', 'cut'),
  at: fc.nat(40),
  to: fc.nat(40),
  sentence,
  phrase,
});

function edited(sentences: readonly string[], { kind, at, to, sentence, phrase }: Edit) {
  const place = sentences.length === 0 ? 0 : at % sentences.length;
  const own = sentences[place] ?? '';
  const others = sentences.toSpliced(place, 1);
  const words = segment(own);
  const word = words.length === 0 ? 0 : to % words.length;
  switch (kind) {
    case 'insert':
      return sentences.toSpliced(place, 0, sentence);
    case 'delete':
      return others;
    case 'move':
      return others.toSpliced(others.length === 0 ? 0 : to % others.length, 0, own);
    case 'replace':
      return sentences.with(place, sentence);
    case 'join':
      return sentences.with(place, own.replace(/。$/, '，'));
    case 'split':
      return sentences.with(place, own.replace('，', '。'));
    case 'reword':
      return sentences.with(place, words.toSpliced(word, 1, phrase).join(''));
    case 'cut':
      return sentences.with(place, words.toSpliced(word, 3).join(''));
  }
}

/** A text of real sentences and what became of it, from untouched to hardly known again. */
export const revisions: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.array(edit, { maxLength: 10 }))
  .map(([sentences, edits]) => {
    const after = edits.reduce<readonly string[]>(
      (now, one) => (now.length === 0 ? [one.sentence] : edited(now, one)),
      sentences,
    );
    return [sentences.join(''), after.join('')];
  });
