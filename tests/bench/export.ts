import { type Effort, sized } from './effort.ts';
import { peaksOf, raceOf, timesOf } from './export/measure.ts';
import { atMost, type Figure, informs } from './figure.ts';
import { withVersion } from './peer-version.ts';
import { median, raced } from './race.ts';

/**
 * Word files of 10, 100 and 1,000 pages, out and in, beside those who do only that: the docx library
 * writing the same paragraphs, mammoth reading the same file, by turns in one process.
 *
 * The official format costs more than bare paragraphs, but not another order of time or memory.
 */
const MOST_TIMES = 2;
/** 1 would be strictly linear. */
const MOST_GROWTH = 1.3;

export function exportFigures(effort: Effort): readonly Figure[] {
  const rounds = sized(effort, 5, 1);
  const sizes = sized<readonly number[]>(effort, [10, 100, 1_000], [1]);
  const writing = sizes.map((pages) => raceOf('official', 'plain', pages, rounds));
  const reading = sizes.map((pages) => raceOf('read', 'mammoth', pages, rounds));
  return [
    ...sizes.map((pages, at) =>
      raced({
        what: '导出公文（GB/T 9704—2012 版式）',
        size: `${pages} 页`,
        peer: `${withVersion('docx')} 写同样段落`,
        times: writing[at] ?? { ours: [], theirs: [] },
        bar: MOST_TIMES,
      }),
    ),
    ...sizes.map((pages, at) =>
      raced({
        what: '读入 Word 文件',
        size: `${pages} 页`,
        peer: `${withVersion('mammoth')} extractRawText`,
        times: reading[at] ?? { ours: [], theirs: [] },
        bar: 1,
      }),
    ),
    ...(effort === 'least' ? [] : sizes.flatMap(peakFigures)),
    ...(effort === 'least'
      ? []
      : [
          growthOf('导出', writing[1]?.ours, writing[2]?.ours),
          growthOf('读入', reading[1]?.ours, reading[2]?.ours),
          growthOf('预览排版', timesOf('pages', 100, rounds), timesOf('pages', 1_000, rounds)),
        ]),
  ];
}

const mb = (value: number): string => `${value.toFixed(0)} MB`;

/** What a process holds that does it once: the text and its reading are there in both. */
function peakFigures(pages: number): readonly Figure[] {
  const [own, plain] = peaksOf('official', 'plain', pages);
  const [read, mammoth] = peaksOf('read', 'mammoth', pages);
  return [
    atMost(
      `导出 ${pages} 页：峰值内存为 docx 库的几倍（${mb(own)} / ${mb(plain)}）`,
      MOST_TIMES,
      own / plain,
    ),
    informs(`读入 ${pages} 页：峰值内存`, `${mb(read)}，mammoth ${mb(mammoth)}`),
  ];
}

/** How much more one page costs among a thousand than among a hundred. */
function growthOf(
  name: string,
  hundred: readonly number[] = [],
  thousand: readonly number[] = [],
): Figure {
  const [few, many] = [median(hundred), median(thousand)];
  return atMost(
    `${name}：1,000 页时每页用时为 100 页时的几倍（共 ${many.toFixed(0)} ms）`,
    MOST_GROWTH,
    many / few / 10,
  );
}
