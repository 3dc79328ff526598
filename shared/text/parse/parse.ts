import type { LineRole, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { isCorrection, type Reading } from '../reading.ts';
import { clausesOf, pathsOf } from './clauses.ts';
import { factsOf } from './facts.ts';
import { type Front, readFront } from './front.ts';
import { clauseRoles, linesOf, noiseIn } from './lines.ts';
import { numberLostHeadings } from './lost.ts';
import { structureRemarks } from './remarks.ts';
import { type Row, rowsOf, stretch } from './rows.ts';
import { readTail } from './tail.ts';
import { genreOf } from './title.ts';
import { growTree } from './tree.ts';
import { countParagraphs, type Opened } from './unnumbered.ts';
import { headingsOf } from './vote.ts';

/**
 * The structure of a text as read: notice, title, preamble, the tree of clauses, what follows it.
 * Never throws; linear time. Spans point into the source.
 */
export function parse(reading: Reading): Policy {
  const rows = rowsOf(reading);
  const { rows: words, front } = opened(rows);
  const tail = readTail(words, front.body);
  const tree = growTree(words.slice(front.body, tail.from));
  const headings = headingsOf(tree);
  const paths = pathsOf(tree);
  const facts = factsOf(front, tail.roles);
  const roles = new Map([...front.roles, ...clauseRoles(tree, headings), ...tail.roles]);
  const title = front.title?.text ?? front.namedTitle;
  return {
    source: reading.source,
    title,
    titleSpan: spanOf(
      reading,
      front.title === null ? [] : words.slice(front.title.from, front.title.to),
    ),
    issuers: facts.issuers,
    docNumber: facts.docNumber,
    issuedOn: facts.issuedOn,
    genre: title === null ? null : genreOf(title),
    notice: noticeOf(reading, front),
    preamble: preambleOf(reading, front),
    clauses: clausesOf(reading, tree, { headings, paths }),
    lines: linesOf(withWords(rows, words), roles, tree, paths),
    noise: noiseIn(reading, rows),
    corrections: [
      ...reading.changes.filter(isCorrection),
      ...reading.remarks,
      ...structureRemarks(reading, tree, front, facts),
    ].sort((a, b) => a.span.from - b.span.from),
  };
}

/** The rows with words, and where among them the clauses begin. */
function opened(rows: readonly Row[]): Opened {
  const words = rows.filter((row) => row.text !== '' && row.noise === null);
  const front = readFront(words);
  const text = { rows: words, front };
  return front.body === words.length ? countParagraphs(text) : numberLostHeadings(text);
}

/** All rows, with those in place that were numbered afterwards. */
function withWords(rows: readonly Row[], words: readonly Row[]): Row[] {
  const byIndex = new Map(words.map((row) => [row.index, row]));
  return rows.map((row) => byIndex.get(row.index) ?? row);
}

function spanOf(reading: Reading, rows: readonly Row[]): Span | null {
  const [first] = rows;
  const last = rows.at(-1);
  return first === undefined || last === undefined ? null : stretch(reading, first, last);
}

const rowsWith = (front: Front, wanted: LineRole): Row[] =>
  [...front.roles].filter(([, role]) => role === wanted).map(([row]) => row);

function noticeOf(reading: Reading, front: Front): Policy['notice'] {
  if (front.notice === null) return null;
  const text = (role: LineRole): string | null =>
    rowsWith(front, role)
      .map((row) => row.text)
      .join('') || null;
  return {
    span: stretch(reading, front.notice.first, front.notice.last),
    title: text('notice-title'),
    addressee: text('addressee')?.replace(/[：:]$/, '') ?? null,
  };
}

function preambleOf(reading: Reading, front: Front): Policy['preamble'] {
  const rows = rowsWith(front, 'preamble');
  const span = spanOf(reading, rows);
  return span === null ? null : { text: rows.map((row) => row.text).join('\n'), span };
}
