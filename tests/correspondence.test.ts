import { expect, test } from 'vitest';
import type { LooseSentence } from '../shared/compare/correspondence/types.ts';
import { correspondence } from '../shared/compare/correspondence.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { findClause } from '../shared/model/walk.ts';

const clauseText = (id: string, path: string): string => {
  const clauses = builtInPrecedents.find((one) => one.id === id)?.policy.clauses ?? [];
  return findClause(clauses, path)?.text ?? '';
};

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
