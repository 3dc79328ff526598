import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toHan } from '../shared/model/numerals.ts';

const read = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

/** Drafts and precedents as people write them. */
export const realDrafts: readonly string[] = [
  ...readdirSync('seeds')
    .filter((file) => file.endsWith('.txt'))
    .map((file) => read(`seeds/${file}`)),
  ...['draft-clean.txt', 'draft-raw.txt'].map((file) => read(`tests/fixtures/drafts/${file}`)),
  ...['chaoyang', 'haidian', 'nankai', 'pudong', 'tianhe', 'xihu'].flatMap((place) =>
    ['draft-clean.txt', 'draft-raw.txt'].map((file) =>
      read(`tests/fixtures/checks/${place}/${file}`),
    ),
  ),
];

/** How a made-up draft is numbered. */
type Style = 'items' | 'running' | 'articles' | 'deep' | 'flat' | 'plain';

const PARTS = '甲乙丙丁戊己';
const ITEMS = '子丑寅卯辰巳';
const topic = (part: number, item: number): string => `事项${PARTS[part]}${ITEMS[item]}`;

/** A reference from the n-th measure to an item of a part. */
type Refers = readonly [from: number, part: number, item: number];

function referenceTo(style: Style, sizes: readonly number[], [, part, item]: Refers): string {
  const p = part % sizes.length;
  const i = item % (sizes[p] ?? 1);
  const through = sizes.slice(0, p).reduce((sum, size) => sum + size, 0) + i + 1;
  switch (style) {
    case 'articles':
      return `按照第${toHan(through)}条执行。`;
    case 'flat':
      return `按照本措施第${toHan(p + 1)}条执行。`;
    case 'running':
      return `按照本措施第${through}条执行。`;
    case 'plain':
      return `按照第${toHan(p + 1)}部分第${i + 1}项执行。`;
    case 'items':
    case 'deep':
      return `按照第${toHan(p + 1)}部分第（${toHan(i + 1)}）项执行。`;
  }
}

function draftOf(style: Style, sizes: readonly number[], refers: readonly Refers[]): string {
  const said = (measure: number): string =>
    refers
      .filter(([from]) => from === measure)
      .map((refer) => referenceTo(style, sizes, refer))
      .join('');
  let measure = 0;
  const lines = sizes.flatMap((size, p) => {
    const head = {
      articles: `第${toHan(p + 1)}章　篇章${PARTS[p]}`,
      flat: `${toHan(p + 1)}、部分${PARTS[p]}。推动部分${PARTS[p]}发展。`,
    };
    const top =
      style === 'articles' || style === 'flat' ? head[style] : `${toHan(p + 1)}、部分${PARTS[p]}`;
    return [
      style === 'flat' ? `${top}${said(p + 1)}` : top,
      ...Array.from({ length: style === 'flat' ? 0 : size }, (_, i) => {
        measure += 1;
        return measureOf(style, p, i, measure, said(measure));
      }),
    ];
  });
  return ['某区关于促进发展的若干措施', '为促进发展，制定本措施。', ...lines].join('\n');
}

function measureOf(style: Style, p: number, i: number, measure: number, said: string): string {
  const name = topic(p, i);
  if (style === 'articles')
    return `第${toHan(measure)}条　支持${name}发展。${said}\n对${name}给予便利。`;
  const words = `${name}。支持${name}发展。做好${name}服务。${said}`;
  if (style === 'running') return `${measure}.${words}`;
  if (style === 'plain') return `${i + 1}.${words}`;
  const inner =
    style === 'deep' && i % 2 === 0 ? `\n1.${name}上。做好上半。\n2.${name}下。做好下半。` : '';
  return `（${toHan(i + 1)}）${words}${inner}`;
}

/** Made-up drafts of several styles, with references between their clauses. */
export const madeDrafts = fc
  .tuple(
    fc.constantFrom<Style>('items', 'running', 'articles', 'deep', 'flat', 'plain'),
    fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 4 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(5), fc.nat(5)), { maxLength: 6 }),
  )
  .map(([style, sizes, refers]) => draftOf(style, sizes, refers));
