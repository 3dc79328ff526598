import type { Edit } from '../../../model/edit.ts';
import type { Span } from '../../../model/span.ts';
import type { Paragraph } from '../../paragraph.ts';
import { isCited, quotedAt } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

type Form = {
  readonly found: RegExp;
  /** What it should be; `printed` is the whole match. */
  readonly right: (printed: string) => string;
  readonly message: (printed: string, right: string) => string;
  /** Titles of documents circulate with it and are printed as they were found. */
  readonly circulates?: true;
  readonly citation?: string;
  /** Holds only where the second number is greater than the first. */
  readonly rises?: true;
};

const BROKEN = 'GB/T 15834-2011 4.10、5.1.4（GB/T 9704-2012 9）';
const JOINED = 'GB/T 15834-2011 4.13.3.2（GB/T 9704-2012 9）';

const dashes = (printed: string, right: string): string => `“${printed}”应为破折号“${right}”。`;

const FORMS: readonly Form[] = [
  // --, －－, –– and the 一一 of a typist in front of a point of a list.
  {
    found: /(?<![-－–\w])(?:-{2,3}|－{2}|–{2}|ーー)(?![-－–\w])/g,
    right: () => '——',
    message: dashes,
  },
  {
    found:
      /^(?!一一(?:对应|落实|核|列|对照|解决|明确|梳理|说明|回应|答复))(?:一一|[—–―－-])(?=[\p{Script=Han}“《])/gu,
    right: () => '——',
    message: dashes,
  },
  // ，—即 : what stands behind a stop joins nothing.
  { found: /(?<=[，。；：”》）])[—–―](?![—–―\d])/g, right: () => '——', message: dashes },
  // 2021一2025年 with the Han numeral for a dash.
  {
    found: /(?<=\d{4}年?)一(?=\d{4}年)/g,
    right: () => '—',
    message: (printed) => `年份起止之间误用汉字“${printed}”，应为一字线“—”。`,
    citation: JOINED,
  },
  // 2021-2035年
  {
    found: /(?<!\d)(?:19|20)\d{2}年?(?:[-－–]|——)(?:19|20)\d{2}年/g,
    right: (printed) => printed.replace(/[-－–]|——/, '—'),
    message: (printed, right) => `年份起止之间用一字线，“${printed}”应写作“${right}”。`,
    circulates: true,
    citation: JOINED,
  },
  // 5-10万元, 10%-15%, 1~2家; telephone numbers and codes have no unit behind them, and what falls
  // (10-5日) is no range.
  {
    found:
      /(?<![\w.\-–－~])(?!0\d|(?:19|20)\d{2}年?[-–－~])\d{1,9}(?:\.\d{1,4})?(?:[%％年元家人个天]|[万亿]元?)?[-–－~]\d{1,9}(?:\.\d{1,4})?(?:[%％万亿元年家人个项件名倍天月场次户所批期款]|日(?!报)|小时|平方米|个?百分点)/g,
    right: (printed) => printed.replace(/[-–－]/, '—').replace('~', '～'),
    message: (printed, right) => `数值范围用一字线“—”或浪纹线“～”，“${printed}”应写作“${right}”。`,
    circulates: true,
    rises: true,
    citation: 'GB/T 15834-2011 4.13.3.2；GB/T 15835-2011 5.1（GB/T 9704-2012 9）',
  },
];

export const dash: Rule = {
  id: 'dash',
  name: '破折号、连接号',
  group: 'punctuation',
  severity: 'warning',
  basis: '规定',
  citation: BROKEN,
  about: '破折号是占两个字的“——”；年份、地域的起止用一字线“—”，数值范围也可用“～”。',
  scope: 'paragraph',
  find: (paragraph) => FORMS.flatMap((form) => foundIn(paragraph, form)),
  examples: {
    pass: [
      { text: '一、落实《纲要（2021—2035年）》，服务中国—东盟合作，资助15%～30%。\n——引进机构。' },
      { text: '第三条　电话021-23110855，项目编号2026-05-01，标准GB/T 9704-2012，“985-211”高校。' },
      {
        text: '1.车牌号10-5号，编号6-3类，热线021-23110855人工接听，《服务规范（1-3级）》，提高3—5个百分点。',
      },
      { text: '一一对应落实各项任务，2018—2020年完成。' },
    ],
    fail: [
      {
        text: '一、工作目标\n--引进服务机构50家。\n—培育品牌机构，—形成示范。',
        finds: ['--', '—', '—'],
        fixed: '一、工作目标\n——引进服务机构50家。\n——培育品牌机构，——形成示范。',
      },
      {
        text: '（三）服务企业300-400家，每年2－3场，3-5个工作日内办结，扶持2~3年。',
        finds: ['300-400家', '2－3场', '3-5个', '2~3年'],
        fixed: '（三）服务企业300—400家，每年2—3场，3—5个工作日内办结，扶持2～3年。',
      },
      {
        text: '第二条　规划期为2026一2030年，首期为2026-2028年，资助10%-15%，每年1~2家。',
        finds: ['一', '2026-2028年', '10%-15%', '1~2家'],
        fixed: '第二条　规划期为2026—2030年，首期为2026—2028年，资助10%—15%，每年1～2家。',
      },
    ],
  },
};

/** Titles of documents circulate with either line: there a year range is printed as it was found. */
const foundIn = (
  paragraph: Paragraph,
  { found, right, message, circulates, citation, rises }: Form,
): readonly Found[] =>
  [...paragraph.text.matchAll(found)].flatMap(({ 0: printed, index }): readonly Found[] => {
    if (circulates && quotedAt(paragraph, index, 'title') !== null) return [];
    if (rises && !isRising(printed)) return [];
    const insert = right(printed);
    const span = { from: index, to: index + printed.length };
    return [
      {
        span,
        message: message(printed, insert),
        ...(citation && { citation }),
        fix: {
          title: `改为“${insert}”`,
          edits: [differing(span, printed, insert)],
          safe: !isCited(paragraph, index),
        },
      },
    ];
  });

function isRising(range: string): boolean {
  const [low, high] = [...range.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
  return low !== undefined && high !== undefined && low < high;
}

/** Only what differs is replaced, so that a fix of the figures beside it can be made as well. */
function differing({ from, to }: Span, printed: string, insert: string): Edit {
  let before = 0;
  while (printed[before] === insert[before] && before < printed.length - 1) before += 1;
  let behind = 0;
  while (
    behind < Math.min(printed.length, insert.length) - before - 1 &&
    printed.at(-1 - behind) === insert.at(-1 - behind)
  )
    behind += 1;
  return {
    from: from + before,
    to: to - behind,
    insert: insert.slice(before, insert.length - behind),
  };
}
