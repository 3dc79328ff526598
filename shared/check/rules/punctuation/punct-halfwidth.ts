import type { Correction } from '../../../model/policy.ts';
import type { Span } from '../../../model/span.ts';
import { docNumbersIn } from '../../cited/number.ts';
import { asOne, isFlood, stretchOf } from '../../marks/gathered.ts';
import { repairsIn } from '../../marks/repairs.ts';
import { straightQuotesIn } from '../../marks/straight.ts';
import type { Paragraph } from '../../paragraph.ts';
import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/** A mark at half width and what it should be; blanks beside it go with it. */
type Mark = Span & { readonly printed: string; readonly insert: string };

export const punctHalfwidth: Rule = {
  id: 'punct-halfwidth',
  name: '半角标点',
  group: 'punctuation',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 15834-2011 5.1.1（GB/T 9704-2012 9）',
  about: '中文语句的标点用全角；小数、时刻、千分位、网址和外文中的半角标点不算。',
  scope: 'document',
  find: (draft) => {
    const straight = draft.paragraphs.some(({ paragraph }) => paragraph.text.includes('"'));
    const repaired = new Map(
      repairsIn(draft, 'half-width-punctuation', 'stray-space').map(({ placed, corrections }) => [
        placed,
        corrections,
      ]),
    );
    if (repaired.size === 0 && !straight) return [];
    const all = draft.paragraphs.map((placed) => {
      const { paragraph, at } = placed;
      const marks = [
        ...marksOf(repaired.get(placed) ?? [], paragraph, at),
        ...straightQuotesIn(paragraph).map((one) => ({
          ...one,
          from: one.from + at,
          to: one.to + at,
        })),
      ].sort((a, b) => a.from - b.from);
      const isQuoted = ({ from }: Mark): boolean => isCited(paragraph, from - at);
      return {
        own: marks.filter((mark) => !isQuoted(mark)),
        cited: marks.filter(isQuoted),
      };
    });
    const own = all.flatMap((marks) => foundOf(marks.own, true));
    const cited = all.flatMap((marks) => foundOf(marks.cited, false));
    if (!isFlood(own, draft.paragraphs.length)) return [...own, ...cited];
    return [
      ...asOne(own, `全文有${own.length}段用了半角标点，中文语句应改用全角标点。`),
      ...asOne(cited, `书名号、引号里另有${cited.length}段用了半角标点，核对原文后改为全角。`),
    ];
  },
  examples: {
    pass: [
      { text: '一、支持创新\n对新增1,000平方米以上的，按3.5%给予补贴，窗口开放时间为9:00—17:30。' },
      {
        text: '第一条　围绕“3+6”产业体系，查询www.cnipa.gov.cn/art/2024,1.html，咨询电话(021)23110855。',
      },
      { text: '1.鼓励参加World Intellectual Property Organization (WIPO), Geneva举办的活动。' },
    ],
    fail: [
      {
        text: '一、加强保护\n（一）完善机制。建立快速维权机制,健全援助网络;支持企业(含外资)申报。',
        finds: [',健全援助网络;支持企业(含外资)'],
        fixed:
          '一、加强保护\n（一）完善机制。建立快速维权机制，健全援助网络；支持企业（含外资）申报。',
      },
      {
        text: '第五条　推行"一件事"集成服务。',
        finds: ['"一件事"'],
        fixed: '第五条　推行“一件事”集成服务。',
      },
      {
        text: '一、落实《关于促进转化运用的意见(试行)》要求, 支持高校开展试点。',
        finds: ['(试行)', ','],
        fixed: '一、落实《关于促进转化运用的意见（试行）》要求，支持高校开展试点。',
      },
    ],
  },
};

/** Brackets of a 发文字号 are told by its own rule. */
function marksOf(
  corrections: readonly Correction[],
  paragraph: Paragraph,
  at: number,
): readonly Mark[] {
  const numbers = docNumbersIn(paragraph);
  const inNumber = ({ span }: Correction): boolean =>
    numbers.some(({ from, to }) => from + at <= span.from && span.to <= to + at);
  const marks = corrections.filter(
    (one) => one.kind === 'half-width-punctuation' && !inNumber(one),
  );
  const ends = new Set(marks.flatMap(({ span }) => [span.from, span.to]));
  const beside = corrections.filter(
    ({ kind, span }) => kind === 'stray-space' && (ends.has(span.from) || ends.has(span.to)),
  );
  return [...marks, ...beside].map(({ span, printed, reading }) => ({
    ...span,
    printed,
    insert: reading ?? printed,
  }));
}

function foundOf(marks: readonly Mark[], safe: boolean): readonly Found[] {
  const visible = marks.filter(({ printed }) => printed.trim() !== '');
  if (visible.length === 0) return [];
  const kinds = [...new Set(visible.map(({ printed }) => printed))].map((one) => `“${one}”`);
  const places = visible.length === 1 ? '' : `（${visible.length}处）`;
  return [
    {
      span: stretchOf(visible),
      related: visible.map(({ from, to }) => ({ from, to })),
      message: `中文语句用了半角标点${kinds.join('')}${places}，应改为全角。`,
      fix: {
        title: '改为全角标点',
        edits: marks.map(({ from, to, insert }) => ({ from, to, insert })),
        safe,
      },
    },
  ];
}
