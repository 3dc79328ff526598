import { describe, expect, it } from 'vitest';
import type { FieldId } from '../renderer/info/fields.ts';
import { type InfoState, lackingIn, questionableIn } from '../renderer/info/state.ts';
import { noInfo } from '../shared/model/info.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { draftOfCity, example, infoIn } from './info-builders.ts';

/** 值 ← 来源 */
const told = (state: InfoState, field: FieldId): string => {
  const { value, origin } = state[field];
  const from =
    origin.kind === 'text'
      ? `正文第${origin.line}行`
      : origin.kind === 'deduced'
        ? origin.by
        : { kept: '本稿设定', none: '未填' }[origin.kind];
  return `${value} ← ${from}`;
};
const allTold = (state: InfoState, ...fields: readonly FieldId[]) =>
  fields.map((field) => told(state, field));
const notes = (state: InfoState, field: FieldId) =>
  state[field].notes.map(({ severity, message }) => `${severity} ${message}`);

describe('where a value comes from', () => {
  it('is the line of the text that says it, else what it is deduced from', () => {
    const state = infoIn(example);
    expect(
      allTold(
        state,
        ...(['title', 'genre', 'normative', 'district', 'organs', 'docNumber', 'date'] as const),
        ...(['publicity', 'effect', 'validity', 'interpretation', 'checkedOn'] as const),
      ),
    ).toEqual([
      '徐汇区关于促进知识产权服务业高质量发展的若干措施 ← 正文第8行',
      '若干措施 ← 据标题',
      '是 ← 据文种',
      '徐汇区 ← 据标题或署名',
      '上海市徐汇区人民政府办公室 ← 据正文署名',
      '徐府办规〔2026〕8号 ← 正文第2行',
      '2026年11月6日 ← 正文第6行',
      '（此件公开发布） ← 正文第7行',
      '自2027年1月1日起施行 ← 正文第39行',
      '有效期至2031年12月31日 ← 正文第39行',
      '区市场监管局（区知识产权局） ← 正文第38行',
      '2026年11月26日 ← 今天',
    ]);
    expect(state.basis.listed).toEqual([
      '《上海市知识产权保护条例》',
      '《关于加快推动知识产权服务业高质量发展的意见》（国知发运字〔2022〕47号）',
      '《上海市知识产权局关于推动知识产权服务业高质量发展的若干措施》（沪知局〔2024〕32号）',
    ]);
  });

  it('is what the drafter says where the text does not', () => {
    const state = infoIn(draftOfCity('haidian', 'raw'), {
      info: { genre: '若干措施', normative: 'no', checkedOn: '2026-12-20' },
      issuance: {
        ...plainIssuance,
        letterhead: { ...plainIssuance.letterhead, docNumber: '海政办发〔2026〕18号' },
      },
    });
    expect(allTold(state, 'genre', 'normative', 'docNumber', 'checkedOn')).toEqual([
      '若干措施 ← 本稿设定',
      '不是 ← 本稿设定',
      '海政办发〔2026〕18号 ← 本稿设定',
      '2026年12月20日 ← 本稿设定',
    ]);
    expect(notes(state, 'genre')).toEqual(['info 标题写的是“行动计划”，建议和检查按“若干措施”。']);
  });

  it('knows districts of cities without a list, articles and attachments', () => {
    expect(told(infoIn(draftOfCity('xihu', 'clean')), 'district')).toBe('西湖区 ← 据标题或署名');
    expect(told(infoIn(draftOfCity('tianhe', 'clean')), 'district')).toBe('天河区 ← 据标题或署名');
    const pudong = infoIn(draftOfCity('pudong', 'clean'));
    expect(allTold(pudong, 'genre', 'validity')).toEqual([
      '实施办法 ← 据标题',
      '有效期至2028年12月31日 ← 正文第34行',
    ]);
    expect(pudong.attachments.listed).toEqual([
      '浦东新区知识产权服务业支持项目申报表',
      '浦东新区知识产权服务业支持标准一览表',
    ]);
  });
});

describe('what is missing and what is wrong', () => {
  it.each(['nankai', 'haidian', 'xihu', 'pudong', 'tianhe', 'chaoyang'])(
    'is nothing in the clean draft of %s',
    (city) => {
      const state = infoIn(draftOfCity(city, 'clean'));
      expect([lackingIn(state), questionableIn(state)]).toEqual([[], []]);
    },
  );

  it('is told by the rules of the check, each at the field it speaks of', () => {
    const nankai = infoIn(draftOfCity('nankai', 'raw'));
    expect(notes(nankai, 'docNumber')).toEqual([
      'error 发文字号“[2026]09号”的年份应用六角括号“〔〕”括入，序号不编虚位：〔2026〕9号。',
    ]);
    expect(notes(nankai, 'publicity')).toEqual([
      'error 附注应加全角圆括号，写作“（此件公开发布）”。',
    ]);
    expect(notes(nankai, 'validity')).toEqual([
      'error 自2027年1月1日起5年应至2031年12月31日，与此处不符，请核对。',
    ]);
    const pudong = infoIn(draftOfCity('pudong', 'raw'));
    expect(notes(pudong, 'effect')).toEqual([
      'error 施行日期2026年11月15日早于成文日期2026年11月30日，请核对。',
    ]);
    expect(notes(pudong, 'validity')).toEqual([
      'warning 试行、暂行文件的有效期一般不超过2年，请缩短，或去掉“试行”“暂行”。',
    ]);
  });

  it('is a 发文字号 where there is a notice, and blanks that are left', () => {
    expect(lackingIn(infoIn(draftOfCity('haidian', 'raw')))).toEqual(['docNumber']);
    const blank = example
      .replace('2026年11月6日', '［待填：成文日期］')
      .replace('自2027年1月1日起', '自［待填：施行日期］起');
    expect(infoIn(blank).effect.lack?.message).toBe('正文第39行还是待填。');
  });

  it('of a text that says nothing is all that must be known first', () => {
    expect(lackingIn(infoIn(''))).toEqual(['title', 'genre', 'district']);
  });

  it('follows what the drafter says of genre and 规范性文件', () => {
    const plan = draftOfCity('haidian', 'clean');
    expect(lackingIn(infoIn(plan))).toEqual([]);
    const binding = infoIn(plan, { info: { ...noInfo, normative: 'yes' } });
    expect(lackingIn(binding)).toEqual(['effect']);
    const measures = example.replace(/\n（三）本措施自.*/u, '');
    expect(lackingIn(infoIn(measures))).toContain('effect');
    expect(lackingIn(infoIn(measures, { info: { ...noInfo, normative: 'no' } }))).toEqual([]);
  });

  it('is what the export says of 发文要素, while they are typed', () => {
    const state = infoIn(example, {
      issuance: {
        ...plainIssuance,
        letterhead: { ...plainIssuance.letterhead, copyNumber: '12', secrecy: '秘密★1年' },
        imprint: {
          copyTo: '区委办公室，各有关单位。',
          printedBy: '',
          printedOn: '2026年11月5日',
        },
      },
    });
    expect(questionableIn(state).map((field) => notes(state, field))).toEqual([
      ['info 份号一般为6位数字，如 000001。'],
      ['warning “各有关单位”已在主送机关中，不再抄送。'],
      ['error 印发日期早于成文日期2026年11月6日，请核对。'],
    ]);
  });
});
