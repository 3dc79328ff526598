import type { Edit } from '../../model/edit.ts';
import { toHan } from '../../model/numerals.ts';
import type { MarkerStyle, Policy } from '../../model/policy.ts';
import type { Reference, Step } from '../../text/references/types.ts';
import { isItem, namesAround, numeralIn, type Unit, unitsOf } from './names.ts';
import type { Standing } from './standing.ts';
import type { Node } from './tree.ts';

type Numbered = Extract<Step, { kind: 'numbered' }>;

/** Ways to say a reference anew: of 第（二）项 第二条, 第一部分第（二）项, 本措施第二条. */
export function reworded(
  policy: Policy,
  { span, mention, resolution }: Reference,
  standing: Standing,
): readonly (readonly Edit[])[] {
  if (mention.kind !== 'clause' || resolution.kind !== 'valid') return [];
  const steps = mention.steps.filter((step) => step.kind === 'numbered');
  const [outer] = steps;
  const inner = steps.at(-1);
  if (outer === undefined || inner === undefined) return [];
  const { source } = policy;
  // What the reference shares with the one before it (第一部分第（一）项和第（二）项) is that one's.
  const begin = Math.max(span.from, stepStart(source, outer));
  const last = Math.max(begin, stepStart(source, inner));
  const said =
    inner.unit === '款'
      ? paragraphWords(resolution.targets, inner, source.slice(last, span.to), standing)
      : itemWords(policy, resolution.named, inner, span.to, last > begin, standing);
  // 第一条和第二条所需资金 begins like any count; 本措施第一条 is a reference wherever it stands.
  const own = begin === span.from ? ownName(policy) : null;
  const sure = own === null ? [] : said.map((words) => `${own}${words}`);
  return [...said, ...sure].map((insert) => [{ from: begin, to: span.to, insert }]);
}

type Valid = Extract<Reference['resolution'], { kind: 'valid' }>;

/** 第三条第二款 */
function paragraphWords(
  targets: Valid['targets'],
  { numerals }: Numbered,
  printed: string,
  standing: Standing,
): readonly string[] {
  const [target] = targets;
  if (target?.kind !== 'clause' || target.paragraph === null) return [];
  const node = standing.nodeOf(target.path);
  if (node === null) return [];
  const before = standing.paragraphsBefore(target.path);
  if (before > 0 && numerals.length > 1) return [];
  const end = before === 0 ? printed : `第${toHan(target.paragraph + before + 1)}款`;
  const around = namesAround(node, standing);
  const isInItem = around.some(({ unit }) => isItem(unit));
  return unitsOf(node, isInItem, null).flatMap((unit) => {
    const words = `第${numeralIn(node.style, standing.numberOf(node), unit)}${unit}${end}`;
    return unit === '条' ? [words] : [around.map((name) => name.words).join('') + words];
  });
}

/** 第（二）项, 第一部分第（二）项, 第三条至第五条; none where the clauses are not of one kind. */
function itemWords(
  { source }: Policy,
  named: Valid['named'],
  inner: Numbered,
  end: number,
  isLed: boolean,
  standing: Standing,
): readonly string[] {
  const aims: Node[] = [];
  for (const numeral of inner.numerals) {
    const path = named.find((one) => one.numeral.from === numeral.from)?.path;
    const node = path === undefined ? null : standing.nodeOf(path);
    if (node === null) return [];
    aims.push(node);
  }
  const [first] = aims;
  if (first === undefined || aims.some(({ style }) => style !== first.style)) return [];
  const around = namesAround(first, standing);
  const items = around.filter(({ unit }) => isItem(unit)).map(({ words }) => words);
  const part = around.findLast(({ unit }) => !isItem(unit))?.words ?? '';
  return unitsOf(first, items.length > 0, inner.unit).flatMap((unit) => {
    const body = seriesWords(source, inner, end, aims.map(standing.numberOf), first.style, unit);
    if (!isItem(unit)) return [body];
    const near = `${items.join('')}${body}`;
    // Where a part was said it is said again; 第（二）项 alone stays alone where that is clear.
    return isLed ? [`${part}${near}`, near, body] : [body, near, `${part}${near}`];
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
    const number = numeralIn(style, numbers[at] ?? numeral.value, unit);
    if (next === undefined) return `${number}${unit}`;
    const between = source.slice(numeral.to, next.from).replace(/[（()）\s]/g, '');
    const joins = between.replace(old, '').replace('第', '') || '、';
    return `${number}${between.includes(old) ? unit : ''}${joins}${between.includes('第') ? '第' : ''}`;
  });
  const rest = source.slice(numerals.at(-1)?.to ?? end, end).replace(/^[）)\s]*/, '');
  return `第${words.join('')}${rest.startsWith(old) ? rest.slice(old.length) : rest}`;
}

/** 本措施: what the document calls itself; null where its title does not say. */
const ownName = ({ title }: Policy): string | null => {
  const kind = /(?:措施|办法|意见|方案|计划|规定|政策|细则|要点|规则)(?=(?:[（(].*[）)])?$)/.exec(
    title ?? '',
  );
  return kind === null ? null : `本${kind[0]}`;
};
