import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze } from '../shared/analyze.ts';
import { changesBetween } from '../shared/compare/review/changes.ts';
import { ended, rendered } from '../shared/compare/review/rendered.ts';
import type { Changes } from '../shared/compare/review/types.ts';
import { edited, lineEdit } from './redline-edits.ts';
import { realDrafts, written } from './versions-edits.ts';

export const draft = (name: string): string =>
  readFileSync(`tests/fixtures/drafts/${name}`, 'utf8');

export const between = (before: string, reviewed: string): Changes =>
  changesBetween(analyze(ended(before)), analyze(ended(reviewed)));

export const all = ({ changes }: Changes): ReadonlySet<string> =>
  new Set(changes.map(({ id }) => id));

/** The old text with these changes made. */
export const made = (changes: Changes, ids: Iterable<string>): string =>
  rendered(changes, new Set(ids)).text;

export const brands = '培育服务品牌。支持机构创建品牌，给予一次性奖励50万元。';
export const lawyers = '拓展法律服务。支持律师事务所办理涉外案件。';
export const agents = '提升代理质量。引导代理机构规范执业，打击非正常申请。';
export const money = '完善金融服务。对质押贷款给予30%贴息。';

/** A short draft of these clauses, numbered. */
export const clauses = (...texts: readonly string[]): string =>
  [
    '徐汇区若干措施',
    '一、主要措施',
    ...texts.map((text, at) => `（${'一二三四五六七'[at]}）${text}`),
  ].join('\n');

/** Real drafts, line by line. */
export const draftLines: readonly (readonly string[])[] = realDrafts().map((one) =>
  written(one).split('\n'),
);

export type Pair = { readonly before: string; readonly reviewed: string };

/** A real draft and what a reviewer made of it, with up to so many edits. */
export const pair = (most: number): fc.Arbitrary<Pair> =>
  fc
    .record({
      lines: fc.constantFrom(...draftLines, draft('draft-raw.txt').split('\n'), ['', '甲', '甲']),
      edits: fc.array(lineEdit, { maxLength: most }),
    })
    .map(({ lines, edits }) => ({
      before: lines.join('\n'),
      reviewed: edits.reduce<readonly string[]>(edited, lines).join('\n'),
    }));
