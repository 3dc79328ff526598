import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { clauseAt, compared, comparedAs, findClause } from '../shared/model/walk.ts';

const draft = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const { clauses } = analyze(draft);

describe('the clauses of a comparison', () => {
  it('are those with words of their own, and a list counts to the clause that introduces it', () => {
    expect(compared(clauses).map(({ path }) => path)).toEqual([
      ...['一.(一)', '一.(二)', '一.(三)', '一.(四)', '一.(五)'],
      ...['二.(一)', '二.(二)', '二.(三)', '二.(四)', '二.(五)'],
      ...['三.(一)', '三.(二)', '三.(三)', '三.(四)'],
      ...['四.(一)', '四.(二)', '四.(三)', '四.(四)'],
      ...['五.(一)', '五.(二)', '五.(三)'],
    ]);
  });

  it('answer for an item with the clause it belongs to', () => {
    expect(comparedAs(clauses, '一.(五).2')?.heading).toBe('支持标准研制应用');
    expect(comparedAs(clauses, '二.(二)')?.path).toBe('二.(二)');
    expect(comparedAs(clauses, '九')).toBeNull();
  });
});

describe('the clause at a place', () => {
  it('is the innermost one, up to the end of its last line', () => {
    const item = findClause(clauses, '一.(五).2');
    expect(clauseAt(clauses, draft.indexOf('国家标准每项'))).toBe(item);
    expect(clauseAt(clauses, item?.span.to ?? 0)).toBe(item);
    expect(clauseAt(clauses, 0)).toBeNull();
  });
});
