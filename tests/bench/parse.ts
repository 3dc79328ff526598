import { readFileSync } from 'node:fs';
import { analyze } from '../../shared/analyze.ts';
import { type Effort, sized } from './effort.ts';
import { type Figure, informs } from './figure.ts';
import { digits, median, race, raced } from './race.ts';

/**
 * Time of the whole way from text to structure, beside what no reader of a text can go below: the text
 * cut into lines, each trimmed and tried for a number. No library reads 公文 that one could race.
 */
const text = ['beijing-2018', 'pudong-2018', 'shanghai-cnipa-2023']
  .map((id) => readFileSync(new URL(`../../seeds/${id}.txt`, import.meta.url), 'utf8'))
  .join('\n');

/** Realistic text, repeated to the wanted size. */
const ofSize = (size: number): string =>
  `${text}\n`.repeat(Math.ceil(size / text.length)).slice(0, size);

const NUMBER =
  /^(第[一二三四五六七八九十百]+[章条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/;

const numberedLines = (source: string): number =>
  source.split('\n').filter((line) => NUMBER.test(line.trim())).length;

export function parseFigures(effort: Effort): readonly Figure[] {
  return sized(effort, [10_000, 100_000, 1_000_000], [2_000]).flatMap((size) => {
    const source = ofSize(size);
    const times = race(
      { run: () => analyze(source), calls: 1 },
      { run: () => numberedLines(source), calls: 20 },
      sized(effort, 5, 1),
    );
    return [
      raced({
        what: '从文本到结构（规范化、分段、条款树、附注）',
        size: `${size / 10_000} 万字`,
        peer: '按行切分并认序号（无同类库）',
        times,
        bar: null,
      }),
      informs(`　${size} 字`, `${digits(median(times.ours))} ms`),
    ];
  });
}
