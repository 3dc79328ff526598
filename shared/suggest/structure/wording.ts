import type { Edit } from '../../model/edit.ts';
import { toHan } from '../../model/numerals.ts';
import type { MarkerStyle, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import type { Numeral, Reference, Step } from '../../text/references/types.ts';
import type { Node } from './tree.ts';

/** Where clauses stand then. */
export type Standing = {
  /** What stands for a clause of the old text; null where it is gone. */
  readonly nodeOf: (path: string) => Node | null;
  readonly parentOf: (node: Node) => Node | null;
  readonly numberOf: (node: Node) => number;
};

type Numbered = Extract<Step, { kind: 'numbered' }>;
type Valid = Extract<Reference['resolution'], { kind: 'valid' }>;

/**
 * Ways to say a reference then, the nearest to what is printed first; each has to be read before it is
 * believed. Empty for one that names no number (前款).
 */
export function wordingsOf(
  policy: Policy,
  reference: Reference,
  standing: Standing,
): readonly (readonly Edit[])[] {
  const { mention, resolution } = reference;
  if (mention.kind !== 'clause' || resolution.kind !== 'valid') return [];
  const numbers = renumbered(policy, reference, resolution, standing);
  const steps = mention.steps.filter((step) => step.kind === 'numbered');
  const inner = steps.at(-1);
  const anew =
    inner === undefined ? [] : reworded(policy, reference, resolution, inner, steps, standing);
  return [...(numbers === null ? [] : [numbers]), ...anew];
}

/** The same words with other numbers; null where a clause is called otherwise than before. */
function renumbered(
  { source }: Policy,
  { span }: Reference,
  { named, targets }: Valid,
  { nodeOf, parentOf, numberOf }: Standing,
): readonly Edit[] | null {
  const edits: Edit[] = [];
  const aims = targets.flatMap((target) => (target.kind === 'clause' ? [target.path] : []));
  for (const { numeral, path } of named) {
    // What a reference shares with the one before it (第一部分第（一）项和第（二）项) is that one's.
    if (numeral.from < span.from) continue;
    const own = nodeOf(path);
    if (own === null) return null;
    const style = own.clause?.style;
    const node = aims.includes(path) ? own : outer(aims.map(nodeOf), path, style, parentOf);
    if (node === null || node.style !== style) return null;
    const value = numberOf(node);
    if (value !== numeral.value)
      edits.push({
        from: numeral.from,
        to: numeral.to,
        insert: printedLike(numeral, value, source),
      });
  }
  return edits.sort((a, b) => a.from - b.from);
}

/** The clause of a style that the aims stand in then: the part an item went to. */
function outer(
  aims: readonly (Node | null)[],
  path: string,
  style: MarkerStyle | undefined,
  parentOf: Standing['parentOf'],
): Node | null {
  const [first = null] = aims;
  for (let next = first; next !== null; next = parentOf(next)) {
    if (next.clause?.path === path || next.style === style) return next;
  }
  return null;
}

/** A number in the characters of another: 三 and 4 give 四, 3 and 4 give 4, ３ gives ４. */
function printedLike(numeral: Numeral, number: number, source: string): string {
  if (numeral.form === 'han') return toHan(number);
  const isWide = /[０-９]/.test(sliceOf(source, numeral));
  return isWide
    ? String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : String(number);
}

/** 第（二）项 said anew: 第二条, 第一部分第（二）项. */
function reworded(
  { source }: Policy,
  { span }: Reference,
  { named, targets }: Valid,
  inner: Numbered,
  steps: readonly Numbered[],
  { nodeOf, parentOf, numberOf }: Standing,
): readonly (readonly Edit[])[] {
  const begin = Math.max(span.from, stepStart(source, steps[0] ?? inner));
  const last = Math.max(begin, stepStart(source, inner));
  const replaced = (words: string): readonly Edit[] => [
    { from: begin, to: span.to, insert: words },
  ];
  const paragraphs = targets.flatMap((to) =>
    to.kind === 'clause' && to.paragraph !== null ? [to] : [],
  );
  const [paragraph] = paragraphs;
  if (inner.unit === '款') {
    const node = paragraph === undefined ? null : nodeOf(paragraph.path);
    if (node === null || steps.length < 2) return [];
    const end = source.slice(last, span.to);
    return namesOf(node, null).map((name) =>
      replaced(
        `${chainOf(node, parentOf, numberOf)
          .slice(0, -1)
          .map(({ words }) => words)
          .join('')}${unitWords(node, numberOf(node), name)}${end}`,
      ),
    );
  }
  const aims: Node[] = [];
  for (const numeral of inner.numerals) {
    const path = named.find((one) => one.numeral.from === numeral.from)?.path;
    const node = path === undefined ? null : nodeOf(path);
    if (node === null) return [];
    aims.push(node);
  }
  const [first] = aims;
  if (first === undefined || aims.some(({ style }) => style !== first.style)) return [];
  const outerNames = chainOf(first, parentOf, numberOf).slice(0, -1);
  return namesOf(first, inner.unit).flatMap((unit) => {
    const body = seriesWords(source, inner, span.to, aims.map(numberOf), first.style, unit);
    const items = outerNames.filter(({ isItem }) => isItem);
    const whole = outerNames.findLast(({ isItem }) => !isItem);
    const isDeep = unit === '项' || unit === '目';
    const full = `${whole?.words ?? ''}${items.map(({ words }) => words).join('')}${body}`;
    const near = `${items.map(({ words }) => words).join('')}${body}`;
    // Behind 第一部分 printed before, the part is said again; 第（二）项 alone stays alone.
    const said = steps.length > 1 && begin < last ? [full, near, body] : [body, near, full];
    return (isDeep ? said : [body]).map(replaced);
  });
}

/** Where a step begins: at its 第, or at the bracket of its first number. */
function stepStart(source: string, { numerals }: Numbered): number {
  let at = numerals[0]?.from ?? 0;
  while (/[ \u3000\n]/.test(source.charAt(at - 1))) at -= 1;
  if (/[（(]/.test(source.charAt(at - 1))) at -= 1;
  while (/[ \u3000]/.test(source.charAt(at - 1)) && source.charAt(at - 2) === '第') at -= 1;
  return source.charAt(at - 1) === '第' ? at - 1 : at;
}

type Unit = '编' | '章' | '节' | '条' | '部分' | '项' | '目';

const WORDS: Readonly<Partial<Record<MarkerStyle, Unit>>> = {
  part: '编',
  chapter: '章',
  section: '节',
  article: '条',
};

/** What a clause may be called: an article 条 and nothing else, 一、 a 部分 or, where it was, a 条. */
function namesOf(node: Node, before: Numbered['unit'] | null): readonly Unit[] {
  const words = WORDS[node.style];
  if (words !== undefined) return [words];
  if (node.style === 'han') return before === '条' ? ['条', '部分'] : ['部分', '条'];
  if (node.style === 'arabic')
    return before === '项' || before === '目' ? ['项', '目', '条'] : ['条', '项', '目'];
  return before === '目' ? ['目', '项'] : ['项', '目'];
}

type Name = { readonly words: string; readonly isItem: boolean };

/** 第一部分, 第（二）项: the clauses a node stands in and itself, from outer to inner. */
function chainOf(
  node: Node,
  parentOf: Standing['parentOf'],
  numberOf: Standing['numberOf'],
): readonly Name[] {
  const chain: Node[] = [];
  for (let next: Node | null = node; next !== null; next = parentOf(next)) chain.unshift(next);
  let items = 0;
  return chain.map((one): Name => {
    const [unit = '项'] = namesOf(one, items > 0 ? '目' : '项');
    const isItem = unit === '项' || unit === '目';
    if (isItem) items += 1;
    return { words: unitWords(one, numberOf(one), unit), isItem };
  });
}

const unitWords = ({ style }: Node, number: number, unit: Unit): string =>
  `第${numeralWords(style, number, unit)}${unit}`;

/** 二, （二）, 2, （2）: a number as a reference to a clause of a style says it. */
function numeralWords(style: MarkerStyle, number: number, unit: Unit): string {
  if (unit !== '项' && unit !== '目') return style === 'arabic' ? String(number) : toHan(number);
  if (style === 'han-paren') return `（${toHan(number)}）`;
  if (style === 'han') return toHan(number);
  return style === 'arabic' ? String(number) : `（${number}）`;
}

/** 第（三）项至第（五）项 with other numbers and another unit, joined as it was. */
function seriesWords(
  source: string,
  { numerals, unit: old }: Numbered,
  end: number,
  numbers: readonly number[],
  style: MarkerStyle,
  unit: Unit,
): string {
  const words = numerals.map((numeral, at) => {
    const next = numerals[at + 1];
    const number = numeralWords(style, numbers[at] ?? numeral.value, unit);
    if (next === undefined) return `${number}${unit}`;
    const between = source.slice(numeral.to, next.from).replace(/[（()）\s]/g, '');
    const joins = between.replace(old, '').replace('第', '');
    return `${number}${between.includes(old) ? unit : ''}${joins === '' ? '、' : joins}${between.includes('第') ? '第' : ''}`;
  });
  const rest = source.slice(numerals.at(-1)?.to ?? end, end).replace(/^[）)\s]*/, '');
  return `第${words.join('')}${rest.startsWith(old) ? rest.slice(old.length) : rest}`;
}
