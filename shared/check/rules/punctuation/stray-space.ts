import type { Correction } from '../../../model/policy.ts';
import type { Span } from '../../../model/span.ts';
import type { Placed } from '../../draft.ts';
import { asOne, isFlood, stretchOf } from '../../marks/gathered.ts';
import { repairsIn } from '../../marks/repairs.ts';
import { perParagraph } from '../../paragraph.ts';
import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/** Sentences; a title, a signature or a row of a table may be parted by blanks. */
const SENTENCES: ReadonlySet<string> = new Set([
  'clause',
  'paragraph',
  'dash',
  'preamble',
  'notice-body',
  'closing',
]);

/** Between Han characters, or a figure and what it counts. */
const BLANK =
  /(?<=[\u4e00-\u9fff])[ \u3000]{1,4}(?=[\u4e00-\u9fff\d])|(?<=\d)[ \u3000]{1,4}(?=[家个项名人件次种批支条][\u4e00-\u9fff，。；、）])/g;

/** Blanks in the sentences of a paragraph; 〔待填〕 parts, slogans in “…” and organs of a note stay. */
const blanksIn = perParagraph((paragraph): readonly Span[] => {
  const { text, role, heading, marker, responsible } = paragraph;
  if (!SENTENCES.has(role)) return [];
  const begin = Math.max(heading === null ? 0 : heading.to + 1, marker?.to ?? 0) + 1;
  return [...text.matchAll(BLANK)]
    .map(({ 0: blank, index }) => ({ from: index, to: index + blank.length }))
    .filter(({ from }) => from >= begin && !isCited(paragraph, from))
    .filter(({ from }) => from < (responsible?.from ?? text.length))
    .filter(({ to }) => !/^[年月日号]/.test(text.slice(to)));
});

type Blank = Span & { readonly sure: boolean };

export const straySpace: Rule = {
  id: 'stray-space',
  name: '多余的空格',
  group: 'punctuation',
  severity: 'info',
  basis: '实务',
  citation: '排版惯例',
  about: '汉字之间、全角标点旁边、日期和数量中间不空格；标题、引文和落款中分隔词语的空格不算。',
  yieldsTo: ['punct-halfwidth'],
  scope: 'document',
  find: (draft) => {
    const repaired = new Map(
      repairsIn(draft, 'stray-space').map(({ placed, corrections }) => [placed, corrections]),
    );
    const all = draft.paragraphs.map((placed) => blanksOf(placed, repaired.get(placed) ?? []));
    const [sure, unsure] = [true, false].map((which) =>
      all.flatMap((blanks) => foundOf(blanks, which)),
    );
    return [sure ?? [], unsure ?? []].flatMap((found) =>
      isFlood(found, draft.paragraphs.length)
        ? asOne(found, `全文有${found.length}段夹有多余的空格，可以删去。`)
        : found,
    );
  },
  examples: {
    pass: [
      {
        text: '第一条　为优化环境，落实《优化发展环境 促进服务业发展的意见》，开展“走基层 进园区”活动。',
      },
      { text: '上海市徐汇区知识产权局 上海市徐汇区财政局\n一、总 则\n支持PCT 国际申请。' },
      { text: '一、申报时间为2026年 月 日。\n附件1 名单\n（责任单位：区科委 区财政局）' },
    ],
    fail: [
      {
        text: '第二条　对为企业、高校 提供服务的机构，给予30 万元资助。',
        finds: [' ', ' '],
        fixed: '第二条　对为企业、高校提供服务的机构，给予30万元资助。',
      },
      {
        text: '一、加强培训\n（一）分层培训。面向企业 开展培训，每年不少于 20 家企业， 于2026 年 5 月完成。',
        finds: [' 开展培训，每年不少于 20 ', ' 于2026 年 5 '],
        fixed:
          '一、加强培训\n（一）分层培训。面向企业开展培训，每年不少于20家企业，于2026年5月完成。',
      },
    ],
  },
};

/** Those the reading has dropped are sure, where they do not stand in words of others. */
function blanksOf({ paragraph, at }: Placed, corrections: readonly Correction[]): readonly Blank[] {
  const dropped = corrections.map(({ span }) => span);
  const others = blanksIn(paragraph)
    .map(({ from, to }) => ({ from: from + at, to: to + at }))
    .filter(({ from, to }) => !dropped.some((one) => one.from < to && from < one.to));
  return [
    ...dropped.map((span) => ({ ...span, sure: !isCited(paragraph, span.from - at) })),
    ...others.map((span) => ({ ...span, sure: false })),
  ].sort((a, b) => a.from - b.from);
}

function foundOf(blanks: readonly Blank[], sure: boolean): readonly Found[] {
  const these = blanks.filter((one) => one.sure === sure);
  if (these.length === 0) return [];
  return [
    {
      span: stretchOf(these),
      related: these.map(({ from, to }) => ({ from, to })),
      message: `${these.length === 1 ? '此处' : `${these.length}处`}夹有多余的空格，可以删去。`,
      fix: {
        title: '删去空格',
        edits: these.map(({ from, to }) => ({ from, to, insert: '' })),
        safe: sure,
      },
    },
  ];
}
