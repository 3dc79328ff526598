import type { Paragraph } from '../../paragraph.ts';
import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

type Form = {
  readonly found: RegExp;
  readonly right: (printed: string) => string | null;
  readonly fault: string;
};

const inWords = (printed: string): string => {
  const [year = '', month = '', day = ''] = printed.split(/[.．/-]/);
  return `${year}年${Number(month)}月${Number(day)}日`;
};

const FORMS: readonly Form[] = [
  {
    found:
      /(?<![\d.])(?:19|20)\d{2}(?:([.．])(?:0?[1-9]|1[0-2])\1|\/(?:0?[1-9]|1[0-2])\/)(?:0?[1-9]|[12]\d|3[01])(?![\d.．/])/g,
    right: inWords,
    fault: '日期应写明年、月、日，不用点或斜线代替',
  },
  {
    found:
      /(?<![\d第十百千.])[0-4]\d年(?:0?[1-9]|1[0-2])月(?:\d{1,2}日)?|(?<=^|[到至在于自前后，。；（])[2-4]\d年(?:底|末)(?!线|位|端)/g,
    right: (printed) => `20${printed}`,
    fault: '年份应写四位数字',
  },
  {
    found:
      /(?<!\d)(?:19|20)\d{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])(?=[起前后止，。；）以]|$)/g,
    right: (printed) => `${printed}日`,
    fault: '日期缺“日”',
  },
  {
    found: /(?<!\d)(?:19|20)\d{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])号/g,
    right: (printed) => `${printed.slice(0, -1)}日`,
    fault: '公文中的日期用“日”，不用“号”',
  },
  {
    found: /(?<!\d)(?:19|20)\d{2}年(?:[1-9]|[12]\d|3[01])日/g,
    right: () => null,
    fault: '日期缺月份',
  },
  {
    found: /(?<!\d)(?:19|20)\d{2}(?=(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日)/g,
    right: (printed) => `${printed}年`,
    fault: '年份后缺“年”',
  },
];

/** What every one of them has. */
const CUE = /[0-4]\d年|(?:19|20)\d{2}/;

export const dateShort: Rule = {
  id: 'date-short',
  name: '日期不完整',
  group: 'punctuation',
  severity: 'warning',
  basis: '实务',
  citation:
    'GB/T 15835-2011 5.1.4；公文惯例（见已废止的《国家行政机关公文处理办法》第二十五条第五项）',
  about: '日期写明年、月、日，年份用四位数字：不写26年12月、2026.12.5。',
  scope: 'paragraph',
  find: (paragraph) =>
    CUE.test(paragraph.text) ? FORMS.flatMap((form) => foundIn(paragraph, form)) : [],
  examples: {
    pass: [
      { text: '一、本办法自2027年1月1日起施行，有效期5年，项目编号2026.12，补贴2026.12元。' },
      { text: '第二条　申报时间为2026年3月5—10日，经营满10年底线不变，工龄20年末位淘汰除外。' },
      { text: '1.按GB/T 9704-2012执行，软件版本2021.3.15.2，时间记作2026-12-05。' },
    ],
    fail: [
      {
        text: '一、自2026.12.5起受理，26年12月底前办结，2027年3月1起兑现。',
        finds: ['2026.12.5', '26年12月', '2027年3月1'],
        fixed: '一、自2026年12月5日起受理，2026年12月底前办结，2027年3月1日起兑现。',
      },
      {
        text: '第二条　2026年12月5号前报送，20271月15日公布。',
        finds: ['2026年12月5号', '2027'],
        fixed: '第二条　2026年12月5日前报送，2027年1月15日公布。',
      },
    ],
  },
};

const foundIn = (paragraph: Paragraph, { found, right, fault }: Form): readonly Found[] =>
  [...paragraph.text.matchAll(found)].flatMap(({ 0: printed, index }): readonly Found[] => {
    if (isCited(paragraph, index)) return [];
    const span = { from: index, to: index + printed.length };
    const insert = right(printed);
    return [
      {
        span,
        message:
          insert === null
            ? `“${printed}”：${fault}，请补上。`
            : `“${printed}”：${fault}，应写作“${insert}”。`,
        ...(insert !== null && {
          fix: { title: `改为“${insert}”`, edits: [{ ...span, insert }], safe: false },
        }),
      },
    ];
  });
