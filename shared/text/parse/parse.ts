import type { LineRole, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { isCorrection, type Reading } from '../reading.ts';
import { markLists } from './attachments.ts';
import { clausesOf, pathsOf } from './clauses.ts';
import { colophonOf } from './colophon.ts';
import { type Edges, factsOf } from './facts.ts';
import { type Front, readFront } from './front.ts';
import { letterheadOf } from './letterhead.ts';
import { clauseRoles, inDocument, linesOf, noiseIn } from './lines.ts';
import { numberLostHeadings } from './lost.ts';
import { withoutMark } from './notice.ts';
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
  const { edges, main } = withoutEdges(rows);
  const { rows: words, front } = opened(main);
  const tail = readTail(words, front.body);
  const tree = growTree(words.slice(front.body, tail.from));
  const headings = headingsOf(tree);
  const paths = pathsOf(tree);
  const facts = factsOf(front, tail.roles, edges);
  const roles = new Map([...edges, ...front.roles, ...clauseRoles(tree, headings), ...tail.roles]);
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
    notice: noticeOf(reading, front, edges),
    preamble: preambleOf(reading, front),
    clauses: clausesOf(reading, tree, { headings, paths }),
    lines: linesOf(withWords(rows, words), roles, tree, paths),
    noise: noiseIn(reading, rows),
    corrections: inDocument(rows, [
      ...reading.changes.filter(isCorrection),
      ...reading.remarks,
      ...structureRemarks(reading, tree, front, facts),
    ]),
  };
}

/** 版头 and 版记 stand around the document and are read first; nothing else looks at them. */
function withoutEdges(rows: readonly Row[]): { readonly edges: Edges; readonly main: Row[] } {
  const words = rows.filter((row) => row.text !== '' && row.noise === null);
  const edges: Edges = new Map([
    ...[...letterheadOf(words)].map((row) => [row, 'letterhead'] as const),
    ...[...colophonOf(words)].map((row) => [row, 'colophon'] as const),
  ]);
  return { edges, main: words.filter((row) => !edges.has(row)) };
}

/** The rows with words, and where among them the clauses begin. */
function opened(main: readonly Row[]): Opened {
  const words = markLists(main);
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

/** A notice with its 版头 above and its 版记 below it. */
function noticeOf(reading: Reading, front: Front, edges: Edges): Policy['notice'] {
  if (front.notice === null) return null;
  const { first, last, next } = front.notice;
  const around = [...edges.keys()].filter(
    ({ index }) =>
      index < first.index || (index > last.index && next !== null && index < next.index),
  );
  const own = [first, last, ...around].sort((a, b) => a.index - b.index);
  const text = (role: LineRole): string | null =>
    rowsWith(front, role)
      .map((row) => row.text)
      .join('') || null;
  return {
    span: stretch(reading, own[0] ?? first, own.at(-1) ?? last),
    title: text('notice-title'),
    addressee: withoutMark(text('addressee') ?? '') || null,
  };
}

function preambleOf(reading: Reading, front: Front): Policy['preamble'] {
  const rows = rowsWith(front, 'preamble');
  const span = spanOf(reading, rows);
  return span === null ? null : { text: rows.map((row) => row.text).join('\n'), span };
}
