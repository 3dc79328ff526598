import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { readLetter, readSpoken } from '../shared/opinions/letter/letter.ts';
import { proposalIn } from '../shared/opinions/proposal.ts';
import type { Found } from '../shared/opinions/types.ts';
import { askedAs, askedIn, unitInFileName } from '../shared/opinions/units.ts';
import { readReply } from '../shared/word/reply.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const sentTo = {
  tianhe: fixture('checks/tianhe/draft-clean.txt'),
  xihu: fixture('checks/xihu/draft-clean.txt'),
  xuhui: fixture('drafts/draft-raw.txt'),
  nankai: fixture('checks/nankai/draft-clean.txt'),
  chaoyang: fixture('checks/chaoyang/draft-clean.txt'),
} as const;

const replyOf = (district: keyof typeof sentTo, name: string) => {
  const bytes = new TextEncoder().encode(fixture(`opinions/${district}-${name}.txt`));
  const read = readReply(`${name}.txt`, bytes, sentTo[district]);
  if (!read.ok) throw new Error('not read');
  return read;
};

/** Where a suggestion was put: the clause, 总体, or ? where the drafter is asked. */
const placed = ({ place, clause }: Found): string =>
  place === 'whole' ? '总体' : place === 'unsure' ? '?' : clause.slice(0, 8);

describe('来文', () => {
  it.each([
    [
      'tianhe',
      'finance',
      '广州市天河区财政局',
      ['第七条 支持参与', '第十条 完善质押', '第十七条 本措施', '第十一条 支持海', '总体'],
    ],
    [
      'tianhe',
      'justice',
      '天河区司法局',
      [
        '第十五条 规范行',
        '第十八条 本措施',
        '第二条 本措施适',
        '标题',
        '第十六条 申请第',
        '第五条 改进代理',
      ],
    ],
    [
      'tianhe',
      'enterprise',
      '某知识产权服务有限公司',
      ['第五条 改进代理', '第十三条 引进紧', '?', '?'],
    ],
    [
      'xihu',
      'science',
      '西湖区科技局',
      [
        '7.开展专利导航',
        '8.促进专利转化',
        '10.服务高校院',
        '三、推动服务融入',
        '17.规范申报审',
        '13.建设公共服',
      ],
    ],
    [
      'xihu',
      'table',
      '西湖区人力资源和社会保障局',
      ['12.引育专业服', '4.提升代理服务', '?', '总体'],
    ],
    [
      'xuhui',
      'town',
      '漕河泾街道',
      [
        '（二）支持机构落',
        '4.完善知识产权',
        '（三）信息公共服',
        '1.对评价结果为',
        '一、总体目标',
        '1.聚焦重点产业',
      ],
    ],
    [
      'nankai',
      'commerce',
      '南开区商务局',
      [
        '（一）国际标准每',
        '第七条 支持服务',
        '第四章 强化人才',
        '第二十一条 所需',
        '第十二条 深化京',
        '第七章 附则',
        '第八条 发挥天开',
        '?',
      ],
    ],
    [
      'chaoyang',
      'streets',
      '望京街道办事处',
      [
        '（三）拓展国际服',
        '（一）服务重点产',
        '（二）完善公共服',
        '（三）落实公平竞',
        '（一）压实工作责',
        '附件',
        '（一）培育品牌服',
      ],
    ],
  ] as const)(
    '%s %s: each suggestion at its clause, or asked for',
    (district, name, unit, places) => {
      const { kind, unit: signed, none, found } = replyOf(district, name);
      expect({ kind, signed, none }).toEqual({ kind: 'letter', signed: unit, none: false });
      expect(found.map(placed)).toEqual(places);
    },
  );

  it('无不同意见 is a reply without opinions', () => {
    const { none, found, unit } = replyOf('tianhe', 'hr');
    expect({ none, found, unit }).toEqual({
      none: true,
      found: [],
      unit: '天河区人力资源和社会保障局',
    });
  });

  it('keeps reasons with their suggestion and drops only salutation and signature', () => {
    const [first] = replyOf('tianhe', 'finance').found;
    expect(first?.said).toBe(
      '建议将第七条“同一机构每年累计不超过80万元”修改为“同一机构每年累计不超过50万元”。\n' +
        '理由：近三年区级财政同类资助的单户上限均为50万元，应当保持一致。',
    );
  });

  it('a letter without numbers has a suggestion a paragraph; words that ask nothing stay one', () => {
    const sent = analyze(sentTo.tianhe);
    const asking = readLetter(
      '建议第五条明确收费标准。\n第六条的工具开发应当写明经费来源。\n',
      sent,
    );
    expect(asking.found.map(placed)).toEqual(['第五条 改进代理', '第六条 推动机构']);
    const plain = readLetter('贵局起草的文件很好，我们全力支持。', sent);
    expect(plain.found.map(({ said }) => said)).toEqual(['贵局起草的文件很好，我们全力支持。']);
  });

  it('an opinion by telephone is placed like one of a letter', () => {
    const found = readSpoken('第（三）项行业标准每项不超过10万元，偏低', analyze(sentTo.tianhe));
    expect({ kind: found.kind, place: placed(found) }).toEqual({
      kind: 'spoken',
      place: '（三）行业标准、',
    });
  });
});

describe('意见里写明的改法', () => {
  const line = '对机构给予奖励，最高不超过50万元；对个人给予奖励，享受奖励的机构五年内不得迁出。';
  const words = (said: string, quote = ''): string | null => {
    const [change] = proposalIn(said, line, quote);
    return change?.kind === 'rewrite' ? change.words : null;
  };

  it.each([
    ['建议将“最高不超过50万元”修改为“最高不超过30万元”。', line.replace('50', '30')],
    ['“对个人给予奖励”建议改为“对人才给予奖励”', line.replace('个人', '人才')],
    ['建议在“对机构”后增加“和园区”', line.replace('对机构', '对机构和园区')],
    [
      '建议删除“享受奖励的机构五年内不得迁出”。',
      line.replace('，享受奖励的机构五年内不得迁出', ''),
    ],
    ['将“，最高不超过50万元”删去', line.replace('，最高不超过50万元', '')],
  ])('%s', (said, wanted) => {
    expect(words(said)).toBe(wanted);
  });

  it('a comment on words needs no quotation of them', () => {
    expect(words('建议改为“最高不超过20万元”', '最高不超过50万元')).toBe(line.replace('50', '20'));
    expect(words('删除', '，享受奖励的机构五年内不得迁出')).toBe(
      line.replace('，享受奖励的机构五年内不得迁出', ''),
    );
  });

  it.each([
    '标准偏低，建议提高。',
    '将“给予奖励”改为“给予补助”', // stands there twice
    '将“一次性奖励”改为“一次性补助”', // not there
    '建议删除第十一条“对机构给予奖励”', // the article, not its words
  ])('%s proposes no words that could be taken over', (said) => {
    expect(words(said)).toBeNull();
  });
});

describe('反馈单位', () => {
  it.each([
    ['区财政局反馈意见.docx', '区财政局'],
    ['3-区司法局（修改）.docx', '区司法局'],
    ['漕河泾街道 意见.doc', '漕河泾街道'],
    ['若干措施（征求意见稿）-商务委修改稿.docx', '商务委'],
    ['关于征求意见的复函_区科委_20260305.docx', '区科委'],
    ['区商务委二次反馈.docx', '区商务委'],
    ['征求意见稿(1).docx', ''],
    ['批注.docx', ''],
  ])('%s', (file, unit) => {
    expect(unitInFileName(file)).toBe(unit);
  });

  it('is the one of the list that is meant', () => {
    const asked = ['区财政局', '区司法局', '漕河泾街道'];
    expect(askedAs('徐汇区财政局', asked)).toBe('区财政局');
    expect(askedAs('司法局', asked)).toBe('区司法局');
    expect(askedAs('某公司', asked)).toBe('某公司');
    expect(askedIn('征求意见稿（财政局张科改）.docx', asked)).toBe('区财政局');
    expect(askedIn('区财政局、区司法局联合意见.docx', asked)).toBe('');
  });
});
