import { severities, severityNames } from '../../check/severity.ts';
import { inQuotes } from '../../text/in-quotes.ts';
import { dateWords } from '../table/date-words.ts';
import type { CheckReport, IgnoredFinding, Quote, ReportFinding } from './types.ts';

/** The sentences of a report. */

/** A whole clause may be what is found: its beginning and end tell which. The JSON has all of it. */
const LONGEST_QUOTE = 120;
const KEPT = 50;
const MOST_RELATED = 5;

/** 关于《…若干措施》的检查报告 */
export const titleOf = ({ document }: CheckReport): string =>
  `关于《${document.title ?? '未命名文件'}》的检查报告`;

/** 共发现问题3处：错误1处，警告2处，提示0处。 */
export const summaryWords = ({ summary }: CheckReport): string => {
  const ignored = summary.ignored === 0 ? '' : `另有${summary.ignored}处由起草人注明忽略。`;
  if (summary.total === 0) return `没有发现问题。${ignored}`;
  const parts = severities.map((severity) => `${severityNames[severity]}${summary[severity]}处`);
  return `共发现问题${summary.total}处：${parts.join('，')}。${ignored}`;
};

/** Pairs of name and value for the first table. */
export const factsOf = ({ document, checkedOn, rules }: CheckReport) => {
  const { title, docNumber, issuers, district, clauses, characters } = document;
  const off = rules.off.length;
  return [
    ['文件标题', title ?? '（未写标题）'],
    ['发文字号', docNumber ?? '（无）'],
    ['发文机关', issuers.length === 0 ? '（未写明）' : issuers.join('、')],
    ['所属地区', district ?? '（未指明）'],
    ['条款和字数', `${clauses}条，${characters}字`],
    ['检查日期', dateWords(checkedOn)],
    ['检查规则', `共${rules.total}项，${off === 0 ? '全部启用' : `启用${rules.total - off}项`}`],
  ] as const;
};

/** 二.(一) 培育品牌服务机构, below it the words in question and further places of the same. */
export const placeLines = ({ place, related, ...quote }: ReportFinding): readonly string[] => {
  const more = related
    .slice(0, MOST_RELATED)
    .map((other) =>
      other.place === place ? `又：${quoted(other)}` : `又：${other.place}，${quoted(other)}`,
    );
  const rest = related.length - more.length;
  return [place, quoted(quote), ...more, ...(rest > 0 ? [`等${rest}处。`] : [])];
};

function quoted({ quote }: Quote): string {
  if (quote === '') return '（原文未写）';
  const shown = quote.replace(/(?<!\s)\s*\n\s*/gu, '↵').replace(/^[ \u3000\t]+$/u, '空格');
  if (shown.length <= LONGEST_QUOTE) return inQuotes(shown);
  return `“${shown.slice(0, KEPT)}……${shown.slice(-KEPT)}”（共${quote.length}字符）`;
}

/** 〔序号跳号〕 with the message, and what is suggested. */
export const problemLines = ({ name, message, fix }: ReportFinding): readonly string[] => [
  `〔${name}〕${ended(message)}`,
  ...(fix === null ? [] : [`建议：${fix.title}${fix.safe ? '' : '（须核对后再改）'}。`]),
];

/** The citation, then its basis where it does not say it itself. */
export const sourceLines = ({ basis, citation }: ReportFinding): readonly string[] => [
  citation,
  // 层级用语与发文机关的层级一致（实务） says it already.
  ...(citation.endsWith(`（${basis}）`) ? [] : [`（${basis}）`]),
];

const SCOPES = {
  place: '仅此处',
  words: '本稿中相同的文字都忽略',
  rule: '本稿不用此项规则',
} as const;

/** The reason the drafter gave, then how far it reaches and the day. */
export const ignoredLines = ({ ignored }: IgnoredFinding): readonly string[] => [
  ignored.reason.trim() === '' ? '（未写理由）' : ignored.reason.trim(),
  `${SCOPES[ignored.scope]}，${dateWords(ignored.at.slice(0, 10))}`,
];

/** Which rules were off: what they look for was not looked for. */
export const offWords = ({ rules: { off, total } }: CheckReport): readonly string[] =>
  off.length === 0
    ? [`${total}项规则全部启用。`]
    : [
        `以下${off.length}项规则未启用，相应的问题没有检查：`,
        ...off.map(({ name, basis, citation }, at) => `${at + 1}.${name}（${basis}，${citation}）`),
      ];

/** What the office set of thresholds and own words; none where all is usual. */
export const setOtherwise = ({ rules: { thresholds, words } }: CheckReport): readonly string[] => [
  ...(thresholds.length === 0
    ? []
    : [
        '以下阈值由本单位设定：',
        ...thresholds.map(
          ({ name, value, unit, usual }, at) =>
            `${at + 1}.${name}${value}${unit}（通常为${usual}${unit}）`,
        ),
      ]),
  ...(words.avoid + words.allow === 0
    ? []
    : [`本单位用语表列有不用的词${words.avoid}个，准用的词${words.allow}个。`]),
];

const ended = (sentence: string): string =>
  /[。？！]$/u.test(sentence) ? sentence : `${sentence}。`;

/** More of a list would hide the most. */
const MOST_LISTED = 8;

const listed = <T extends { readonly count: number }>(
  all: readonly T[],
  words: (one: T) => string,
  unit: string,
): string => {
  const rest = all.slice(MOST_LISTED);
  const others = rest.reduce((sum, { count }) => sum + count, 0);
  return [
    ...all.slice(0, MOST_LISTED).map((one) => `${words(one)}${one.count}处`),
    ...(rest.length === 0 ? [] : [`其余${rest.length}${unit}共${others}处`]),
  ].join('；');
};

/** A sentence each: by basis, by rule, by place, how many can be fixed. */
export const statisticsWords = ({
  statistics,
  document,
  summary,
}: CheckReport): readonly string[] => {
  if (summary.total === 0) return ['没有问题，不作统计。'];
  const { byBasis, byRule, byPlace, clausesWithFindings, fixable, safe } = statistics;
  const bases = Object.entries(byBasis).flatMap(([basis, count]) =>
    count === 0 ? [] : [`${basis}${count}处`],
  );
  return [
    `按依据的效力：${bases.join('，')}。`,
    `按规则：${listed(byRule, ({ name }) => name, '项规则')}。`,
    `按位置：${listed(byPlace, ({ place }) => `${place}，`, '个位置')}。`,
    `有问题的条款${clausesWithFindings}条（全文${document.clauses}条）。`,
    `附有修改建议的${fixable}处，其中只涉及标点、序号等形式的${safe}处。`,
  ];
};
