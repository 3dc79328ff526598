import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withDeviation } from '../renderer/paper/issuance/deviations.ts';
import { carriedBy } from '../renderer/paper/issuance/from-text.ts';
import { namesIn, organsIn } from '../renderer/paper/issuance/lists.ts';
import { analyze } from '../shared/analyze.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import {
  checkCopyNumber,
  checkCopyTo,
  checkDocNumber,
  checkOrgans,
  checkPrintedOn,
  checkSigners,
} from '../shared/word/issuance/checks.ts';
import { dateWords, isDate } from '../shared/word/issuance/dates.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';

describe('发文字号', () => {
  test.each(['', '徐府规〔2026〕3号', '沪知局〔2024〕32号', '京知局联发〔2018〕259号'])(
    '“%s” may stand',
    (typed) => expect(checkDocNumber(typed)).toBeNull(),
  );

  test.each([
    ['徐府规[2026]3号', /六角括号〔〕/],
    ['徐府规（2026）3号', /六角括号〔〕/],
    ['徐府规〔26〕3号', /写全四位/],
    ['徐府规〔2026〕03号', /不编虚位/],
    ['徐府规〔2026〕第3号', /不加“第”/],
    ['徐府规〔2026〕3', /“号”/],
    ['〔2026〕3号', /缺机关代字/],
    ['徐府规2026年3号', /由机关代字、〔年份〕和序号组成/],
  ])('“%s” is told what to write instead', (typed, words) => {
    expect(checkDocNumber(typed)).toMatch(words);
  });
});

test('份号 has six digits', () => {
  expect(checkCopyNumber('000012')).toBeNull();
  expect(['12', '0000123', '００００１２'].map(checkCopyNumber)).not.toContain(null);
});

test('what the format adds is not written twice', () => {
  expect(checkOrgans(['上海市徐汇区人民政府文件'])).toMatch(/“文件”/);
  expect(checkOrgans(['区财政局', '区财政局'])).toMatch(/写了两次/);
  expect(checkOrgans(['区财政局', '区司法局'])).toBeNull();
  expect(checkSigners(['签发人：张三'])).toMatch(/只写姓名/);
  expect(checkCopyTo('抄送：区委办公室')).toMatch(/“抄送：”/);
  expect(checkCopyTo('区委办公室，区人大常委会办公室。')).toBeNull();
  expect(checkPrintedOn('2026年11月25日印发')).toMatch(/“印发”/);
});

test('dates are days of the calendar in the words of a document', () => {
  expect(['2026年11月25日', '2024年2月29日'].every(isDate)).toBe(true);
  expect(['2026年2月29日', '2026年13月1日', '2026年01月5日', '11月25日'].some(isDate)).toBe(false);
  expect(checkPrintedOn('2026年01月5日')).toMatch(/虚位/);
  expect(checkPrintedOn('2026年2月30日')).toMatch(/没有这一天/);
  expect(dateWords(new Date(2026, 0, 5))).toBe('2026年1月5日');
});

test('several organs and names are read as they are typed', () => {
  expect(organsIn('上海市徐汇区人民政府\n\n 上海市知识产权局 \n')).toEqual([
    '上海市徐汇区人民政府',
    '上海市知识产权局',
  ]);
  expect(namesIn('张三、李四 王五')).toEqual(['张三', '李四', '王五']);
});

describe('what the text itself carries', () => {
  const words = (source: string) => {
    const carried = carriedBy(analyze(source));
    return Object.fromEntries(
      Object.entries(carried).map(([key, { words, from }]) => [
        key,
        [words, source.slice(from).split('\n')[0]],
      ]),
    );
  };

  test('is found in the clean draft', () => {
    const source = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
    expect(words(source)).toEqual({ docNumber: ['徐府办规〔2026〕8号', '徐府办规〔2026〕8号'] });
  });

  test('an organ whose name has 急 or 密 in it is no mark', () => {
    const source = [
      '北京市密云区应急管理局文件',
      '密应急发〔2026〕3号',
      '关于印发《密云区若干措施》的通知',
      '各镇人民政府：',
      '现将《密云区若干措施》印发给你们。',
    ].join('\n');
    expect(words(source)).toMatchObject({
      organs: ['北京市密云区应急管理局', '北京市密云区应急管理局文件'],
    });
  });

  test('is found in a whole 版头 and 版记, with the line it stands on', () => {
    const source = [
      '000001',
      '特急',
      '苏州市虎丘区人民政府文件',
      '虎政发〔2025〕3号',
      '签发人：张三',
      '关于印发《虎丘区知识产权若干措施》的通知',
      '各街道办事处：',
      '现将《虎丘区知识产权若干措施》印发给你们，请认真贯彻执行。',
      '苏州市虎丘区人民政府',
      '2025年3月5日',
      '抄送：区委办公室，区人大常委会办公室。',
      '苏州市虎丘区人民政府办公室　2025年3月6日印发',
    ].join('\n');
    expect(words(source)).toMatchObject({
      copyNumber: ['000001', '000001'],
      urgency: ['特急', '特急'],
      organs: ['苏州市虎丘区人民政府', '苏州市虎丘区人民政府文件'],
      docNumber: ['虎政发〔2025〕3号', '虎政发〔2025〕3号'],
      signers: ['张三', '签发人：张三'],
      copyTo: ['区委办公室，区人大常委会办公室。', '抄送：区委办公室，区人大常委会办公室。'],
    });
    expect(words(source)['printed']?.[0]).toMatch(/2025年3月6日印发$/);
  });
});

test('of two deviations that say otherwise of the same thing only the later holds', () => {
  const chosen = withDeviation(['page-number-centred', 'fixed-28'], 'fixed-30', true);
  expect(chosen).toEqual(['page-number-centred', 'fixed-30']);
  expect(withDeviation(['title-zhongsong'], 'title-bold-song', true)).toEqual(['title-bold-song']);
  expect(withDeviation(chosen, 'fixed-30', false)).toEqual(['page-number-centred']);
});

describe('发文要素 that look wrong', () => {
  const source = readFileSync('templates/drafts/example.txt', 'utf8');
  const remarksOf = (issuance: Issuance) => officialBlocks(analyze(source), issuance).remarks;
  const wrong: Issuance = {
    ...plainIssuance,
    letterhead: {
      ...plainIssuance.letterhead,
      copyNumber: '12',
      docNumber: '徐府规[2026]3号',
      signers: ['签发人：张三'],
    },
    imprint: { copyTo: '抄送：区委办公室。', printedBy: '', printedOn: '2026年2月30日' },
  };

  test('are told by what is printed: the 发文字号 stands in the text, a letter has no 印发日期', () => {
    const head = [
      '份号“12”请核对：份号一般为6位数字，如 000001',
      '签发人“签发人：张三”请核对：只写姓名，“签发人：”由版式加上',
    ];
    const copies = '抄送“抄送：区委办公室。”请核对：只写机关名称，“抄送：”由版式加上';
    expect(remarksOf(wrong)).toEqual([
      ...head,
      copies,
      '印发日期“2026年2月30日”请核对：日历上没有这一天',
    ]);
    expect(remarksOf({ ...wrong, form: 'letter' })).toEqual([...head, copies]);
    expect(remarksOf({ ...wrong, form: 'plain' })).toEqual([]);
  });
});
