import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import { officialDocx } from '../shared/word/official.ts';
import { inkWithin, rulesAcross } from './page-image.ts';
import { astray, countOf, countOn, layoutOf } from './page-places.ts';
import { widthsFile, writerMetrics } from './paper-metrics.ts';
import { mmOfPt, onPaper, type PrintedPage, TEXT_AREA } from './rendered.ts';

/** How a document ends: first pages that would lose their text, seals, 版记 behind a wide table. */

const BUREAUS = [
  '青岛市崂山区市场监督管理局',
  '青岛市崂山区财政局',
  '青岛市崂山区科技创新委员会',
] as const;
const SHORT = ['崂山区财政局', '崂山区商务局', '崂山区科委'] as const;

const LONG = ['青岛市崂山区知识产权服务业高质量发展工作领导小组办公室'];
const FIVE = [...BUREAUS, '青岛市崂山区商务局', '青岛市崂山区教育和体育局'];

const TASK = '现将《崂山区促进知识产权服务业发展若干措施》印发给你们，请认真贯彻执行。';
const CARE =
  '各部门要加强组织领导，细化任务分工，明确责任单位和完成时限，抓好各项政策措施的落实，确保取得实效。';

const notice = (names: readonly string[], ...body: readonly string[]): string =>
  [
    '崂山区市场监督管理局等部门关于印发《崂山区促进知识产权服务业发展若干措施》的通知\n',
    '各有关单位：',
    ...body,
    '',
    ...names,
    '2026年11月6日\n\n',
    '崂山区促进知识产权服务业发展若干措施\n',
    '为促进发展，制定本措施。',
    '一、总体要求',
    '支持服务机构做大做强，提升服务能力。',
  ].join('\n');

const WIDE = [
  '崂山区促进知识产权服务业发展若干措施\n',
  '为促进发展，制定本措施。',
  '一、总体要求',
  '支持服务机构做大做强，提升服务能力。',
  '青岛市崂山区财政局',
  '2026年11月6日',
  '附件1',
  '重点任务分工表',
  ['序号', ...Array.from({ length: 7 }, () => '任务')].join('\t'),
  ...Array.from({ length: 40 }, (_, index) =>
    [index + 1, ...Array.from({ length: 7 }, () => '支持专利商标版权等领域服务机构壮大')].join(
      '\t',
    ),
  ),
].join('\n');

const SIGNERS = ['张三', '李四', '王五'];

const issued = (
  organs: readonly string[],
  more: Partial<Issuance> = {},
  signers: readonly string[] = [],
): Issuance => ({
  ...plainIssuance,
  form: 'document',
  ...more,
  letterhead: {
    ...plainIssuance.letterhead,
    copyNumber: '000001',
    urgency: '特急',
    organs,
    docNumber: '崂市监〔2026〕12号',
    signers,
  },
  imprint: {
    copyTo: '区委办公室，区人大常委会办公室',
    printedBy: '青岛市崂山区市场监督管理局办公室',
    printedOn: '2026年11月6日',
  },
});

type Case = { readonly text: string; readonly issuance: Issuance };

const sealed = (names: readonly string[], ...body: readonly string[]): Case => ({
  text: notice(names, ...body),
  issuance: issued(names, { sealed: true }),
});

const CASES = {
  /** Three organs: the only paragraph has three lines on the first page. */
  tall: { text: notice(BUREAUS, TASK + CARE), issuance: issued(BUREAUS, {}, SIGNERS) },
  /** The whole paragraph has room, name and date have not. */
  torn: { text: notice(BUREAUS.slice(0, 1), TASK + CARE), issuance: issued(BUREAUS.slice(0, 1)) },
  /** Two paragraphs: the second one goes with the signature. */
  two: { text: notice(BUREAUS, TASK, CARE), issuance: issued(BUREAUS) },
  wide: { text: WIDE, issuance: issued(BUREAUS.slice(1, 2)) },
  'long name': { text: notice(LONG, TASK), issuance: issued(LONG) },
  'five organs': { text: notice(FIVE, TASK), issuance: issued(FIVE) },
  'seals in a row': sealed(SHORT, TASK, CARE),
  'seals in two rows': sealed(BUREAUS, TASK, CARE),
} as const satisfies Readonly<Record<string, Case>>;

type Name = keyof typeof CASES;
const NAMES = Object.keys(CASES).filter((name): name is Name => name in CASES);

const files = async () => {
  const made: Record<string, Uint8Array> = { widths: await widthsFile() };
  for (const name of NAMES) {
    const { text, issuance } = CASES[name];
    made[name] = await officialDocx(analyze(text), issuance);
  }
  return made;
};

const CHARACTER = mmOfPt(15.75);

onPaper('how documents end', files, (print) => {
  const metrics = () => writerMetrics(print('widths'));
  const laidOut = (name: Name) => layoutOf(CASES[name].text, CASES[name].issuance, metrics());
  const warned = (name: Name) =>
    laidOut(name).warnings.map(({ kind, page }) => `${kind} on ${page}`);
  const textOn = (name: Name, page: number) =>
    print(name).pages[page - 1]?.text.replace(/\s/gu, '') ?? '';

  test.each(NAMES)('%s: every line of the layout stands where the file has it', (name) => {
    const { pages } = laidOut(name);
    const printed = print(name).pages;
    expect(pages.map(({ lines }) => countOf(lines))).toEqual(printed.map(countOn));
    const upright = printed.flatMap((page, index) => (isUpright(page) ? [index] : []));
    const lost = upright.flatMap((index) => astray(pages[index]?.lines ?? [], printed[index]));
    expect(lost).toEqual([]);
  });

  describe('the first page carries text (7.3.3)', () => {
    test('the only paragraph of a notice stays and runs over to the signature', () => {
      expect(textOn('tall', 1)).toContain('现将《崂山区');
      expect(textOn('tall', 2)).toMatch(/实效。青岛市崂山区市场监督管理局/u);
      expect(warned('tall')).toEqual([]);
    });

    test('it stays even where name and date are left alone, of which the drafter is told', () => {
      expect(textOn('torn', 1)).toMatch(/实效。/u);
      expect(textOn('torn', 2)).toMatch(/^青岛市崂山区市场监督管理局2026年11月6日/u);
      expect(warned('torn')).toEqual(['signature-alone on 2']);
    });

    test('a second paragraph goes along with the signature', () => {
      expect(textOn('two', 1)).toMatch(/贯彻执行。/u);
      expect(textOn('two', 1)).not.toContain('各部门');
      expect(textOn('two', 2)).toMatch(/^各部门/u);
      expect(warned('two')).toEqual([]);
    });
  });

  test.each(['long name', 'five organs'] as const)(
    '%s: the 发文机关标志 stands 35 mm below the top, inside the text area, in one line each (7.2.4)',
    (name) => {
      const image = print(name).image(1);
      const [rule] = rulesAcross(image, 'red');
      const mark = inkWithin(image, 'red', { bottom: (rule?.top ?? 0) - 1 });
      expect(Math.abs((mark?.top ?? 0) - TEXT_AREA.top - 35)).toBeLessThan(1);
      expect(mark?.left ?? 0).toBeGreaterThan(TEXT_AREA.left);
      expect(mark?.right ?? 0).toBeLessThan(TEXT_AREA.right);
      const names = CASES[name].issuance.letterhead.organs;
      const height = (mark?.bottom ?? 0) - (mark?.top ?? 0);
      // Larger than the title's 22 points, yet one line for each organ.
      expect(height).toBeGreaterThan(names.length * mmOfPt(22));
      expect(height).toBeLessThan(names.length * mmOfPt(36));
    },
  );

  test('版记 behind a wide table has an upright page; the table keeps its header (7.4, 8)', () => {
    const { pages, image } = print('wide');
    expect(pages.map(isUpright)).toEqual([true, ...pages.slice(2).map(() => false), true]);
    for (const { text } of pages.slice(1, -1)) expect(text.match(/序\s*号/gu)).toHaveLength(1);
    const rules = rulesAcross(image(pages.length), 'black');
    expect(rules).toHaveLength(3);
    expect(Math.abs((rules.at(-1)?.bottom ?? 0) - TEXT_AREA.bottom)).toBeLessThan(0.7);
  });

  describe('a joint document with seals (7.3.5.1)', () => {
    const middleOf = (name: Name, word: string): number => {
      const found = print(name)
        .pages.slice(1)
        .flatMap(({ words }) => words)
        .find(({ text }) => text === word);
      return ((found?.left ?? 0) + (found?.right ?? 0)) / 2;
    };
    /** Of a date of six and a half characters that ends four from the right. */
    const DATE = TEXT_AREA.right - (4 + 6.5 / 2) * CHARACTER;

    test('three short names share a row, seals of 45 mm apart and inside the text area', () => {
      const middles = SHORT.map((word) => middleOf('seals in a row', word));
      expect(Math.abs((middles[2] ?? 0) - DATE)).toBeLessThan(0.5);
      expect((middles[1] ?? 0) - (middles[0] ?? 0)).toBeGreaterThan(45);
      expect((middles[2] ?? 0) - (middles[1] ?? 0)).toBeGreaterThan(45);
      expect((middles[0] ?? 0) - 45 / 2).toBeGreaterThan(TEXT_AREA.left);
    });

    test('longer ones stand two in a row, the last above the date', () => {
      const [first = 0, second = 0, third = 0] = BUREAUS.map((word) =>
        middleOf('seals in two rows', word),
      );
      expect(Math.abs(second - DATE)).toBeLessThan(0.5);
      expect(Math.abs(third - DATE)).toBeLessThan(0.5);
      expect(second - first).toBeGreaterThan(45);
    });
  });
});

const isUpright = ({ widthMm, heightMm }: PrintedPage): boolean => widthMm < heightMm;
