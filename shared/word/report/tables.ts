import { type Table, TableRow } from 'docx';
import { severities, severityNames } from '../../check/severity.ts';
import type { Format } from '../format.ts';
import { type Column, type MakeCell, notesTable } from '../notes/notes-table.ts';
import type { CheckReport, IgnoredFinding, ReportFinding } from './types.ts';
import { factsOf, ignoredLines, placeLines, problemLines, sourceLines } from './words.ts';

/** What was checked, and when. */
export const factsTable = (report: CheckReport, format: Format): Table =>
  notesTable(
    [
      ['项目', 0.22],
      ['内容', 0.78],
    ],
    format,
    (cell) => factsOf(report).map(([name, value]) => row([cell(0, [name]), cell(1, [value])])),
  );

const SUMMARY_COLUMNS: readonly Column[] = [
  ['类别', 0.3],
  ...severities.map((severity): Column => [severityNames[severity], 0.14]),
  ['合计', 0.14],
  ['已忽略', 0.14],
];

/** Group by severity, with what is ignored beside. */
export const summaryTable = ({ summary }: CheckReport, format: Format): Table =>
  notesTable(SUMMARY_COLUMNS, format, (cell) =>
    [...summary.groups, { ...summary, name: '合计' }].map((counts) => {
      const numbers = [...severities.map((one) => counts[one]), counts.total, counts.ignored];
      return row([
        cell(0, [counts.name]),
        ...numbers.map((count, at) => cell(at + 1, [`${count}`], { centred: true })),
      ]);
    }),
  );

const FINDING_COLUMNS: readonly Column[] = [
  ['序号', 0.1],
  ['位置和原文', 0.27],
  ['问题和修改建议', 0.4],
  ['依据', 0.23],
];

/** A row a finding: number and severity, place and words, problem, source. */
export const findingsTable = (findings: readonly ReportFinding[], format: Format): Table =>
  notesTable(FINDING_COLUMNS, format, (cell) =>
    findings.map((finding) => findingRow(finding, sourceLines(finding), cell)),
  );

const IGNORED_COLUMNS: readonly Column[] = [
  ...FINDING_COLUMNS.slice(0, 3),
  ['忽略的理由和日期', 0.23],
];

/** The same with reason and day instead of the source. */
export const ignoredTable = (findings: readonly IgnoredFinding[], format: Format): Table =>
  notesTable(IGNORED_COLUMNS, format, (cell) =>
    findings.map((finding) => findingRow(finding, ignoredLines(finding), cell)),
  );

const findingRow = (finding: ReportFinding, last: readonly string[], cell: MakeCell): TableRow => {
  const columns = [
    [`${finding.number}`, severityNames[finding.severity]],
    placeLines(finding),
    problemLines(finding),
    last,
  ];
  const longest = Math.max(...columns.map((lines) => lines.join('').length));
  return row(
    columns.map((lines, at) => cell(at, lines, { centred: at === 0 })),
    longest < MOST_UNBROKEN,
  );
};

/** Characters of a cell up to which its row fits on a page whole. */
const MOST_UNBROKEN = 300;

const row = (children: readonly ReturnType<MakeCell>[], cantSplit = true): TableRow =>
  new TableRow({ cantSplit, children: [...children] });
