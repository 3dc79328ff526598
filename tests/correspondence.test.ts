import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LooseSentence } from '../shared/compare/correspondence/types.ts';
import { correspondence } from '../shared/compare/correspondence.ts';
import { acrossDocuments, readAsRelated } from './bench/compare-texts.ts';
import { clauseText, revisions } from './difference-builders.ts';

/** Shared phrases in 〈〉, the counterparts of the sentence in front. */
const shown = ({ text, counterparts, shared }: LooseSentence): string => {
  let [line, at] = [`${counterparts.join(',')} | `, 0];
  for (const { from, to } of shared) {
    line += `${text.slice(at, from)}〈${text.slice(from, to)}〉`;
    at = to;
  }
  return line + text.slice(at);
};

test('天津 五 and 上海 二.12 are close: one text with its changes', () => {
  const found = correspondence(
    clauseText('tianjin-2023', '五'),
    clauseText('shanghai-2024', '二.12'),
  );
  expect(found.kind).toBe('close');
});

test('天津 十四 and 上海 一.3 are loose: the same matters in another order', () => {
  const found = correspondence(
    clauseText('tianjin-2023', '十四'),
    clauseText('shanghai-2024', '一.3'),
  );
  if (found.kind !== 'loose') throw new Error(found.kind);
  expect(found.other.map(shown)).toEqual([
    '1 | 鼓励〈行业协会〉、社会团体、服务机构积极〈参与构建涵盖基础标准〉、支撑标准、产品标准、质量标准的〈知识产权服务业标准体系〉。',
    '3 | 深入推进〈知识产权服务机构贯标行动〉，提升知识产权服务水平。',
    '0 | 按照知识产权服务业〈分级分类评价〉标准，引导行业组织对知识产权服务业和〈从业人员开展分级分类评价〉，' +
      '强化〈信用联动和评价结果应用〉，推进实施〈分级分类〉管理，进一步优化监管方式、提升监管效能。',
  ]);
  expect(found.draft.map(({ counterparts }) => counterparts)).toEqual([[2], [0], [], [1]]);
  expect(found.draft.map(({ text }) => text).join('')).toBe(clauseText('shanghai-2024', '一.3'));
});

test('天津 八 and 上海国知局 四.20: one sentence for three, titles whole', () => {
  const found = correspondence(
    clauseText('tianjin-2023', '八'),
    clauseText('shanghai-cnipa-2023', '四.20'),
  );
  if (found.kind !== 'loose') throw new Error(found.kind);
  expect(found.draft.map(shown)).toEqual([
    '3,1 | 深入开展“蓝天”〈专项整治行动〉，健全知识产权代理机构和从业人员监管机制，〈严厉打击〉无资质〈专利代理〉、' +
      '〈非正常专利申请代理〉、〈恶意商标注册〉申请〈代理等违法违规行为〉，落实〈《专利代理信用评价管理办法（试行）》〉，' +
      '加强专利代理机构和代理师〈信用监管〉和结果运用。',
  ]);
});

describe('for any two texts', () => {
  const related = fc.oneof(
    revisions,
    fc
      .constantFrom(...[...acrossDocuments, ...readAsRelated])
      .map(({ other, draft }): readonly [string, string] => [other, draft]),
    fc
      .tuple(revisions, revisions)
      .map(([[one], [other]]): readonly [string, string] => [one, other]),
    fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
  );

  test('joining the sentences, or the pieces, gives both texts', () => {
    fc.assert(
      fc.property(related, ([other, draft]) => {
        const found = correspondence(other, draft);
        const [one, two] =
          found.kind === 'close'
            ? [
                found.pieces.filter(({ op }) => op !== 'insert'),
                found.pieces.filter(({ op }) => op !== 'delete'),
              ]
            : [found.other, found.draft];
        const joined = [one, two].map((parts) => parts.map(({ text }) => text).join(''));
        expect(joined).toEqual([other, draft]);
      }),
      { numRuns: 300 },
    );
  });

  test('what corresponds on one side does on the other; what is shared stands in a counterpart', () => {
    fc.assert(
      fc.property(related, ([other, draft]) => {
        const found = correspondence(other, draft);
        if (found.kind === 'close') return;
        for (const [own, across] of [
          [found.other, found.draft],
          [found.draft, found.other],
        ] as const)
          own.forEach(({ text, counterparts, shared }, at) => {
            const texts = counterparts.map((one) => across[one]?.text ?? '');
            for (const one of counterparts)
              expect(across[one]?.counterparts.includes(at)).toBe(true);
            // Two phrases that touch are shown as one, so only their first words are looked up.
            for (const { from } of shared)
              expect(texts.some((one) => one.includes(text.slice(from, from + 2)))).toBe(true);
          });
      }),
      { numRuns: 300 },
    );
  });

  test('swapping the texts swaps the sides', () => {
    fc.assert(
      fc.property(related, ([other, draft]) => {
        const there = correspondence(other, draft);
        const back = correspondence(draft, other);
        expect(back.kind).toBe(there.kind);
        if (there.kind === 'loose' && back.kind === 'loose')
          expect(back.other.map(shown)).toEqual(there.draft.map(shown));
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['one character again and again', '一'.repeat(100_000), '二一'.repeat(50_000)],
  ['short sentences', '机构做大。'.repeat(20_000), '做大机构。'.repeat(20_000)],
])('a hundred thousand characters are no trouble: %s', (_, other, draft) => {
  const found = correspondence(other, draft);
  if (found.kind === 'loose') expect(found.draft.map(({ text }) => text).join('')).toBe(draft);
});
