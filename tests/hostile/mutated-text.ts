import fc from 'fast-check';

/** Real texts with what nobody writes put into them: cut, doubled, mixed, grown. */

/** What begins something: a number, a quotation, a note, an attachment, a 版头. */
const BEGINNINGS = [
  ...[
    '第一条 ',
    '第一章 总则\n',
    '第零条 ',
    '第九千九百九十九条之一 ',
    '第99999999999999999999条 ',
  ],
  ...['一、', '（一）', '（二）、', '(三)', '1.', '１．', '1.1.1.1.1 ', '①', '㈠', '（〇）', '——'],
  ...['“', '”', '《', '》', '〈', '（', '）', '［待填：', '］', '〔2024〕32号', '【', '「'],
  ...['本市', '各区', '上海市浦东新区', '市知识产权局', '（责任单位：', '（以下简称“', '附件1\n'],
  ...[
    '关于印发《',
    '最高不超过50万元',
    '50%',
    '2026年12月05日',
    '按照本措施第（二）项',
    '前款所列',
  ],
  ...[
    '抄送：',
    '来源:某某网',
    '????',
    'PDF下载:a.pdf',
    '特急',
    '主题词：',
    '此页无正文',
    '|---|---|',
  ],
];

/** What is no letter: no width, no direction, half of a pair, no character at all. */
const ODD = [
  ...['\u0000', '\ud800', '\udc00', '\ufeff', '\ufffe', '\uffff', '\u200b', '\u200d', '\u00ad'],
  ...['\u202e', '\u2066', '\u2069', '\u061c', '\u00a0', '\u3000', '\u2003', '\t', '\u2028'],
  ...[
    '\u0085',
    '\r',
    '\r\n',
    '\v',
    '\f',
    '\n',
    '\u{10ffff}',
    '\u{2f81a}',
    '𠮷',
    '👨‍👩‍👧‍👦',
    'a\u0301\u0302',
  ],
  ...[
    'مرحبا',
    'שלום',
    'สวัสดี',
    'ｗｉｐｏ',
    'ﬁ',
    '㊣',
    '〇',
    '零',
    '　　',
    '<b>',
    '&amp;',
    '$&',
    '\\u0000',
  ],
];

export type Change = {
  readonly kind: 'cut' | 'put' | 'double' | 'swap' | 'grow';
  /** Thousandths of the way through the text. */
  readonly at: number;
  readonly to: number;
  readonly words: string;
  readonly times: number;
};

const words = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...BEGINNINGS) },
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

export const textChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cut', 'put', 'put', 'put', 'double', 'swap', 'grow'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  words,
  times: fc.oneof(
    { weight: 20, arbitrary: fc.nat(4) },
    { weight: 4, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(3000) },
  ),
});

export function changedText(text: string, change: Change): string {
  const [from, to] = [change.at, change.to]
    .map((share) => Math.round((share / 1000) * text.length))
    .sort((a, b) => a - b);
  const [start, end] = [from ?? 0, to ?? 0];
  const middle = text.slice(start, end);
  switch (change.kind) {
    case 'cut':
      return text.slice(0, start) + text.slice(Math.min(end, start + change.times * 10));
    case 'put':
      return text.slice(0, start) + change.words + text.slice(start);
    case 'grow':
      return text.slice(0, start) + change.words.repeat(change.times) + text.slice(start);
    case 'double':
      return text.slice(0, end) + middle.repeat(Math.min(change.times, 3)) + text.slice(end);
    case 'swap':
      return text.slice(end) + middle + text.slice(0, start);
  }
}

/** Long enough for every kind of structure, short enough for thousands of cases. */
const MOST_CHARACTERS = 12_000;

/** Some lines of a real text, changed a few times. */
export const mutatedText = (corpus: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      which: fc.nat(corpus.length - 1),
      from: fc.nat(300),
      lines: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
      ),
      changes: fc.array(textChange, { maxLength: 8 }),
    })
    .map(({ which, from, lines, changes }) => {
      const all = (corpus[which] ?? '').split('\n');
      const first = from % all.length;
      const some = all.slice(first, first + lines).join('\n');
      return changes.reduce(changedText, some).slice(0, MOST_CHARACTERS);
    });
