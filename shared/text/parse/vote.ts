import type { MarkerStyle } from '../../model/policy.ts';
import { type Shape, shapeOf } from './heading.ts';
import { trailingNote } from './note.ts';
import { pieceText, type Row } from './rows.ts';
import type { Node, Tree } from './tree.ts';

/** The heading of a node: its shape, and the row it stands on. */
export type Heading = Shape & {
  /** The row of the marker, or the one below a bare 第一章. */
  readonly row: Row;
  /** True when body text follows on the same line. */
  readonly runIn: boolean;
};

/** How many of a group have a heading of a kind; `plain` are the run-in ones beyond doubt. */
type Tally = { all: number; runIn: number; alone: number; plain: number };

/**
 * Decides which candidates are headings, by what the clauses beside them do. One sentence in front
 * of others is a heading where most clauses of the series have one (增强集聚优势。深化…), and the
 * beginning of the body where it stands alone (促进服务行业高质量发展，…。推动…).
 */
export function headingsOf(tree: Tree): ReadonlyMap<Node, Heading> {
  const candidates = new Map<Node, Heading>();
  const groups = new Map<string, Tally>();
  const styles = new Map<MarkerStyle, Tally>();
  for (const node of tree.nodes) {
    const candidate = candidateFor(node);
    if (candidate !== null) candidates.set(node, candidate);
    if (candidate?.kind === 'own') continue;
    add(tallyOf(groups, groupKey(node)), candidate);
    add(tallyOf(styles, node.marker.style), candidate);
  }
  const headings = new Map<Node, Heading>();
  for (const [node, candidate] of candidates) {
    const group = tallyOf(groups, groupKey(node));
    const style = tallyOf(styles, node.marker.style);
    if (accepted(node, candidate, group, style)) headings.set(node, candidate);
  }
  return headings;
}

function candidateFor(node: Node): Heading | null {
  const text = pieceText(node.rest);
  if (text === '') return headingBelow(node);
  const bodyEnd = trailingNote(text)?.bodyEnd ?? text.length;
  const followed = node.lines.length > 0 || node.children.length > 0;
  const shape = shapeOf(text.slice(0, bodyEnd), node.marker.style, followed);
  return shape === null ? null : { ...shape, row: node.row, runIn: shape.body < bodyEnd };
}

/** 第一章 alone on its line, 总则 on the next. */
function headingBelow(node: Node): Heading | null {
  const [row] = node.lines;
  if (row === undefined || !IN_WORDS.has(node.marker.style)) return null;
  const shape = shapeOf(row.text, node.marker.style, true);
  return shape === null ? null : { ...shape, row, runIn: false };
}

const IN_WORDS: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'section']);

const groupKey = (node: Node): string => `${node.parent?.row.index ?? ''} ${node.marker.style}`;

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const fresh = { all: 0, runIn: 0, alone: 0, plain: 0 };
  tallies.set(key, fresh);
  return fresh;
}

function add(tally: Tally, candidate: Heading | null): void {
  tally.all += 1;
  if (candidate === null || candidate.shape === 0) return;
  if (candidate.kind === 'own-stop') tally.alone += 1;
  else {
    tally.runIn += 1;
    if (candidate.shape === 2) tally.plain += 1;
  }
}

function accepted(node: Node, candidate: Heading, group: Tally, style: Tally): boolean {
  switch (candidate.kind) {
    case 'own':
      return candidate.shape > 0 || node.lines.length > 0 || node.children.length > 0;
    case 'bracket':
      return group.runIn * 2 > group.all;
    case 'own-stop':
      return candidate.shape > 0 && (group.all > 1 ? mostly(group) : mostly(style));
    case 'stop':
    case 'colon':
    case 'gap':
      return candidate.shape > 0 && usual(group, style);
  }
}

const mostly = (tally: Tally): boolean => (tally.alone + tally.runIn) * 2 > tally.all;

/**
 * Three of five in the same series. In a series of one or two, what the style does in the whole
 * text; or all of them, if each looks like a heading by itself (1.远程教育：… 2.跨境电商：…).
 */
const usual = (group: Tally, style: Tally): boolean =>
  (group.all >= 3 && group.runIn >= group.all * 0.6) ||
  (group.all === 2 && group.plain === 2) ||
  style.runIn >= style.all * 0.75;
