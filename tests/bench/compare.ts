import { readFileSync } from 'node:fs';
import { diffChars } from 'diff';
import { analyze } from '../../shared/analyze.ts';
import { align } from '../../shared/compare/align.ts';
import { difference } from '../../shared/compare/difference.ts';
import type { Piece } from '../../shared/compare/types.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { agreementWithReader, borrowings } from './alignment.ts';
import {
  acrossDocuments,
  light,
  shanghaiLegal,
  tianjinLegal,
  versionPairs,
} from './compare-texts.ts';
import { type Readability, readability, type TextPair } from './readability.ts';
import { milliseconds } from './timing.ts';

/** Our difference and alignment against plain jsdiff in the same run; one line a figure. */
export function benchCompare(): string[] {
  return [...readingLines(), ...timeLines(), ...growthLines(), ...alignmentLines()];
}

const plain = (other: string, draft: string): Piece[] =>
  diffChars(other, draft).map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));

function readingLines(): string[] {
  const versions = versionPairs();
  return [
    '16 对跨文件条款：',
    ...bothLines(acrossDocuments),
    ...(versions
      ? [`${versions.length} 对新旧条文：`, ...bothLines(versions)]
      : ['!!! 新旧条文没有量：找不到 ../shared/realdocs']),
  ];
}

const bothLines = (pairs: readonly TextPair[]): string[] => [
  `  diffChars   ${described(readability(pairs, plain))}`,
  `  difference  ${described(readability(pairs, difference))}`,
];

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

function described(sum: Readability): string {
  const each = (count: number): string => (count / sum.pairs).toFixed(2);
  return [
    `rebuilt ${percent(sum.rebuilt, sum.pairs)}`,
    `pieces/pair ${each(sum.pieces)}`,
    `1-char islands/pair ${each(sum.islands)} (+ ${each(sum.landmarks)} lone 。)`,
    `edges inside a word ${percent(sum.insideOwn, sum.edges)} (Intl ${percent(sum.insideIntl, sum.edges)})`,
    `across a sentence end: pieces ${each(sum.piecesAcross)}, hunks ${each(sum.hunksAcross)}`,
    `kept/LCS ${(sum.kept / sum.longest).toFixed(2)}`,
    `marked ${percent(sum.marked, sum.size)}`,
  ].join(' · ');
}

function timeLines(): string[] {
  const legal = { other: tianjinLegal, draft: shanghaiLegal };
  const ratio = (ours: number, theirs: number): string => (ours / theirs).toFixed(3);
  const warm = ({ other, draft }: TextPair): string =>
    ratio(
      milliseconds(() => difference(other, draft), 200),
      milliseconds(() => plain(other, draft), 40),
    );
  // Every call sees sentences it has not seen before.
  const fresh = (text: string, call: number): string => text.replaceAll('。', `${call}。`);
  const cold = ({ other, draft }: TextPair): string =>
    ratio(
      milliseconds((call) => difference(fresh(other, call), fresh(draft, call)), 40),
      milliseconds((call) => plain(fresh(other, call), fresh(draft, call)), 40),
    );
  return [
    `时间（difference / diffChars）：天津 五 与 上海 二.12 warm ${warm(legal)}, cold ${cold(legal)}`,
    `  轻微修改 warm ${warm(light)}, cold ${cold(light)}；16 对跨文件条款 warm ${ratio(
      milliseconds(() => readPairs(difference), 5),
      milliseconds(() => readPairs(plain), 2),
    )}`,
  ];
}

function readPairs(differ: typeof plain | typeof difference): void {
  for (const { other, draft } of acrossDocuments) differ(other, draft);
}

function growthLines(): string[] {
  const seeds = ['shanghai-2024', 'pudong-2018', 'beijing-2018'];
  const source = seeds.map((id) => readFileSync(`seeds/${id}.txt`, 'utf8')).join('\n');
  let run = 0;
  const took = (size: number, share: number): number => {
    run += 1;
    const other = numbered(source, size, run);
    const draft = edited(other, share);
    return milliseconds(() => difference(other, draft), 1, 1);
  };
  return [0.01, 0.1, 0.5].map((share) => {
    const [small, middle, large] = [
      took(10_000, share),
      took(100_000, share),
      took(1_000_000, share),
    ];
    const exponent = Math.log10(large / small) / 2;
    return `全文比对 ${percent(share, 1)} 改动：1 万字 ${small.toFixed(0)} ms, 10 万字 ${middle.toFixed(0)} ms, 100 万字 ${large.toFixed(0)} ms，指数 ${exponent.toFixed(2)}`;
  });
}

/** The text again and again up to a size, every sentence with a number not seen in another run. */
function numbered(source: string, size: number, run: number): string {
  let text = '';
  let count = run * 1_000_000;
  while (text.length < size) text += source.replaceAll('。', () => `${count++}。`);
  return text.slice(0, size);
}

/** Takes phrases out and puts others in, at places that are the same in every run. */
function edited(text: string, share: number): string {
  let state = 7;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const to = at + 1 + Math.floor(random() * 14);
    if (random() >= share) parts.push(text.slice(at, to));
    else if (random() < 0.5) parts.push(text.slice(at, to), '另行规定的事项');
    at = to;
  }
  return parts.join('');
}

function alignmentLines(): string[] {
  const reader = agreementWithReader();
  const share = (part: number): string => percent(part, 1);
  return [
    `上海对天津：主要对应排第一 ${share(reader.first)}，前三 ${share(reader.amongThree)}；首条可用 ${share(reader.acceptable)}；报出的配对 P ${share(reader.precision)} R ${share(reader.recall)} F1 ${reader.f1.toFixed(3)}`,
    ...(['draft-raw.txt', 'draft-clean.txt'] as const).map((file) => {
      const all = borrowings(file);
      const missed = all.filter(({ found }) => !found).map(({ heading }) => heading);
      return `${file} 借用条款首条指向来源 ${all.length - missed.length}/${all.length}${missed.length > 0 ? `，未中：${missed.join('、')}` : ''}`;
    }),
    ...incrementalLines(),
  ];
}

function incrementalLines(): string[] {
  const source = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');
  const reworded = (call: number): string => source.replaceAll('。', `${call}。`);
  const drafts = new Map<string, ReturnType<typeof analyze>>();
  const parsed = (name: string, text: string) => {
    const draft = drafts.get(name) ?? analyze(text);
    drafts.set(name, draft);
    return draft;
  };
  for (let call = 0; call < 50; call += 1) {
    parsed(`all ${call}`, reworded(call));
    parsed(`one ${call}`, source.replace('数据要素型企业', `数据要素型企业${call}`));
  }
  const everything = milliseconds(
    (call) => align(parsed(`all ${call}`, ''), builtInPrecedents),
    5,
    7,
  );
  align(parsed('all 0', ''), builtInPrecedents);
  const oneClause = milliseconds(
    (call) => align(parsed(`one ${call}`, ''), builtInPrecedents),
    5,
    7,
  );
  return [
    `一条改动后重新对齐 / 全部：${(oneClause / everything).toFixed(3)}（${oneClause.toFixed(2)} ms / ${everything.toFixed(1)} ms）`,
  ];
}
