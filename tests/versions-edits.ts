import { readFileSync } from 'node:fs';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { formatMarker } from '../shared/model/numbering.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';
import { sliceOf } from '../shared/model/span.ts';

/**
 * Real drafts as parts and clauses that can be edited with the right answer known: the numbers are
 * written anew each time, everything else stays word for word.
 */
export type Part = { readonly heading: string; readonly clauses: readonly string[] };
export type Draft = { readonly title: string; readonly parts: readonly Part[] };

export type Numbering = {
  readonly part: 'han' | 'chapter';
  readonly clause: 'han-paren' | 'arabic';
};
export const OFFICIAL: Numbering = { part: 'han', clause: 'han-paren' };

export const written = (
  { title, parts }: Draft,
  numbering: Numbering = OFFICIAL,
  first = 1,
): string =>
  [
    title,
    '为贯彻落实国家和本市的部署，结合本区实际，制定如下措施。',
    ...parts.flatMap(({ heading, clauses }, at) => [
      formatMarker(numbering.part, at + first) + heading,
      ...clauses.map((text, number) => formatMarker(numbering.clause, number + first) + text),
    ]),
    '上海市徐汇区市场监督管理局',
    '2026年12月5日',
  ].join('\n');

const policies = (): readonly Policy[] => [
  ...['draft-raw-v2.txt', 'draft-clean.txt'].map((name) =>
    analyze(readFileSync(`tests/fixtures/drafts/${name}`, 'utf8')),
  ),
  ...builtInPrecedents.map(({ policy }) => policy),
];

/** Real drafts with at least two parts of at least two clauses. */
export const realDrafts = (): readonly Draft[] =>
  policies()
    .map(({ title, clauses, source }) => ({
      title: title ?? '',
      parts: clauses.flatMap((part): Part[] => {
        const leaves = leavesOf(part).map((clause) => textOf(clause, source));
        const texts = [...new Set(leaves)].filter((text) => text.length > 40);
        return part.heading === null || texts.length < 2
          ? []
          : [{ heading: part.heading, clauses: texts }];
      }),
    }))
    .filter(({ parts }) => parts.length >= 2);

const leavesOf = (clause: Clause): readonly Clause[] =>
  clause.children.length === 0 ? [clause] : clause.children.flatMap(leavesOf);

/** Heading, body and note on one line. */
const textOf = ({ own, markerSpan }: Clause, source: string): string =>
  sliceOf(source, { from: markerSpan.to, to: own.to })
    .replace(/\s*\n\s*/g, '')
    .trim();

/** Replaces the clauses of one part. */
export const withClauses = (
  draft: Draft,
  part: number,
  change: (clauses: readonly string[]) => readonly string[],
): Draft => ({
  ...draft,
  parts: draft.parts.map((one, at) =>
    at === part ? { ...one, clauses: change(one.clauses) } : one,
  ),
});

/**
 * Where a clause can be cut: behind a sentence that another follows, with enough on both sides to know
 * them by.
 */
export const cutsOf = (clause: string): readonly number[] =>
  [...clause.matchAll(/。(?![（(])/g)]
    .map(({ index }) => index + 1)
    .filter((at) => at >= LEAST_PART && clause.length - at >= LEAST_PART);
const LEAST_PART = 30;

const WORDS = ['扎实', '有效', '统筹', '持续', '分类', '稳妥'];

/** Every so many-th pair of characters exchanged for another word, headings left alone. */
export const reworded = (clause: string, every: number): string => {
  const body = clause.indexOf('。') + 1;
  let text = clause.slice(0, body);
  for (let at = body; at < clause.length; at += every) {
    const stays = clause.slice(at, at + every);
    text +=
      stays.length < every
        ? stays
        : stays.slice(0, -2) + (WORDS[(at + every) % WORDS.length] ?? '');
  }
  return text;
};
