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

/**
 * How many of a group have a heading of a kind: `own` stand alone without end mark, `all` are the
 * others, among them `alone` headings closed by 。 and `runIn` ones. `told` are those of several
 * sentences, which tell whether the series has run-in headings; a single sentence fits both ways.
 */
type Tally = {
  own: number;
  all: number;
  told: number;
  runIn: number;
  alone: number;
  /** Length of the longest run-in heading. */
  longest: number;
};

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
  const fresh = { own: 0, all: 0, told: 0, runIn: 0, alone: 0, longest: 0 };
  tallies.set(key, fresh);
  return fresh;
}

function add(tally: Tally, candidate: Heading | null): void {
  if (candidate?.kind === 'own') {
    tally.own += 1;
    return;
  }
  tally.all += 1;
  if (candidate === null || candidate.kind === 'bare-stop') return;
  if (candidate.kind === 'own-stop') {
    if (candidate.shape > 0) tally.alone += 1;
    return;
  }
  tally.told += 1;
  if (candidate.shape === 0) return;
  tally.runIn += 1;
  tally.longest = Math.max(tally.longest, candidate.to);
}

function accepted(node: Node, candidate: Heading, group: Tally, style: Tally): boolean {
  switch (candidate.kind) {
    case 'own':
      if (node.lines.length > 0 || node.children.length > 0) {
        return candidate.shape > 0 || candidate.to <= LONGEST_UNLIKELY;
      }
      // 2.营业执照（复印件） without end mark among items that have one is an item as well.
      return candidate.shape > 0 && group.own > group.all && !isIntroduced(node);
    case 'bracket':
      return candidate.shape === 2 || group.runIn * 2 > group.all;
    case 'own-stop':
      return candidate.shape > 0 && (group.all > 1 ? mostly(group) : mostly(style));
    case 'bare-stop':
      return isStub(node, candidate, group);
    case 'colon':
      // One 咨询邮箱：… among plain items is an item.
      if (style.told < 2 && group.own === 0) return false;
      return candidate.shape > 0 && usual(candidate.shape === 2, group, style);
    case 'stop':
    case 'gap':
      return candidate.shape > 0 && usual(candidate.shape === 2, group, style);
  }
}

/** A longer line that does not look like a heading is the beginning of a broken paragraph. */
const LONGEST_UNLIKELY = 40;

/**
 * （2）降低成本。 is a heading without body where every other clause of its series that can tell has a
 * heading of at least that length. 各部门按职责落实。 says who does what and stays a sentence.
 */
const isStub = (node: Node, candidate: Heading, group: Tally): boolean =>
  candidate.shape === 2 &&
  group.told >= 2 &&
  group.runIn === group.told &&
  candidate.to <= group.longest &&
  !/^(?:各|有关|相关|区|市|省|县|镇|本)/.test(pieceText(node.rest));

/** Does the parent end in a colon, so that its children are a list? */
const isIntroduced = ({ parent }: Node): boolean =>
  /[：:]$/.test((parent?.lines.at(-1) ?? parent?.row)?.text ?? '');

const mostly = (tally: Tally): boolean => (tally.alone + tally.runIn) * 2 > tally.all;

/**
 * Most of the series, or most of the style in the whole text. What looks like a heading by itself
 * needs half of them; what only may be one needs more.
 */
function usual(plain: boolean, group: Tally, style: Tally): boolean {
  const inSeries = group.told >= 2 && group.runIn >= group.told * (plain ? 0.5 : 0.6);
  return inSeries || style.runIn >= style.told * (plain ? 0.5 : 0.75);
}
