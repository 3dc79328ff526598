import setPhrases from '../../../templates/set-phrases.json';
import type { Span } from '../../model/span.ts';
import { segment } from '../../text/segment.ts';
import { sentencesOf } from '../../text/segment-sentences.ts';
import { background } from '../../topics/background.ts';

/** What each stretch of a text is worth as evidence of copying; sums up to every place. */
export type Wording = {
  /** 1 where a word begins, and behind the last one. */
  readonly wordStarts: Uint8Array;
  /** Whole sentences, and whole phrases between two marks. */
  readonly sentences: readonly Span[];
  readonly phrases: readonly Span[];
  /** Letters before each place that belong to no name, amount or formula. */
  readonly plain: Int32Array;
  /** Those of them that belong to words not every clause uses. */
  readonly telling: Int32Array;
};

/** 服务机构 and 推进 stand in every fifth clause, 尽职调查 and 阶梯式 do not. */
const TELLING_RARITY = 2;

const KEPT = 2_000;
const KEPT_LENGTH = 5_000;
const known = new Map<string, Wording>();

/** Remembered by the text, since after a keystroke all clauses but one are the same. */
export function wordingOf(text: string): Wording {
  const before = known.get(text);
  if (before !== undefined) return before;
  const wording = read(text);
  if (known.size >= KEPT) known.clear();
  if (text.length <= KEPT_LENGTH) known.set(text, wording);
  return wording;
}

function read(text: string): Wording {
  const { rarity } = background();
  const set = isSetPhrase(text);
  const wordStarts = new Uint8Array(text.length + 1);
  const plain = new Int32Array(text.length + 1);
  const telling = new Int32Array(text.length + 1);
  let at = 0;
  for (const word of segment(text)) {
    wordStarts[at] = 1;
    const counts = LETTERS.test(word) && !AMOUNT.test(word) && !isName(word);
    const tells = counts && word.length > 1 && rarity(word) >= TELLING_RARITY;
    for (const end = at + word.length; at < end; at += 1) {
      const one = counts && set[at] === 0 ? 1 : 0;
      plain[at + 1] = (plain[at] ?? 0) + one;
      telling[at + 1] = (telling[at] ?? 0) + (tells ? one : 0);
    }
  }
  wordStarts[text.length] = 1;
  const sentences = spansOf(sentencesOf(text));
  const phrases = spansOf(text.split(PHRASE_END));
  return { wordStarts, sentences, phrases, plain, telling };
}

/** Behind the mark, so that the parts joined give the text back. */
const PHRASE_END = /(?<=[，,。；;：:！？!?\n])/;

function spansOf(parts: readonly string[]): readonly Span[] {
  let from = 0;
  return parts.map((part) => {
    const span = { from, to: from + part.length };
    from = span.to;
    return span;
  });
}

/** An amount or a date is filled in, not borrowed: 给予最高50万元奖励. */
const AMOUNT = /\d\s?(?:[%％]|\p{Script=Han})/u;
const LETTERS = /[\p{L}\p{N}]/u;
const DOC_NUMBER = /[〔[（(【［]\s?\d{4}\s?[〕\]）)】］]\s?第?\s?\d+\s?号$/;
/** 市场监管局, 检察院, 发展改革委; an association or a centre (行业协会) is a subject like others. */
const ORGAN = /..(?:局|委|厅|署|部|法院|检察院|政府|委员会|办公[室厅]|法庭|世界知识产权组织)$/;

/** 区市场监管局 in (区, 市场监管局); 国知发运字〔2022〕47号. */
const isName = (word: string): boolean => DOC_NUMBER.test(word) || ORGAN.test(word);

const TITLE = /《[^《》\n]{1,80}》/g;
const FORMULA = new RegExp(
  setPhrases.phrases.toSorted((a, b) => b.length - a.length).join('|'),
  'g',
);

/** 1 for every character of a title in 《》 or of a formula. */
function isSetPhrase(text: string): Uint8Array {
  const set = new Uint8Array(text.length);
  for (const pattern of [TITLE, FORMULA])
    for (const { index, 0: phrase } of text.matchAll(pattern))
      set.fill(1, index, index + phrase.length);
  return set;
}
