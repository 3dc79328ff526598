import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { type Labelled, nearest } from '../shared/compare/nearest.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { compared } from '../shared/model/walk.ts';

const draft: Labelled = {
  policy: analyze(readFileSync('templates/drafts/example.txt', 'utf8')),
  topics: {},
};
const precedents = builtInPrecedents.slice(0, 3);
const pathsOf = ({ policy }: Labelled): readonly string[] =>
  compared(policy.clauses).map(({ path }) => path);

describe('clauses to choose from by hand', () => {
  test('begin with those the words link, in the same order', () => {
    const { links } = align(draft.policy, precedents);
    for (const precedent of precedents)
      for (const path of pathsOf(draft)) {
        const linked = links
          .filter((link) => link.draft === path && link.doc === precedent.id)
          .map((link) => link.path);
        const { near } = nearest(draft, path, precedent);
        expect(near.slice(0, linked.length).map((clause) => clause.path)).toEqual(linked);
      }
  });

  test('are near even where the words link none, unless they share nothing', () => {
    const { novel } = align(draft.policy, precedents);
    const counts = novel.map((path) =>
      precedents.map((one) => nearest(draft, path, one).near.length),
    );
    expect(counts).toContainEqual([3, 3, 3]);
    const closing = analyze('一、施行日期\n本措施自2027年1月1日起施行。');
    const unlike: Labelled = { policy: analyze('一、Summary\nlorem ipsum'), topics: {} };
    expect(nearest({ policy: closing, topics: {} }, '一', unlike).near).toEqual([]);
  });

  test('hold every clause once, the rest in order of the text', () => {
    for (const precedent of precedents)
      for (const path of pathsOf(precedent)) {
        const { near, others } = nearest(precedent, path, draft);
        const rest = others.map((clause) => clause.path);
        const first = near.map((clause) => clause.path);
        expect(rest).toEqual(pathsOf(draft).filter((own) => !first.includes(own)));
        expect(new Set([...first, ...rest]).size).toBe(pathsOf(draft).length);
      }
  });

  test('see in what part of the draft a clause stands', () => {
    const part = (heading: string): Labelled => ({
      policy: analyze(`一、${heading}\n（一）资金。统筹安排财政资金支持知识产权服务业发展。`),
      topics: {},
    });
    const among: Labelled = {
      policy: analyze(
        '一、工作任务\n（一）资金支持。安排财政资金支持服务机构。\n' +
          '二、保障措施\n（一）资金支持。安排财政资金支持服务机构。',
      ),
      topics: {},
    };
    const first = (heading: string) => nearest(part(heading), '一.(一)', among).near[0]?.path;
    expect([first('重点工作'), first('保障措施')]).toEqual(['一.(一)', '二.(一)']);
  });

  test('of any texts are never lost, and nothing is near to a clause that is not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const among: Labelled = { policy: analyze(`一、总则\n${words}`), topics: {} };
        const { near, others } = nearest(draft, '九十九', among);
        expect(near).toEqual([]);
        expect(others).toEqual(compared(among.policy.clauses));
      }),
      { numRuns: 100 },
    );
  });
});
