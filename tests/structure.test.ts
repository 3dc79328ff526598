import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { walk } from '../shared/model/walk.ts';
import { demote, promote } from '../shared/suggest/structure/levels.ts';
import { placeClauses } from '../shared/suggest/structure/place.ts';
import { changed, now, parts, rules } from './structure-texts.ts';

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
