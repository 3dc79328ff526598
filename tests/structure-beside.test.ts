import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { anchorOf as anchorOfFinding, sortIgnored } from '../shared/check/ignored.ts';
import type { Finding } from '../shared/check/types.ts';
import { anchored, anchorOf } from '../shared/compare/decisions.ts';
import { remarkPlaces } from '../shared/compare/remarks/places.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import type { Borrowed } from '../shared/model/borrowed.ts';
import type { Remark } from '../shared/model/remark.ts';
import { findClause } from '../shared/model/walk.ts';
import { borrowedPlaces, followed } from '../shared/suggest/borrowed/places.ts';
import type { Refused } from '../shared/suggest/numbering/plan.ts';
import { insertClause, splitClause } from '../shared/suggest/structure/insert.ts';
import { demote, promote } from '../shared/suggest/structure/levels.ts';
import { mergeWithPrevious } from '../shared/suggest/structure/merge.ts';
import { placeClauses } from '../shared/suggest/structure/place.ts';
import { removeClause } from '../shared/suggest/structure/remove.ts';
import { changeScheme } from '../shared/suggest/structure/restyle.ts';
import { schemes } from '../shared/suggest/structure/schemes.ts';
import type { Structured } from '../shared/suggest/structure/told.ts';

describe('what is kept beside the draft', () => {
  const clean = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8').replaceAll(
    '\r\n',
    '\n',
  );

  it('finds its clauses again after every operation', () => {
    const before = analyze(clean);
    const paths = ['一.(二)', '二.(四)', '三.(一)', '四.(二)'];
    const decisions = paths.map((path): LinkDecision => {
      const clause = findClause(before.clauses, path);
      if (clause === null) throw new Error(path);
      return { kind: 'none', draft: anchorOf(clause), doc: 'tianjin-2023' };
    });
    const known = anchored(decisions, before);
    const results = [
      placeClauses(before, ['一.(二)'], '三.(一)', 'after'),
      placeClauses(before, ['二'], '四', 'after'),
      promote(before, '二.(四)'),
      demote(before, '四.(二)'),
      insertClause(before, '一.(一)', 'after'),
      removeClause(before, '一.(一)'),
      ...schemes.map((one) => changeScheme(before, one)),
    ];
    for (const result of results) {
      if (result.kind === 'refused') throw new Error(result.why);
      const next = analyze(result.text);
      const headings = anchored(known, next).map(
        ({ draft }) => findClause(next.clauses, draft.path)?.heading,
      );
      expect(headings).toEqual(decisions.map(({ draft }) => draft.heading));
    }
  });

  /** What the drafter split off, joined again and joined to another clause, one after the other. */
  const through = (): readonly (readonly [string, string])[] => {
    const taken = (result: Structured | Refused): string => {
      if (result.kind === 'refused') throw new Error(result.why);
      return result.text;
    };
    const split = taken(splitClause(analyze(clean), clean.indexOf(FIRST)));
    const joined = taken(mergeWithPrevious(analyze(split), '一.(三)'));
    const merged = taken(mergeWithPrevious(analyze(joined), '一.(三)'));
    return [
      ['as it was', clean],
      ['split', split],
      ['joined again', joined],
      ['joined to its neighbour', merged],
    ];
  };
  /** At the very edge of the split, in the middle of what goes, and in the clause that is joined later. */
  const FIRST = '组织首次执业专利代理师培训';
  const words = ['提升从业人员专业素养', FIRST, '提供执业指导'];

  it('keeps what was ignored, said and borrowed on its words through a split and a join', () => {
    const finding = (quote: string, text: string): Finding => ({
      ...{ rule: 'some-rule', group: 'words', severity: 'info', basis: '实务' },
      ...{ citation: '', related: [], path: null, message: '', fix: null },
      span: { from: text.indexOf(quote), to: text.indexOf(quote) + quote.length },
    });
    const ignored = words.map((quote, at) => ({
      ...{ id: `i${at}`, scope: 'place' as const, reason: '', at: '2026-11-26T01:00:00.000Z' },
      ...anchorOfFinding(finding(quote, clean), clean),
    }));
    const line = clean.split('\n').find((one) => one.includes(FIRST)) ?? '';
    const remarks = words.map(
      (quote, at): Remark => ({
        ...{ id: `r${at}`, author: '法制科', at: null, text: '请核。', source: '', done: false },
        ...{ quote, line },
      }),
    );
    let borrowed = line
      .split('。')
      .slice(1, 3)
      .map((sentence, at): Borrowed => {
        const from = { doc: 'shanghai-2024', path: '二.9', name: '上海', title: '', heading: null };
        const original = `${sentence}。`;
        return {
          id: `b${at}`,
          ...from,
          original,
          inserted: original,
          at: '2026-11-26T01:00:00.000Z',
        };
      });
    for (const [when, text] of through()) {
      const found = words.map((quote) => finding(quote, text));
      expect(sortIgnored(found, ignored, text).open, when).toEqual([]);
      const places = remarkPlaces(remarks, text);
      expect(
        remarks.map(({ id }) => {
          const { kind, span } = places.get(id) ?? { kind: 'lost', span: { from: 0, to: 0 } };
          return [kind, text.slice(span.from, span.to)];
        }),
        when,
      ).toEqual(words.map((quote) => ['words', quote]));
      const homes = borrowedPlaces(borrowed, text);
      expect(
        borrowed.map(({ id }) =>
          (homes.get(id)?.spans ?? []).map(({ from, to }) => text.slice(from, to)),
        ),
        when,
      ).toEqual(borrowed.map(({ inserted }) => [inserted]));
      borrowed = [...followed(borrowed, homes)];
    }
  });
});
