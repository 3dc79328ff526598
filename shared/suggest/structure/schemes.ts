import type { MarkerStyle, Policy } from '../../model/policy.ts';
import { listsOf } from '../../text/numbering/lists.ts';
import { runsOn } from '../../text/numbering/series.ts';
import { type Placed, placed, treeOf } from './tree.ts';

/** A way to number a document, from the outermost level to the innermost. */
export type Scheme = {
  readonly id:
    | 'official'
    | 'official-running'
    | 'plain'
    | 'plain-running'
    | 'chapters'
    | 'articles';
  /** As the drafter knows it. */
  readonly name: string;
  /** What it is used for, in a few words. */
  readonly use: string;
  readonly levels: readonly MarkerStyle[];
  /** The style that is counted on through the whole document. */
  readonly running: MarkerStyle | null;
};

/** The usual ones: GB/T 9704 7.3.3, what 若干措施 and 行动计划 of cities do, and the form of rules. */
export const schemes: readonly [Scheme, ...Scheme[]] = [
  {
    id: 'official',
    name: '一、（一）1.（1）',
    use: '公文通用，各级分别从一起编',
    levels: ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'],
    running: null,
  },
  {
    id: 'official-running',
    name: '一、（一）1.（1），1.全文连续',
    use: '行动计划常用，任务全文连续编号',
    levels: ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'],
    running: 'arabic',
  },
  {
    id: 'plain',
    name: '一、1.（1）',
    use: '两级措施，每部分从1起编',
    levels: ['han', 'arabic', 'arabic-paren', 'circled'],
    running: null,
  },
  {
    id: 'plain-running',
    name: '一、1.（1），1.全文连续',
    use: '若干措施常用，措施全文连续编号',
    levels: ['han', 'arabic', 'arabic-paren', 'circled'],
    running: 'arabic',
  },
  {
    id: 'chapters',
    name: '第一章 第一条（一）1.',
    use: '办法、规定，分章分条，条全文连续',
    levels: ['chapter', 'article', 'han-paren', 'arabic', 'arabic-paren'],
    running: 'article',
  },
  {
    id: 'articles',
    name: '第一条（一）1.',
    use: '办法、规定，不分章',
    levels: ['article', 'han-paren', 'arabic', 'arabic-paren', 'circled'],
    running: null,
  },
];

/** How many numbered clauses a node stands in. */
export function depths(policy: Policy): ReadonlyMap<Placed['node'], number> {
  const depth = new Map<Placed['node'], number>();
  for (const { node, parent } of placed(treeOf(policy))) {
    depth.set(node, (parent === null ? 0 : (depth.get(parent) ?? 0)) + (node.marked ? 1 : 0));
  }
  return depth;
}

/** The scheme a document is numbered by; null where it is none of these, or mixed. */
export function schemeOf(policy: Policy): Scheme | null {
  const styles: MarkerStyle[] = [];
  for (const [{ style, marked }, depth] of depths(policy)) {
    if (!marked) continue;
    const known = styles[depth - 1];
    if (known !== undefined && known !== style) return null;
    styles[depth - 1] = style;
  }
  if (styles.length === 0) return null;
  // A style that only numbers the items of enumerations is counted on by nobody.
  const counts = new Set(
    listsOf(policy)
      .filter(({ introduced }) => !introduced)
      .map(({ style }) => style),
  );
  const isOne = ({ levels, running }: Scheme): boolean =>
    styles.every((style, at) => levels[at] === style) &&
    [...counts].every(
      (style) =>
        style === styles[0] ||
        runsOn(policy, style) === (style === running) ||
        !isSeveral(policy, style),
    );
  const fitting = schemes.filter(isOne);
  return (
    fitting.find(({ running }) => running !== null && runsOn(policy, running)) ?? fitting[0] ?? null
  );
}

/** With one list of a style it cannot be told whether it would be counted on. */
const isSeveral = (policy: Policy, style: MarkerStyle): boolean =>
  listsOf(policy).filter((list) => list.style === style && !list.introduced).length > 1;
