import { expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import { officialDocx } from '../shared/word/official.ts';
import { astray, countOf, countOn, layoutOf } from './page-places.ts';
import { widthsFile, writerMetrics } from './paper-metrics.ts';
import { onPaper } from './rendered.ts';

/** 版头, letters, tables and 版记: every line stands where LibreOffice puts it. */
const LONG =
  '为深入贯彻国家知识产权战略，培育品牌服务机构，支持专利、商标、版权等领域机构做大做强，'.repeat(
    3,
  );

const clauses = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `（${'一二三四五六七八九'[index]}）培育机构。${LONG}`,
  ).join('\n');

const NOTICE = [
  '徐汇区知识产权局关于印发《徐汇区若干措施》的通知\n',
  '各有关单位：',
  '现将《徐汇区若干措施》印发给你们，请认真贯彻执行。\n',
  '上海市徐汇区知识产权局',
  '2026年11月6日\n\n',
].join('\n');

const TABLE = [
  '序号\t任务\t责任单位',
  ...Array.from({ length: 30 }, (_, index) => {
    const task =
      index % 3 === 0 ? '支持专利、商标、版权等领域机构做大做强，打造高水平服务品牌' : '做强';
    return `${index + 1}\t培育品牌服务机构，${task}\t区市场监管局、区财政局`;
  }),
].join('\n');

const MEASURES = `${NOTICE}徐汇区若干措施\n\n${LONG}\n一、总体要求\n${clauses(3)}\n${TABLE}\n${clauses(6)}`;

const issued = (form: Issuance['form'], organs: readonly string[], signers: readonly string[]) => ({
  ...plainIssuance,
  form,
  letterhead: {
    ...plainIssuance.letterhead,
    copyNumber: '000001',
    urgency: '特急',
    organs,
    docNumber: '徐知局〔2026〕12号',
    signers,
  },
  imprint: {
    copyTo:
      '区委办公室，区人大常委会办公室，区政协办公室，区纪委监委，区法院，区检察院，各街道办事处',
    printedBy: '上海市徐汇区知识产权局办公室',
    printedOn: '2026年11月6日',
  },
});

const ONE = ['上海市徐汇区知识产权局'];
const TWO = ['上海市徐汇区知识产权局', '上海市徐汇区财政局'];
const FORMS: Readonly<Record<string, Issuance>> = {
  document: issued('document', ONE, []),
  joint: issued('document', TWO, ['张三', '李四', '王五']),
  letter: issued('letter', ONE, []),
};

/** So many short lines that the 版记 has just room, or just none. */
const FILLED = [13, 14, 15, 16, 17, 18];
const filled = (count: number): string =>
  `${NOTICE}徐汇区若干措施\n\n${'为深入贯彻国家知识产权战略。\n'.repeat(count)}`;

onPaper(
  '版头, tables, 版记',
  async () => {
    const files: Record<string, Uint8Array> = { widths: await widthsFile() };
    for (const [name, issuance] of Object.entries(FORMS)) {
      files[name] = await officialDocx(analyze(MEASURES), issuance);
    }
    for (const count of FILLED) {
      files[`filled${count}`] = await officialDocx(
        analyze(filled(count)),
        issued('document', ONE, []),
      );
    }
    return files;
  },
  (print) => {
    const metrics = () => writerMetrics(print('widths'));

    test.each(Object.entries(FORMS))('%s: every line stands in its place', (name, issuance) => {
      const { pages } = layoutOf(MEASURES, issuance, metrics());
      const printed = print(name).pages;
      expect(pages.map(({ lines }) => countOf(lines))).toEqual(printed.map(countOn));
      expect(pages.flatMap(({ lines }, index) => astray(lines, printed[index]))).toEqual([]);
    });

    test.each(FILLED)('the 版记 finds its page below %i lines', (count) => {
      const { pages } = layoutOf(filled(count), issued('document', ONE, []), metrics());
      const printed = print(`filled${count}`).pages;
      expect(pages.map(({ lines }) => countOf(lines))).toEqual(printed.map(countOn));
    });
  },
);
