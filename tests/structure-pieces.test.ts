import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { insertClause, splitClause } from '../shared/suggest/structure/insert.ts';
import { mergeWithNext, mergeWithPrevious } from '../shared/suggest/structure/merge.ts';
import { removeClause } from '../shared/suggest/structure/remove.ts';
import { changed, now, parts, rules } from './structure-texts.ts';

const policy = analyze(parts);

describe('splitting and joining', () => {
  it('makes the words behind the caret a clause of their own, with what stands below', () => {
    const split = splitClause(policy, parts.indexOf('按照以下标准'));
    expect(changed(parts, split)).toEqual([
      '（二）引进人才。支持落户。',
      '（三）按照以下标准资助：',
      '“（二）引进人才”已从光标处拆为两条',
    ]);
    if (split.kind === 'arranged')
      expect(split.text.slice(split.caret)).toMatch(/^按照以下标准资助/);
  });

  it('makes a paragraph an article of its own', () => {
    expect(changed(rules, splitClause(analyze(rules), rules.indexOf('申请人应当')))).toEqual([
      '引用“第三条第二款”改动后不再指向原来的条款，请先把它改成明确的序号。',
    ]);
    const free = rules.replace('第三条第二款规定', '第三条规定');
    expect(changed(free, splitClause(analyze(free), free.indexOf('申请人应当')))).toEqual([
      '第二条　本办法适用于本区。第五条另有规定的，从其规定。',
      '第四条　申请人应当依法设立。',
      '第五条　第三条规定的申请人，由区市场监管局认定。',
      '“第三条对机构给予资助。”已从光标处拆为两条；更正1个序号、1处引用',
    ]);
  });

  it('joins a clause to the one before it; its heading stays as words, references follow', () => {
    expect(changed(parts, mergeWithPrevious(policy, '二.(二)'))).toEqual([
      '加强督查。对本措施第一部分第（二）项开展督查。定期通报。',
      '“（二）加强督查”已并入“（一）落实资金”，成为其后的段落，标题留作正文',
    ]);
    expect(changed(parts, mergeWithNext(policy, '一.(一)'))).toEqual([
      '引进人才。支持落户。按照以下标准资助：',
      '（一）落实资金。第一部分第（一）项和第（一）项所需资金由区财政安排。',
      '（二）加强督查。对本措施第一部分第（一）项开展督查。定期通报。',
      '“（二）引进人才”已并入“（一）培育机构”，成为其后的段落，标题留作正文；更正2处引用',
    ]);
  });

  it('joins articles; the 款 of the second count on from those of the first', () => {
    const next = changed(rules, mergeWithNext(analyze(rules), '第一章.第二条'));
    expect(next).toEqual(['“第二条本办法适用于本区”之后没有同级的条，不能合并。']);
    const free = rules.replace('第二章　支持\n', '');
    expect(changed(free, mergeWithPrevious(analyze(free), '第一章.第三条')).slice(0, 3)).toEqual([
      '第二条　本办法适用于本区。第三条另有规定的，从其规定。',
      '对机构给予资助。',
      '第三条　第二条第三款规定的申请人，由区市场监管局认定。',
    ]);
  });

  it('taken apart and joined again gives the same words', () => {
    const split = splitClause(policy, parts.indexOf('定期通报'));
    if (split.kind === 'refused') throw new Error(split.why);
    const joined = mergeWithPrevious(analyze(split.text), '二.(三)');
    expect(joined.kind === 'arranged' ? joined.text : joined.why).toBe(
      parts.replace('督查。定期通报', '督查。\n定期通报'),
    );
  });
});

describe('putting in and taking out', () => {
  it('makes room for an empty clause', () => {
    const result = insertClause(policy, '一.(一)', 'after');
    expect(changed(parts, result)).toEqual([
      '（二）',
      '（三）引进人才。支持落户。按照以下标准资助：',
      '（一）落实资金。第一部分第（一）项和第（三）项所需资金由区财政安排。',
      '（二）加强督查。对本措施第一部分第（三）项开展督查。定期通报。',
      '已在“（一）培育机构”之后新增一条；更正1个序号、2处引用',
    ]);
    if (result.kind === 'arranged') expect(result.text.slice(0, result.caret)).toMatch(/\n（二）$/);
  });

  it('takes nothing out that a reference leads to', () => {
    expect(now(parts, removeClause(policy, '一.(二)'))).toEqual([
      '2处引用指向本条：“（一）落实资金”中的“第（二）项”、“（二）加强督查”中的“本措施第一部分第（二）项”。删除后它们没有着落，请先改写这些引用。',
    ]);
    expect(now(parts, removeClause(policy, '三'))).toEqual([
      ...parts.split('\n').slice(0, -2),
      '“三、附则”及其下1条已删除',
    ]);
  });
});
