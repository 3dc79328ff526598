import type { Policy } from '../../model/policy.ts';
import { isDateLine } from '../../text/parse/dates.ts';
import { isAnnotation } from '../../text/parse/notice.ts';
import { isOrgan, organsOf } from '../../text/parse/organs.ts';
import type { Found } from '../types.ts';
import { type PrintedLine, printedLines } from './lines.ts';

/** What is wrong with name and date below the notice and below the text. */
export function signatureSlips(policy: Policy): readonly Found[] {
  const { notice, source } = policy;
  const lines = printedLines(policy);
  const ofNotice = notice === null ? [] : lines.filter(({ span }) => span.to <= notice.span.to);
  const atEnd = lines.filter((line) => isAtEnd(policy, line));
  return [
    ...[ofNotice, atEnd].flatMap((block) => {
      const turned = reversed(block, source);
      return turned.length > 0 ? turned : [...undated(block), ...unsigned(policy, block)];
    }),
    ...otherOrgan(policy, ofNotice),
  ];
}

/** Behind the beginning of the last part; a date below the title is that of a regulation. */
const isAtEnd = ({ clauses }: Policy, { span, role }: PrintedLine): boolean =>
  span.from > (clauses.at(-1)?.markerSpan.to ?? Number.POSITIVE_INFINITY) && role !== 'colophon';

const isName = (line: PrintedLine | undefined): boolean =>
  line !== undefined && line.text.length <= 40 && organsOf(line.text).length > 0;

const isDate = (line: PrintedLine | undefined): boolean =>
  line !== undefined && isDateLine(line.text);

/** A date with the name below it and none above it. */
function reversed(lines: readonly PrintedLine[], source: string): readonly Found[] {
  return lines.flatMap((date, at): readonly Found[] => {
    const name = lines[at + 1];
    if (name === undefined || !isDate(date) || !isName(name)) return [];
    if (isName(lines[at - 1]) || isDate(lines[at + 2])) return [];
    return [
      {
        span: date.span,
        related: [name.span],
        message: '成文日期排在发文机关署名之前，应当署名在上、日期在下。',
        fix: {
          title: '对调署名和日期',
          edits: [
            { ...date.span, insert: source.slice(name.span.from, name.span.to) },
            { ...name.span, insert: source.slice(date.span.from, date.span.to) },
          ],
          safe: true,
        },
      },
    ];
  });
}

function undated(lines: readonly PrintedLine[]): readonly Found[] {
  if (lines.some((line) => line.role === 'date' || isDate(line))) return [];
  const last = lines.findLast(
    (line, at) => line.role === 'signature' || (!line.inClause && signs(lines, at)),
  );
  if (last === undefined) return [];
  return [
    {
      span: last.span,
      severity: 'warning',
      message: '只有发文机关署名，没有成文日期，请在署名下一行用阿拉伯数字写全年、月、日。',
    },
  ];
}

/** Behind a list of attachments a name without date is read as one of them; it stands at the end. */
function signs(lines: readonly PrintedLine[], at: number): boolean {
  const below = lines[at + 1];
  return isName(lines[at]) && (below === undefined || isAnnotation(below.text));
}

function unsigned(
  { corrections, issuers }: Policy,
  lines: readonly PrintedLine[],
): readonly Found[] {
  return corrections.flatMap(({ kind, span }): readonly Found[] => {
    if (kind !== 'missing-signature') return [];
    const date = lines.find((line) => line.span.from <= span.from && span.to <= line.span.to);
    if (date === undefined) return [];
    const names = issuers.join('、');
    return [
      {
        span,
        severity: 'warning',
        message: '只有成文日期，没有发文机关署名，请在日期上一行写明。',
        ...(names !== '' && {
          fix: {
            title: `署名“${names}”`,
            edits: [
              { from: date.span.from, to: date.span.from, insert: `${issuers.join('\n')}\n` },
            ],
            safe: false,
          },
        }),
      },
    ];
  });
}

/** 某区人民政府办公室关于印发…的通知, signed by 某区人民政府. */
function otherOrgan({ notice }: Policy, lines: readonly PrintedLine[]): readonly Found[] {
  const titled = /^(?<organ>[^《]{4,40}?)关于/.exec(notice?.title ?? '')?.groups?.['organ'] ?? '';
  const signed = lines.filter(({ role }) => role === 'signature');
  const [first] = signed;
  // 某局等三部门, or several names: who of them signs is not told by the title.
  if (first === undefined || !isOrgan(titled) || /等|、/.test(titled)) return [];
  const names = signed.flatMap(({ text }) => organsOf(text));
  if (names.length === 0 || names.some((name) => isSame(titled, name))) return [];
  const offices = isOffice(titled) !== isOffice(first.text);
  return [
    {
      span: first.span,
      severity: offices ? 'warning' : 'info',
      message: `署名“${first.text}”与标题中的发文机关“${titled}”不一致，请核对。`,
    },
  ];
}

const isOffice = (name: string): boolean => /办公[室厅]$/.test(name);

/** 省发展改革委 is 省发展和改革委员会; an office is not the government it belongs to. */
const isSame = (a: string, b: string): boolean =>
  isOffice(a) === isOffice(b) && (standsIn(a, b) || standsIn(b, a));

/** Do the characters of the short name stand in the long one in their order? */
function standsIn(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length;
}
