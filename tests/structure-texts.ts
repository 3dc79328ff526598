import { expect } from 'vitest';
import { edited } from '../shared/model/edit.ts';
import type { Refused } from '../shared/suggest/numbering/plan.ts';
import type { Structured } from '../shared/suggest/structure/told.ts';

/** Parts with items, and a reference from part to part. */
export const parts = `某区若干措施
一、提升服务
（一）培育机构。支持做强。（责任单位：区市场监管局）
（二）引进人才。支持落户。按照以下标准资助：
1.甲类每项5万元；
2.乙类每项3万元。

二、加强保障
（一）落实资金。第一部分第（一）项和第（二）项所需资金由区财政安排。
（二）加强督查。对本措施第一部分第（二）项开展督查。定期通报。
三、附则
（一）解释。本措施由区市场监管局解释。`;

/** Chapters with articles that are counted through, and a reference to a 款. */
export const rules = `某区促进办法
第一章　总则
第一条　为促进发展，制定本办法。
第二条　本办法适用于本区。第四条另有规定的，从其规定。
第二章　支持
第三条　对机构给予资助。
申请人应当依法设立。
第四条　第三条第二款规定的申请人，由区市场监管局认定。`;

/** The text then and what is said of it; only the reason where it is refused. */
export const now = (text: string, result: Structured | Refused): readonly string[] => {
  if (result.kind === 'refused') return [result.why];
  expect(edited(text, result.edits)).toBe(result.text);
  return [...result.text.split('\n'), result.told.replace('。按 Ctrl+Z 可撤销。', '')];
};

/** The lines that are not the same as before, and what is said. */
export const changed = (text: string, result: Structured | Refused): readonly string[] => {
  const before = new Set(text.split('\n'));
  return now(text, result).filter((line) => !before.has(line));
};
