import { describe, expect, test } from 'vitest';
import { profileFor } from '../shared/library/jurisdictions.ts';
import { profileSchema } from '../shared/model/profile.ts';
import { type From, leftovers, localise } from '../shared/suggest/localise.ts';

/** What localising tells the drafter, and what the drafter tells it. */
const shanghai: From = { jurisdiction: '上海市', level: '市级' };
const xuhui = profileFor('上海市', '徐汇区');
const nankai = profileFor('天津市', '南开区');

describe('the own table of the drafter', () => {
  const profile = profileSchema.parse({
    district: '西湖区',
    city: '杭州市',
    leadOrgan: '区市场监管局（区知识产权局）',
    organs: [{ full: '西湖区科学技术局', short: '区科技局' }],
    replacements: [{ from: '市财政局', to: '市财政局西湖分局' }],
  });

  test('goes before what the duty tells, and stays when localised again', () => {
    const text = '（市科委牵头，市财政局、市知识产权局、市商务委配合）由市知识产权局会商市财政局。';
    const once = localise(text, shanghai, profile).text;
    expect(once).toBe(
      '（区科技局牵头，市财政局西湖分局、区市场监管局（区知识产权局）、［待填：责任单位］配合）由区市场监管局（区知识产权局）会商市财政局西湖分局。',
    );
    expect(localise(once, shanghai, profile).text).toBe(once);
  });
});

describe('what the drafter sees of it', () => {
  const text = '到2020年，本市服务机构达到600家，依托“随申办”办理。';

  test('each change with its place and a reason', () => {
    expect(localise(text, shanghai, nankai).changes).toEqual([
      {
        kind: 'self',
        from: '本市',
        to: '本区',
        span: { from: 7, to: 9 },
        reason: '“本市”在区级文件中写作“本区”。',
      },
      {
        kind: 'blank',
        from: '“随申办”',
        to: '［待填：平台］',
        span: { from: 22, to: 27 },
        reason: '“随申办”不属于本区，请填写或删去。',
      },
    ]);
  });

  test('a change that is not wanted stays out', () => {
    const keep = [{ from: 7, to: 9 }];
    expect(localise(text, shanghai, nankai, { keep }).text).toBe(
      '到2020年，本市服务机构达到600家，依托［待填：平台］办理。',
    );
  });

  test('a time gone by is told and not changed', () => {
    const { notes } = localise(text, shanghai, xuhui, { today: '2026-11-22' });
    expect(notes.filter(({ kind }) => kind === 'note')).toEqual([
      {
        kind: 'note',
        text: '到2020年',
        span: { from: 0, to: 6 },
        reason: '“到2020年”已经过去，数字不自动修改，请核对。',
      },
    ]);
  });

  test('what stays for a good reason is told too', () => {
    const { notes, changes } = localise('国家和本市另有规定的，从其规定。', shanghai, xuhui);
    expect(changes).toEqual([]);
    expect(notes.map(({ text, reason }) => [text, reason])).toEqual([
      ['国家和本市另有规定的', '指上级规定的衔接条款，区级文件照写。'],
    ]);
  });
});

test('in a draft of unknown origin: only what does not belong to the district', () => {
  const text =
    '在沪设立代表处，发挥临港新片区作用，到津冀地区设立分支机构，由市知识产权局发布指南，依托“随申办”，在市知识产权局指导下，服务长三角。';
  expect(leftovers(text, null, xuhui).map(({ from, to }) => [from, to])).toEqual([
    ['在沪', '在本区'],
    ['临港新片区', '［待填：园区］'],
    ['津冀地区', '［待填：区域］'],
    ['市知识产权局', '区市场监管局（区知识产权局）'],
  ]);
});
