import { describe, expect, test } from 'vitest';
import { profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { blanksIn } from '../shared/model/blanks.ts';
import { substantive } from '../shared/model/walk.ts';
import { type From, localise } from '../shared/suggest/localise.ts';

const shanghai: From = { jurisdiction: '上海市', level: '市级' };
const beijing: From = { jurisdiction: '北京市', level: '市级' };
const xuhui = profileFor('上海市', '徐汇区');
const nankai = profileFor('天津市', '南开区');
const haidian = profileFor('北京市', '海淀区');
const xihu = profileFor('浙江省杭州市', '西湖区');

const local = (text: string, from: From = shanghai, profile = xuhui): string =>
  localise(text, from, profile).text;

describe('what the document calls itself', () => {
  test.each([
    ['聚焦本市先导产业', '聚焦本区先导产业'],
    ['开展全市统计调查', '开展全区统计调查'],
    ['提升我市服务水平', '提升本区服务水平'],
    ['由市级财政安排', '由区级财政安排'],
    ['鼓励外国专利代理机构在沪设立代表处', '鼓励外国专利代理机构在本区设立代表处'],
  ])('%s', (text, own) => {
    expect(local(text)).toBe(own);
  });

  test.each(['市场主体', '城市更新', '上市企业', '超市', '市民', '面向全市场', '都市圈', '股市'])(
    '%s is no 市 of its own',
    (text) => {
      expect(local(text)).toBe(text);
    },
  );
});

describe('bodies', () => {
  test('each once, those without counterpart open', () => {
    expect(local('（市知识产权局牵头，市工商局、市司法局配合）')).toBe(
      '（区市场监管局牵头，区司法局配合）',
    );
    expect(local('（市知识产权局牵头，市工商局配合）')).toBe('（区市场监管局牵头）');
    expect(local('（市知识产权局牵头，朝阳区政府、海淀区政府配合）', beijing, haidian)).toBe(
      '（区市场监管局牵头，［待填：责任单位］、区政府配合）',
    );
    expect(local('（责任单位：上海市知识产权局、市高院、市贸促会）', shanghai, nankai)).toBe(
      '（责任单位：区市场监管局、区法院、［待填：责任单位］）',
    );
  });

  test('the acting body in running text, not the one above', () => {
    expect(local('由市知识产权局发布申报指南。')).toBe(
      '由区市场监管局（区知识产权局）发布申报指南。',
    );
    expect(local('配合市知识产权局查处擅自开展专利代理的行为。')).toBe(
      '配合市知识产权局查处擅自开展专利代理的行为。',
    );
  });
});

describe('what nobody can know', () => {
  test('numbers of documents, parks, platforms and regions become blanks', () => {
    expect(
      local(
        '按照沪知局〔2024〕32号文件，依托“随申办”，发挥临港新片区作用，服务长三角。',
        shanghai,
        nankai,
      ),
    ).toBe(
      '按照［待填：发文字号］文件，依托［待填：平台］，发挥［待填：园区］作用，服务［待填：区域］。',
    );
  });

  test('the own city has its own', () => {
    const text =
      '按照沪知局〔2024〕32号文件，依托“随申办”，服务长三角，国家和本市另有规定的，从其规定。';
    expect(local(text)).toBe(text);
  });
});

const everyClause = builtInPrecedents.flatMap((precedent) =>
  substantive(precedent.policy.clauses).map((clause) => ({
    from: { jurisdiction: precedent.jurisdiction, level: precedent.level },
    text: clause.text + (clause.responsible === null ? '' : `（${clause.responsible.text}）`),
  })),
);

describe.each([xuhui, nankai, haidian, xihu])(
  'every clause of the precedents for $district',
  (profile) => {
    test('taking the changes back gives the clause; a second time changes nothing', () => {
      for (const { text, from } of everyClause) {
        const local = localise(text, from, profile);
        let back = '';
        let done = 0;
        let shift = 0;
        for (const { span, from: was, to } of local.changes) {
          expect(text.slice(span.from, span.to)).toBe(was);
          back += local.text.slice(done, span.from + shift) + was;
          expect(local.text.slice(span.from + shift).startsWith(to)).toBe(true);
          done = span.from + shift + to.length;
          shift += to.length - was.length;
        }
        expect(back + local.text.slice(done)).toBe(text);
        expect(localise(local.text, from, profile).text).toBe(local.text);
      }
    });
  },
);

test('blanks are found as they are made', () => {
  const { text } = localise('发挥临港新片区作用。', shanghai, nankai);
  expect(blanksIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['［待填：园区］']);
});
