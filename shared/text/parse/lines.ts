import type { Correction, Line, LineRole, Noise } from '../../model/policy.ts';
import type { Reading } from '../reading.ts';
import type { Row } from './rows.ts';
import type { Node, Tree } from './tree.ts';
import type { Heading } from './vote.ts';

const DASH = /^(?:[—–－•·●■◆▪○]|-(?!\d))/;

/** Roles of the rows of the clauses. */
export function clauseRoles(
  tree: Tree,
  headings: ReadonlyMap<Node, Heading>,
): ReadonlyMap<Row, LineRole> {
  const roles = new Map<Row, LineRole>();
  for (const [row, node] of tree.owners)
    roles.set(row, roleIn(row, node, headings.get(node), tree));
  return roles;
}

function roleIn(row: Row, node: Node, heading: Heading | undefined, tree: Tree): LineRole {
  const stands = heading !== undefined && !heading.runIn;
  if (row === heading?.row && stands) return 'heading';
  if (row === node.row) return stands && heading.row !== row ? 'heading' : 'clause';
  if (tree.notes.has(row)) return 'responsible';
  return DASH.test(row.text) ? 'dash' : 'paragraph';
}

/** Every row as a line of the policy. */
export function linesOf(
  rows: readonly Row[],
  roles: ReadonlyMap<Row, LineRole>,
  tree: Tree,
  paths: ReadonlyMap<Node, string>,
): Line[] {
  const levels = levelsOf(tree);
  return rows.flatMap((row): Line[] => {
    const owner = tree.owners.get(row);
    const lost = row.noise === null && row.text === '';
    const known = row.table ? 'table' : (roles.get(row) ?? 'paragraph');
    const role = row.noise !== null ? 'noise' : lost ? 'blank' : known;
    return row.lines.map(({ span, text }, at) => ({
      span,
      role: at === 0 || WHOLE.has(role) ? role : 'continuation',
      text: role === 'noise' ? '' : row.lines.length === 1 ? row.text : text,
      path: owner === undefined ? null : (paths.get(owner) ?? null),
      level: owner === undefined ? 0 : (levels.get(owner) ?? 0),
    }));
  });
}

/** A title over several lines is one title, wherever it is broken. */
const WHOLE: ReadonlySet<LineRole> = new Set(['title', 'notice-title', 'noise']);

function levelsOf(tree: Tree): ReadonlyMap<Node, number> {
  const levels = new Map<Node, number>();
  for (const node of tree.nodes) {
    levels.set(node, (node.parent === null ? 0 : (levels.get(node.parent) ?? 0)) + 1);
  }
  return levels;
}

/**
 * The corrections of the document, in order of the text: a comma in the footer of a web page
 * interests no one.
 */
export function inDocument(
  rows: readonly Row[],
  corrections: readonly Correction[],
): readonly Correction[] {
  const site = rows
    .filter(({ noise }) => noise !== null)
    .flatMap(({ lines }) => lines.map(({ span }) => span));
  let next = 0;
  return [...corrections]
    .sort((a, b) => a.span.from - b.span.from)
    .filter(({ span }) => {
      while ((site[next]?.to ?? Number.POSITIVE_INFINITY) < span.from) next += 1;
      return (site[next]?.from ?? Number.POSITIVE_INFINITY) > span.from;
    });
}

/** Lines that are site chrome, and the `?` that stand for lost blanks, in order of the text. */
export function noiseIn(reading: Reading, rows: readonly Row[]): Noise[] {
  const lost = reading.changes
    .filter((change) => change.kind === 'lost-blank')
    .map((change) => ({ span: change.span, text: change.printed, reason: change.reason }));
  const lines = rows.flatMap((row) =>
    row.noise === null
      ? []
      : row.lines.map(({ span }) => ({
          span,
          text: reading.source.slice(span.from, span.to),
          reason: row.noise ?? '',
        })),
  );
  return [...lost, ...lines].sort((a, b) => a.span.from - b.span.from);
}
