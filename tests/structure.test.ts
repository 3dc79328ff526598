import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { anchored, anchorOf } from '../shared/compare/decisions.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import { edited } from '../shared/model/edit.ts';
import { toHan } from '../shared/model/numerals.ts';
import { findClause, walk } from '../shared/model/walk.ts';
import type { Refused } from '../shared/suggest/numbering/plan.ts';
import { insertClause, splitClause } from '../shared/suggest/structure/insert.ts';
import { demote, promote } from '../shared/suggest/structure/levels.ts';
import { mergeWithNext, mergeWithPrevious } from '../shared/suggest/structure/merge.ts';
import { placeClauses } from '../shared/suggest/structure/place.ts';
import { removeClause } from '../shared/suggest/structure/remove.ts';
import { changeScheme } from '../shared/suggest/structure/restyle.ts';
import { type Scheme, schemeOf, schemes } from '../shared/suggest/structure/schemes.ts';
import type { Structured } from '../shared/suggest/structure/told.ts';
import { madeDrafts, realDrafts } from './structure-drafts.ts';
import { leadsIn, proseOf } from './structure-model.ts';
import { leastTime } from './timing.ts';

const parts = `某区若干措施
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

const rules = `某区促进办法
第一章　总则
第一条　为促进发展，制定本办法。
第二条　本办法适用于本区。第四条另有规定的，从其规定。
第二章　支持
第三条　对机构给予资助。
申请人应当依法设立。
第四条　第三条第二款规定的申请人，由区市场监管局认定。`;

/** The text then and what is said of it; only the reason where it is refused. */
const now = (text: string, result: Structured | Refused): readonly string[] => {
  if (result.kind === 'refused') return [result.why];
  expect(edited(text, result.edits)).toBe(result.text);
  return [...result.text.split('\n'), result.told.replace('。按 Ctrl+Z 可撤销。', '')];
};

/** The lines that are not the same as before, and what is said. */
const changed = (text: string, result: Structured | Refused): readonly string[] => {
  const before = new Set(text.split('\n'));
  return now(text, result).filter((line) => !before.has(line));
};

const policy = analyze(parts);

describe('a clause moved to any place', () => {
  it('takes all that stands in it along; numbers and references follow', () => {
    expect(now(parts, placeClauses(policy, ['一.(二)'], '二.(二)', 'after'))).toEqual([
      '某区若干措施',
      '一、提升服务',
      '（一）培育机构。支持做强。（责任单位：区市场监管局）',
      '',
      '二、加强保障',
      '（一）落实资金。第一部分第（一）项和第二部分第（三）项所需资金由区财政安排。',
      '（二）加强督查。对本措施第二部分第（三）项开展督查。定期通报。',
      '（三）引进人才。支持落户。按照以下标准资助：',
      '1.甲类每项5万元；',
      '2.乙类每项3万元。',
      '三、附则',
      '（一）解释。本措施由区市场监管局解释。',
      '“（二）引进人才”已移到“（二）加强督查”之后，现为（三）；更正1个序号、2处引用',
    ]);
  });

  it('takes the style of the level it comes to', () => {
    expect(changed(parts, placeClauses(policy, ['三'], '一', 'into'))).toEqual([
      '（三）附则',
      '1.解释。本措施由区市场监管局解释。',
      '“三、附则”已移到“一、提升服务”之下，现为（三）；更正2个序号',
    ]);
    expect(changed(parts, placeClauses(policy, ['二.(二)'], '一', 'before')).slice(0, 3)).toEqual([
      '一、加强督查。对本措施第二部分第（二）项开展督查。定期通报。',
      '二、提升服务',
      '三、加强保障',
    ]);
  });

  it('goes with the ones behind it where several are chosen', () => {
    const moved = now(parts, placeClauses(policy, ['一.(一)', '一.(二)'], '三.(一)', 'before'));
    expect(moved.slice(1, 10)).toEqual([
      '一、提升服务',
      '',
      '二、加强保障',
      '（一）落实资金。第三部分第（一）项和第（二）项所需资金由区财政安排。',
      '（二）加强督查。对本措施第三部分第（二）项开展督查。定期通报。',
      '三、附则',
      '（一）培育机构。支持做强。（责任单位：区市场监管局）',
      '（二）引进人才。支持落户。按照以下标准资助：',
      '1.甲类每项5万元；',
    ]);
    expect(now(parts, placeClauses(policy, ['一.(一)', '二.(一)'], '三.(一)', 'before'))).toEqual([
      '一次移动几条，只能选同一层次中前后相连的。',
    ]);
  });

  it('stays where it is, and never goes into itself', () => {
    expect(placeClauses(policy, ['一.(一)'], '一.(二)', 'before')).toMatchObject({
      edits: [],
      told: '位置没有变。',
    });
    expect(now(parts, placeClauses(policy, ['一'], '一.(二)', 'after'))).toEqual([
      '一条不能移到自己之下。',
    ]);
  });

  it('counts articles through the chapters, and finds the 款 of one again', () => {
    const moved = now(
      rules,
      placeClauses(analyze(rules), ['第二章.第三条'], '第一章.第一条', 'before'),
    );
    expect(moved).toEqual([
      '某区促进办法',
      '第一章　总则',
      '第一条　对机构给予资助。',
      '申请人应当依法设立。',
      '第二条　为促进发展，制定本办法。',
      '第三条　本办法适用于本区。第四条另有规定的，从其规定。',
      '第二章　支持',
      '第四条　第一条第二款规定的申请人，由区市场监管局认定。',
      '“第三条对机构给予资助。”已移到“第一条为促进发展，制定本办法。”之前，现为第一条；更正3个序号、1处引用',
    ]);
  });
});

describe('a level up and down', () => {
  it('moves no word; what followed stands in it then', () => {
    expect(changed(parts, promote(policy, '一.(一)'))).toEqual([
      '二、培育机构。支持做强。（责任单位：区市场监管局）',
      '（一）引进人才。支持落户。按照以下标准资助：',
      '三、加强保障',
      '（一）落实资金。本措施第二部分和第（一）项所需资金由区财政安排。',
      '（二）加强督查。对本措施第二部分第（一）项开展督查。定期通报。',
      '四、附则',
      '“（一）培育机构”已升一级，现为二、，其后1条归入其下；更正4个序号、3处引用',
    ]);
    expect(changed(parts, demote(policy, '一.(二)'))).toEqual([
      '1.引进人才。支持落户。按照以下标准资助：',
      '（1）甲类每项5万元；',
      '（2）乙类每项3万元。',
      '（一）落实资金。第一部分第（一）项和第1目所需资金由区财政安排。',
      '（二）加强督查。对本措施第一部分第（一）项第1目开展督查。定期通报。',
      '“（二）引进人才”已降一级，归入“（一）培育机构”之下，现为1.；更正3个序号、2处引用',
    ]);
  });

  it('down and up again gives the same text', () => {
    for (const path of ['一.(二)', '二.(二)']) {
      const down = demote(policy, path);
      if (down.kind === 'refused') throw new Error(down.why);
      const lowered = analyze(down.text);
      const clause = [...walk(lowered.clauses)].find(
        ({ level, heading }) => level === 3 && heading !== null,
      );
      const up = promote(lowered, clause?.path ?? '');
      expect(up.kind === 'arranged' ? up.text : up.why).toBe(parts);
    }
  });

  it('refuses at the ends', () => {
    expect(now(parts, promote(policy, '二'))).toEqual(['“二、加强保障”已是最高一级。']);
    expect(now(parts, demote(policy, '二.(一)'))).toEqual([
      '“（一）落实资金”之前没有同级的条，不能降级。',
    ]);
  });
});

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

describe('another style of numbers', () => {
  const scheme = (id: Scheme['id']): Scheme => {
    const found = schemes.find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  it('is known again by its markers', () => {
    expect(schemeOf(policy)?.id).toBe('official');
    expect(schemeOf(analyze(rules))?.id).toBe('chapters');
    const seeds = ['shanghai-2024', 'tianjin-2023', 'beijing-2018', 'pudong-2018'];
    const read = (name: string): string => readFileSync(`seeds/${name}.txt`, 'utf8');
    expect(seeds.map((name) => schemeOf(analyze(read(name)))?.id)).toEqual([
      'plain-running',
      'official',
      'official-running',
      'official',
    ]);
  });

  it('goes through all levels and references', () => {
    expect(now(parts, changeScheme(policy, scheme('chapters')))).toEqual([
      '某区若干措施',
      '第一章　提升服务',
      '第一条　培育机构。支持做强。（责任单位：区市场监管局）',
      '第二条　引进人才。支持落户。按照以下标准资助：',
      '（一）甲类每项5万元；',
      '（二）乙类每项3万元。',
      '',
      '第二章　加强保障',
      '第三条　落实资金。本措施第一条和第二条所需资金由区财政安排。',
      '第四条　加强督查。对本措施第二条开展督查。定期通报。',
      '第三章　附则',
      '第五条　解释。本措施由区市场监管局解释。',
      '序号样式已改为第一章 第一条（一）1.；更正10个序号、3处引用',
    ]);
    expect(changed(rules, changeScheme(analyze(rules), scheme('plain-running'))).slice(-3)).toEqual(
      [
        '3.对机构给予资助。',
        '4.第3条第二款规定的申请人，由区市场监管局认定。',
        '序号样式已改为一、1.（1），1.全文连续；更正6个序号、2处引用',
      ],
    );
  });

  it('there and back again gives the same text', () => {
    let round = 0;
    fc.assert(
      fc.property(madeDrafts, fc.constantFrom(...schemes), (draft, to) => {
        const before = analyze(draft);
        const from = schemeOf(before);
        if (from === null) return;
        const there = changeScheme(before, to);
        if (there.kind === 'refused') return;
        const back = changeScheme(analyze(there.text), from);
        round += 1;
        expect(back.kind === 'arranged' ? withoutReferences(back.text) : back.why).toBe(
          withoutReferences(draft),
        );
        if (back.kind === 'arranged') {
          expect(leadsIn(analyze(back.text))).toEqual(leadsIn(before));
        }
      }),
      { numRuns: 60 },
    );
    expect(round).toBeGreaterThan(30);
  });

  it('loses no character of any real draft, and refuses with a reason', () => {
    for (const draft of realDrafts) {
      const before = analyze(draft);
      for (const to of schemes) {
        const result = changeScheme(before, to);
        if (result.kind === 'refused') expect(result.why).toMatch(/。$/);
        else expect(proseOf(analyze(result.text))).toBe(proseOf(before));
      }
    }
  });
});

/** A made-up draft says a reference the shortest way or in full: 第（二）项, 第一部分第（二）项. */
const withoutReferences = (text: string): string => text.replace(/按照[^。]*执行/g, '');

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

it('takes a small multiple of the time of one reading in a draft of 300 clauses', () => {
  const lines = Array.from({ length: 20 }, (_, part) => [
    `${toHan(part + 1)}、提升能力`,
    ...Array.from(
      { length: 15 },
      (_, item) => `（${toHan(item + 1)}）支持事项。支持机构发展，按照第一部分第（二）项执行。`,
    ),
  ]).flat();
  const text = ['某区若干措施', ...lines].join('\n');
  const long = analyze(text);
  expect([...walk(long.clauses)]).toHaveLength(320);
  const work = [
    () => placeClauses(long, ['三.(四)'], '九.(二)', 'after'),
    () => promote(long, '五.(三)'),
    () => demote(long, '五'),
    () => mergeWithPrevious(long, '五.(三)'),
    () => changeScheme(long, schemes[4] ?? schemes[0]),
  ];
  for (const one of work) {
    expect(one().kind).toBe('arranged');
    // One time right after the other, so that what else the machine does slows both.
    const times = Array.from({ length: 6 }, () => [
      leastTime(() => void analyze(text), 1),
      leastTime(() => void one(), 1),
    ]);
    const least = (which: 0 | 1): number => Math.min(...times.map((pair) => pair[which] ?? 0));
    expect(least(1) / least(0)).toBeLessThan(12);
  }
}, 60_000);
