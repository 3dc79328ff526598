import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { changeScheme } from '../shared/suggest/structure/restyle.ts';
import { type Scheme, schemeOf, schemes } from '../shared/suggest/structure/schemes.ts';
import { madeDrafts, realDrafts } from './structure-drafts.ts';
import { leadsIn, proseOf } from './structure-model.ts';
import { changed, now, parts, rules } from './structure-texts.ts';

const policy = analyze(parts);

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
