import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import { officialDocx } from '../shared/word/official.ts';
import { inkWithin, rulesAcross } from './page-image.ts';
import { mmOfPt, onPaper, TEXT_AREA } from './rendered.ts';
import { policyOf, realPolicy } from './word-builders.ts';

/** What 版头, 版记, letters and tables are on paper, in the millimetres of the standard. */

const clean = realPolicy('tests/fixtures/drafts/draft-clean');

const sent: Issuance = {
  ...plainIssuance,
  letterhead: { ...plainIssuance.letterhead, copyNumber: '000012', urgency: '特急' },
  imprint: {
    copyTo:
      '区委办公室，区人大常委会办公室，区政协办公室，区监委，区人民法院，区人民检察院，区工商联',
    printedBy: '上海市徐汇区人民政府办公室',
    printedOn: '2026年11月6日',
  },
};

const joint: Issuance = {
  ...sent,
  sealed: true,
  letterhead: {
    ...sent.letterhead,
    organs: ['上海市徐汇区人民政府', '上海市徐汇区市场监督管理局'],
    signers: ['张三', '李四', '王小五'],
  },
};

const row = (number: number, columns: number) =>
  [number, ...Array.from({ length: columns - 1 }, () => '支持专利商标版权等领域服务机构壮大')].join(
    '\t',
  );

const withTable = (columns: number) =>
  analyze(
    [
      '徐汇区关于促进知识产权服务业发展的若干措施',
      '为促进发展，制定本措施。',
      '一、总体要求',
      '支持服务机构做大做强，提升服务能力。',
      '二、重点任务',
      '任务分工见附件，各单位抓好落实。',
      '上海市徐汇区人民政府办公室',
      '2026年11月6日',
      '附件1',
      '重点任务分工表',
      ['序号', ...Array.from({ length: columns - 1 }, () => '任务')].join('\t'),
      ...Array.from({ length: 40 }, (_, index) => row(index + 1, columns)),
    ].join('\n'),
  );

/** A text of so many lines on its only page below the title. */
const withLines = (lines: number) =>
  policyOf(['title', '关于甲事的措施'], ['paragraph', '国'.repeat(28 * lines - 4)]);

const HEIGHTS = [14, 15, 16, 17, 18] as const;

/** A 版记 below texts of several heights. */
const withImprint = (lines: number) => officialDocx(withLines(lines), { ...sent, form: 'letter' });

const files = async () => ({
  document: await officialDocx(clean, sent),
  joint: await officialDocx(clean, joint),
  letter: await officialDocx(clean, { ...sent, form: 'letter' }),
  table: await officialDocx(withTable(3)),
  wide: await officialDocx(withTable(8)),
  centred: await officialDocx(clean, { ...sent, deviations: ['page-number-centred', 'fixed-28'] }),
  'lines-14': await withImprint(14),
  'lines-15': await withImprint(15),
  'lines-16': await withImprint(16),
  'lines-17': await withImprint(17),
  'lines-18': await withImprint(18),
});

const CHARACTER = mmOfPt(15.75);
const LINE = mmOfPt(28.95);
const within = (value: number, wanted: number, mm: number, what = ''): void =>
  expect(Math.abs(value - wanted), `${what} ${value} for ${wanted}`).toBeLessThanOrEqual(mm);

onPaper('the forms of official documents on paper', files, (print) => {
  const textOf = (name: Parameters<typeof print>[0]): string =>
    print(name)
      .pages.map(({ text }) => text.replace(/—\s*\d+\s*—/gu, ''))
      .join('')
      .replace(/\s/gu, '');

  describe('文件格式', () => {
    test('the mark’s upper edge stands 35 mm below the text area’s (7.2.4)', () => {
      const mark = inkWithin(print('document').image(1), 'red', { bottom: 100 });
      within(mark?.top ?? 0, TEXT_AREA.top + 35, 1);
      within(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2, 106, 1.5, 'centred');
    });

    test('份号 on line 1, 紧急程度 below it, flush left (7.2.1, 7.2.3)', () => {
      const [number, urgency] = print('document').pages[0]?.lines ?? [];
      expect([number?.text, urgency?.text]).toEqual(['000012', '特急']);
      within(number?.left ?? 0, TEXT_AREA.left, 0.7);
      within((urgency?.top ?? 0) - (number?.top ?? 0), LINE, 0.7);
    });

    test('number two blank lines below the mark, red rule 4 mm below it, as wide as the text', () => {
      const image = print('document').image(1);
      const [rule, ...others] = rulesAcross(image, 'red');
      expect(others).toEqual([]);
      within(rule?.left ?? 0, TEXT_AREA.left, 0.5);
      within(rule?.right ?? 0, TEXT_AREA.right, 0.5);
      const mark = inkWithin(image, 'red', { bottom: (rule?.top ?? 0) - 1 });
      const number = inkWithin(image, 'black', {
        top: (mark?.bottom ?? 0) + 1,
        bottom: (rule?.top ?? 0) - 0.5,
      });
      within((rule?.top ?? 0) - (number?.bottom ?? 0), 4, 0.7, 'rule');
      const lines = ((number?.top ?? 0) - (mark?.bottom ?? 0)) / LINE;
      expect(lines).toBeGreaterThan(2);
      expect(lines).toBeLessThan(3);
      const title = inkWithin(image, 'black', { top: (rule?.bottom ?? 0) + 1 });
      const blank = ((title?.top ?? 0) - (rule?.bottom ?? 0)) / LINE;
      expect(blank).toBeGreaterThan(2);
      expect(blank).toBeLessThan(2.5);
    });

    test('版记 on the last page, its last rule on the text area’s edge, one character in (7.4)', () => {
      const last = print('document').pages.length;
      const rules = rulesAcross(print('document').image(last), 'black');
      expect(rules).toHaveLength(3);
      for (const rule of rules) {
        within(rule.left, TEXT_AREA.left, 0.5);
        within(rule.right, TEXT_AREA.right, 0.5);
      }
      within(rules.at(-1)?.bottom ?? 0, TEXT_AREA.bottom, 0.7);
      const lines = print('document').pages[last - 1]?.lines ?? [];
      const copies = lines.find(({ text }) => text.startsWith('抄送'));
      const printed = lines.find(({ text }) => text.endsWith('印发'));
      within(copies?.left ?? 0, TEXT_AREA.left + mmOfPt(14), 0.7);
      within(printed?.right ?? 0, TEXT_AREA.right - mmOfPt(14), 0.7);
    });

    test('nothing of the text is lost or doubled', () => {
      const text = textOf('document');
      const made = ['000012', '特急', '上海市徐汇区人民政府办公室文件'];
      const own = clean.lines
        .map((line) => line.text.replace(/\s/gu, ''))
        .filter((line) => line !== '');
      const missing = own.filter((line) => !text.includes(line) && !isWrapped(line));
      expect(missing).toEqual([]);
      const imprint = `抄送：${sent.imprint.copyTo}。${sent.imprint.printedBy}${sent.imprint.printedOn}印发`;
      expect(text).toHaveLength(made.join('').length + own.join('').length + imprint.length);
    });
  });

  describe('joint document with seals', () => {
    test('签发人 at the right, two to a line; the number at the left of the last (7.2.6)', () => {
      const lines = print('joint').pages[0]?.lines ?? [];
      const first = lines.find(({ text }) => text.includes('签发人'));
      const last = lines.find(({ text }) => text.includes('〔2026〕8'));
      expect(first?.text.replace(/\s/gu, '')).toBe('签发人：张三李四');
      expect(last?.text.replace(/\s/gu, '')).toBe('徐府办规〔2026〕8号王小五');
      within(last?.left ?? 0, TEXT_AREA.left + CHARACTER, 0.7);
      within(first?.right ?? 0, TEXT_AREA.right - CHARACTER, 1);
      const name = first?.words.find(({ text }) => text.includes('张三'));
      const below = last?.words.find(({ text }) => text.includes('王小五'));
      within(below?.left ?? 0, (name?.right ?? 0) - 2 * CHARACTER, 1, 'aligned');
    });

    test('organs one under the other, 文件 at the right in their middle (7.2.4)', () => {
      const mark = inkWithin(print('joint').image(1), 'red', { bottom: 105 });
      within(mark?.top ?? 0, TEXT_AREA.top + 35, 1);
      expect(mark?.right ?? 0).toBeLessThanOrEqual(TEXT_AREA.right);
      const text = print('joint').pages[0]?.text.replace(/\s/gu, '') ?? '';
      expect(text.indexOf('文件')).toBeGreaterThan(0);
    });

    test('the date four characters from the right, the name centred on it (7.3.5.1)', () => {
      const lines = print('joint').pages.flatMap((page) => page.lines);
      const at = lines.findIndex(({ text }) => /^2026\s*年\s*11\s*月\s*6\s*日$/u.test(text));
      const [name, date] = [lines[at - 1], lines[at]];
      within(date?.right ?? 0, TEXT_AREA.right - 4 * CHARACTER, 0.7);
      // LibreOffice puts blanks around the digits, so that the date is longer here than in Word.
      const middle = TEXT_AREA.right - (4 + 6.5 / 2) * CHARACTER;
      within(((name?.left ?? 0) + (name?.right ?? 0)) / 2, middle, 0.7);
    });
  });

  describe('信函格式 (10.1)', () => {
    test('mark 30 mm from the paper’s edge, without 文件; double rule 4 mm below, 170 mm wide', () => {
      const image = print('letter').image(1);
      const [thick, thin, footThin, footThick, ...more] = rulesAcross(image, 'red');
      expect(more).toEqual([]);
      const mark = inkWithin(image, 'red', { bottom: (thick?.top ?? 0) - 0.5 });
      within(mark?.top ?? 0, 30, 1);
      within((thick?.top ?? 0) - (mark?.bottom ?? 0), 4, 0.8);
      for (const rule of [thick, thin, footThin, footThick]) {
        within(rule?.left ?? 0, 20, 0.5);
        within(rule?.right ?? 0, 190, 0.5);
      }
      const thickness = (rule: typeof thick) => (rule?.bottom ?? 0) - (rule?.top ?? 0);
      expect(thickness(thick)).toBeGreaterThan(thickness(thin));
      expect(thickness(footThick)).toBeGreaterThan(thickness(footThin));
      within(footThick?.bottom ?? 0, 297 - 20, 0.7);
      expect(print('letter').pages[0]?.text).not.toContain('文件');
    });

    test('the number flush right below the rule, by 7/8 of a character', () => {
      const image = print('letter').image(1);
      const thin = rulesAcross(image, 'red')[1];
      const number = print('letter').pages[0]?.lines.find(({ text }) => text.includes('〔2026〕8'));
      within(number?.right ?? 0, TEXT_AREA.right, 0.7);
      const ink = inkWithin(image, 'black', {
        top: (thin?.bottom ?? 0) + 0.5,
        bottom: (thin?.bottom ?? 0) + 12,
      });
      within((ink?.top ?? 0) - (thin?.bottom ?? 0), mmOfPt(16 * 0.875), 1);
    });

    test('no page number on page 1, no line of who printed it, no rules in the 版记', () => {
      const [first, second] = print('letter').pages;
      expect(first?.text).not.toMatch(/—\s*1\s*—/u);
      expect(second?.text).toMatch(/—\s*2\s*—/u);
      expect(textOf('letter')).not.toContain('印发2026');
      expect(textOf('letter')).not.toContain('2026年11月6日印发');
      const last = print('letter').pages.length;
      expect(rulesAcross(print('letter').image(last), 'black')).toEqual([]);
    });

    test.each(HEIGHTS)('版记 never covers text: %i lines', (lines) => {
      const text = textOf(`lines-${lines}`);
      expect(text.match(/国/gu)).toHaveLength(28 * lines - 4);
      const page = print(`lines-${lines}`).pages.at(-1);
      const copies = page?.lines.find((line) => line.text.startsWith('抄送'));
      const above = page?.lines.filter((line) => line.text.startsWith('国')).at(-1);
      expect(copies?.top ?? 0).toBeGreaterThan((above?.bottom ?? 0) - 1);
    });
  });

  describe('tables', () => {
    test('the first row stands on every page, no row is lost or torn', () => {
      const pages = print('table').pages.filter(({ text }) => /序号/u.test(text));
      expect(pages.length).toBeGreaterThan(1);
      for (const { text } of pages) expect(text.match(/序号/gu)).toHaveLength(1);
      expect(textOf('table').match(/壮/gu)).toHaveLength(80);
    });

    test('label and title of the attachment on lines 1 and 3 (7.3.7)', () => {
      const page = print('table').pages.find(({ text }) => text.trimStart().startsWith('附件'));
      const [label, title] = page?.lines ?? [];
      within(label?.left ?? 0, TEXT_AREA.left, 0.7);
      within(((title?.top ?? 0) - (label?.top ?? 0)) / LINE, 2, 0.35);
      within(((title?.left ?? 0) + (title?.right ?? 0)) / 2, 106, 1);
    });

    test('a wide one lies across, the number where it stands on the other pages (clause 8)', () => {
      const { pages, image } = print('wide');
      const across = pages.flatMap((page, index) =>
        page.widthMm > page.heightMm ? [index + 1] : [],
      );
      expect(across.length).toBeGreaterThan(1);
      for (const number of across) {
        const ink = inkWithin(image(number), 'black', { left: 22, right: 34 });
        within(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2, TEXT_AREA_FOOT - 7, 1, 'middle');
        if (number % 2 === 1) within(ink?.bottom ?? 0, TEXT_AREA.right - mmOfPt(14), 1.2);
        else within(ink?.top ?? 0, TEXT_AREA.left + mmOfPt(14), 1.2);
      }
    });
  });

  test('a house that centres its page numbers and sets 28 points', () => {
    const line = print('centred').pages[1]?.lines.at(-1);
    expect(line?.text.replace(/\s/gu, '')).toBe('—2—');
    within(((line?.left ?? 0) + (line?.right ?? 0)) / 2, 106, 1);
  });
});

/** The turned page: its left margin is the foot of the others. */
const TEXT_AREA_FOOT = 297 - TEXT_AREA.bottom;

/** Longer than the line of a page: found in pieces only. */
const isWrapped = (line: string): boolean => line.length > 2000;
