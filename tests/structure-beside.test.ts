import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { anchored, anchorOf } from '../shared/compare/decisions.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import { findClause } from '../shared/model/walk.ts';
import { insertClause } from '../shared/suggest/structure/insert.ts';
import { demote, promote } from '../shared/suggest/structure/levels.ts';
import { placeClauses } from '../shared/suggest/structure/place.ts';
import { removeClause } from '../shared/suggest/structure/remove.ts';
import { changeScheme } from '../shared/suggest/structure/restyle.ts';
import { schemes } from '../shared/suggest/structure/schemes.ts';

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
});
