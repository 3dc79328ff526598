import { amountRules } from './rules/amount.ts';
import { citationRules } from './rules/citation.ts';
import { elementRules } from './rules/element.ts';
import { fairnessRules } from './rules/fairness.ts';
import { formatRules } from './rules/format.ts';
import { jurisdictionRules } from './rules/jurisdiction.ts';
import { lengthRules } from './rules/length.ts';
import { punctuationRules } from './rules/punctuation.ts';
import { structureRules } from './rules/structure.ts';
import { wordRules } from './rules/words.ts';
import type { Group, Rule } from './types.ts';

/** Every rule there is, group by group in the order of the panel. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...formatRules,
  ...punctuationRules,
  ...citationRules,
  ...jurisdictionRules,
  ...elementRules,
  ...amountRules,
  ...fairnessRules,
  ...lengthRules,
  ...wordRules,
];

/** The heads of the panel and the report. */
export const groupNames: Readonly<Record<Group, string>> = {
  structure: '结构与序号',
  format: '公文格式',
  punctuation: '标点与数字',
  citation: '文件引用',
  jurisdiction: '地域与层级',
  element: '必备要素',
  amount: '金额与标准',
  fairness: '公平竞争',
  length: '篇幅与照抄',
  words: '本单位用语',
};

/** In the order of the panel. */
export const groups: readonly Group[] = Object.keys(groupNames).filter((key): key is Group =>
  Object.hasOwn(groupNames, key),
);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Null for an id no rule has, as one of a newer version. */
export const ruleOf = (id: string): Rule | null => byId.get(id) ?? null;
