import fc from 'fast-check';

const HAN =
  '国家知识产权局服务业高质量发展培育品牌机构支持专利商标版权等领域一二三四五六七八九十年月日';

const han = fc.string({ unit: fc.constantFrom(...HAN), minLength: 1, maxLength: 12 });

/** What makes line breaks hard: marks where a line ends, numbers, Latin words, quotes, brackets. */
const marks = fc.constantFrom(
  ...'，。、；：！？）》”’】〕（《“‘【〔…—·～℃％‰①②→№',
  ...[
    '。”',
    '？”',
    '）。',
    '》，',
    '”（',
    '》（',
    '……”',
    '”——',
    '）、（',
    '“《',
    '》”',
    '……',
    '——',
  ],
);
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom(
    '2026年11月6日',
    '50%',
    '1,000万元',
    '3.5亿元',
    '（2021—2035年）',
    '10:30',
    '$100',
  ),
);
const latin = fc.constantFrom(
  ...[
    'AI',
    'OPC',
    'WIPO',
    'Internet of Things',
    'iPhone',
    'www.example.com',
    'a',
    'patent, trademark',
  ],
  ...[
    'GB/T 9704-2012',
    'PCT/CN2024',
    '2024-2026',
    '“3+6”',
    '“AI+OPC”',
    '(test)',
    '[x]',
    '"quoted"',
  ],
  ...[
    "it's",
    'C++',
    'R&D',
    'e-mail',
    'and/or',
    '100km/h',
    'No.1',
    'B2B',
    '5G',
    'A4',
    '1.',
    '（一）',
  ],
);
const blanks = fc.constantFrom(' ', '\u3000', '  ');

const mixed = (weights: readonly [number, number, number, number, number]) =>
  fc
    .array(
      fc.oneof(
        { arbitrary: han, weight: weights[0] },
        { arbitrary: marks, weight: weights[1] },
        { arbitrary: numbers, weight: weights[2] },
        { arbitrary: latin, weight: weights[3] },
        { arbitrary: blanks, weight: weights[4] },
      ),
      { minLength: 8, maxLength: 60 },
    )
    .map((parts) => parts.join('').trim());

/** Paragraphs like those of documents, only denser in marks and numbers. */
export const denseParagraph = mixed([12, 8, 3, 2, 0]);

/** Paragraphs no one writes: half of them marks, numbers and Latin words. */
export const oddParagraph = mixed([6, 7, 4, 6, 1]);
