import type { LineRole, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { isCorrection, type Reading } from '../reading.ts';
import { clausesOf, pathsOf } from './clauses.ts';
import { factsOf } from './facts.ts';
import { type Front, readFront } from './front.ts';
import { clauseRoles, linesOf, noiseIn } from './lines.ts';
import { structureRemarks } from './remarks.ts';
import { type Row, rowsOf, stretch } from './rows.ts';
import { readTail } from './tail.ts';
import { genreOf } from './title.ts';
import { growTree } from './tree.ts';
import { countParagraphs } from './unnumbered.ts';
import { headingsOf } from './vote.ts';

/**
 * The structure of a text as read: notice, title, preamble, the tree of clauses, what follows it.
 * Never throws; linear time. Spans point into the source.
 */
export function parse(reading: Reading): Policy {
  const rows = rowsOf(reading);
  const { words, front } = frontOf(rows);
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
    lines: linesOf(rows, roles, tree, paths),
    noise: noiseIn(reading, rows),
    corrections: [
      ...reading.changes.filter(isCorrection),
      ...reading.remarks,
      ...structureRemarks(reading, tree, front, facts),
    ].sort((a, b) => a.span.from - b.span.from),
  };
}

/** The rows with words, and where among them the clauses begin. */
function frontOf(rows: readonly Row[]): { readonly words: readonly Row[]; readonly front: Front } {
  const words = rows.filter((row) => row.text !== '' && row.noise === null);
  const front = readFront(words);
  if (front.body < words.length) return { words, front };
  const counted = countParagraphs(words, front);
  if (counted === null) return { words, front };
  const counts = new Set(counted.rows.slice(counted.body));
  const roles = new Map([...front.roles].filter(([row]) => !counts.has(row)));
  return { words: counted.rows, front: { ...front, roles, body: counted.body } };
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
  const [addressee] = rowsWith(front, 'addressee');
  return {
    span: stretch(reading, front.notice.first, front.notice.last),
    title: front.notice.title?.text ?? null,
    addressee: addressee?.text.replace(/[：:]$/, '') ?? null,
  };
}

function preambleOf(reading: Reading, front: Front): Policy['preamble'] {
  const rows = rowsWith(front, 'preamble');
  const span = spanOf(reading, rows);
  return span === null ? null : { text: rows.map((row) => row.text).join('\n'), span };
}
