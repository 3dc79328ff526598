import type { Correction, Line, LineRole, Noise, Policy } from '../../model/policy.ts';
import { isCorrection, type Reading } from '../reading.ts';
import { clausesOf, pathsOf } from './clauses.ts';
import { readDateline } from './dates.ts';
import { type Front, frontNumber, readFront, signedBy } from './front.ts';
import type { Candidate } from './heading.ts';
import { docNumberOf } from './notice.ts';
import { isOrgan } from './organs.ts';
import { type Row, rowsOf, stretch } from './rows.ts';
import { readTail, type Tail } from './tail.ts';
import { genreOf } from './title.ts';
import { growTree, type Node, type Tree } from './tree.ts';
import { headingsOf } from './vote.ts';

/** Structure of a text as read. Never throws; linear time. Spans point into the source. */
export function parse(reading: Reading): Policy {
  const rows = rowsOf(reading);
  const words = rows.filter((row) => row.text !== '' && row.noise === null);
  const front = readFront(words);
  const tail = readTail(words, front.body);
  const tree = growTree(words.slice(front.body, tail.from));
  const headings = headingsOf(tree);
  const paths = pathsOf(tree);
  const clauses = clausesOf(reading, tree, headings, paths);
  const roles = new Map([
    ...front.roles,
    ...bodyRoles(tree, words.slice(front.body, tail.from), headings),
    ...tail.roles,
  ]);
  const title = front.title?.text ?? front.namedTitle;
  const titleRows = front.title === null ? [] : words.slice(front.title.from, front.title.to);
  return {
    source: reading.source,
    title,
    titleSpan: spanOf(reading, titleRows),
    issuers: issuersOf(front, tail),
    docNumber: frontNumber(front) ?? lateNumber(roles),
    issuedOn: signedBy(front.roles).date ?? signedBy(tail.roles).date,
    genre: title === null ? null : genreOf(title),
    notice: noticeOf(reading, front),
    preamble: preambleOf(reading, front),
    clauses,
    lines: linesOf(rows, roles, tree, paths),
    noise: noiseOfRows(reading, rows),
    corrections: correctionsOf(reading),
  };
}

function spanOf(reading: Reading, rows: readonly Row[]) {
  const [first] = rows;
  const last = rows.at(-1);
  return first === undefined || last === undefined ? null : stretch(reading, first, last);
}

function noticeOf(reading: Reading, front: Front): Policy['notice'] {
  if (front.notice === null) return null;
  const addressee = [...front.roles].find(([, role]) => role === 'addressee')?.[0].text;
  return {
    span: stretch(reading, front.notice.first, front.notice.last),
    title: front.notice.title?.text ?? null,
    addressee: addressee?.replace(/[：:]$/, '') ?? null,
  };
}

function preambleOf(reading: Reading, front: Front): Policy['preamble'] {
  const rows = [...front.roles].filter(([, role]) => role === 'preamble').map(([row]) => row);
  const span = spanOf(reading, rows);
  return span === null ? null : { text: rows.map((row) => row.text).join('\n'), span };
}

/** Signature, else the organ that the notice or a dateline names, else the one in the title. */
function issuersOf(front: Front, tail: Tail): readonly string[] {
  const signed = signedBy(front.roles).organs;
  if (signed.length > 0) return signed;
  const late = signedBy(tail.roles).organs;
  if (late.length > 0) return late;
  if (front.notice?.title?.organ) return [front.notice.title.organ];
  for (const [row, role] of front.roles) {
    if (role !== 'notice-body') continue;
    const maker = /(?:^|，)(?<organ>[\p{Script=Han}]{4,30})(?:研究)?(?:制定|编制|制订)了?《/u.exec(
      row.text,
    )?.groups?.['organ'];
    if (maker !== undefined && isOrgan(maker)) return [maker];
  }
  for (const [row, role] of tail.roles) {
    const dateline = role === 'date' ? readDateline(row.text) : null;
    if (dateline !== null && isOrgan(dateline.organ)) return [dateline.organ];
  }
  const named = /^(?<organ>.{4,30}?)关于/.exec(front.title?.text ?? '')?.groups?.['organ'];
  return named !== undefined && isOrgan(named) ? [named] : [];
}

const lateNumber = (roles: ReadonlyMap<Row, LineRole>): string | null => {
  for (const [row, role] of roles) if (role === 'doc-number') return docNumberOf(row.text);
  return null;
};

function bodyRoles(
  tree: Tree,
  rows: readonly Row[],
  headings: ReadonlyMap<Node, Candidate>,
): Map<Row, LineRole> {
  const roles = new Map<Row, LineRole>();
  for (const row of rows) {
    const owner = tree.owners.get(row.index);
    if (owner === undefined) roles.set(row, 'closing');
    else if (owner.row === row)
      roles.set(row, headings.get(owner)?.kind.startsWith('own') ? 'heading' : 'clause');
    else if (owner.notes.includes(row)) roles.set(row, 'responsible');
    else roles.set(row, /^(?:—{1,2}|－|–|-|•|·|●|■|◆|▪)/.test(row.text) ? 'dash' : 'paragraph');
  }
  return roles;
}

function linesOf(
  rows: readonly Row[],
  roles: ReadonlyMap<Row, LineRole>,
  tree: Tree,
  paths: ReadonlyMap<Node, string>,
): Line[] {
  const levels = new Map<Node, number>();
  for (const node of tree.nodes)
    levels.set(node, (node.parent === null ? 0 : (levels.get(node.parent) ?? 0)) + 1);
  return rows.map((row) => {
    const owner = tree.owners.get(row.index);
    const blank = row.text === '';
    const role = row.noise !== null ? 'noise' : blank ? 'blank' : (roles.get(row) ?? 'paragraph');
    return {
      span: row.printed,
      role,
      text: role === 'noise' ? '' : row.text,
      path: owner === undefined ? null : (paths.get(owner) ?? null),
      level: owner === undefined ? 0 : (levels.get(owner) ?? 0),
    };
  });
}

function noiseOfRows(reading: Reading, rows: readonly Row[]): Noise[] {
  const lost: Noise[] = reading.changes
    .filter((change) => change.kind === 'lost-blank')
    .map((change) => ({ span: change.span, text: change.printed, reason: change.reason }));
  const lines: Noise[] = rows.flatMap((row) =>
    row.noise === null
      ? []
      : [
          {
            span: row.printed,
            text: reading.source.slice(row.printed.from, row.printed.to),
            reason: row.noise,
          },
        ],
  );
  return [...lost, ...lines].sort((a, b) => a.span.from - b.span.from);
}

const correctionsOf = (reading: Reading): Correction[] =>
  [...reading.changes.filter(isCorrection), ...reading.remarks].sort(
    (a, b) => a.span.from - b.span.from,
  );
