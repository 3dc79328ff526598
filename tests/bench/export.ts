import { peakOf, race, timeOf } from './export/measure.ts';
import { atMost, type Figure, informs } from './figure.ts';

/**
 * Word files of 10, 100 and 1,000 pages, out and in, beside those who do only that: the docx library
 * writing the same paragraphs, mammoth reading the same file, by turns in one process.
 */
const SIZES = [10, 100, 1_000] as const;
/** The official format costs more than bare paragraphs, but not another order of time or memory. */
const MOST_TIMES = 2;
/** 1 would be strictly linear. */
const MOST_GROWTH = 1.3;

export const exportFigures = (): readonly Figure[] => [
  ...SIZES.flatMap(writingFigures),
  ...SIZES.flatMap(readingFigures),
  ...growthFigures(),
];

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const mb = (value: number): string => `${value.toFixed(0)} MB`;

function writingFigures(pages: number): readonly Figure[] {
  const [own, plain] = race('official', 'plain', pages);
  const [ownPeak, plainPeak] = [peakOf('official', pages), peakOf('plain', pages)];
  const times = `${ms(own)} / ${ms(plain)}`;
  const memory = `${mb(ownPeak)} / ${mb(plainPeak)}`;
  return [
    atMost(`导出 ${pages} 页：用时为 docx 库写同样段落的几倍（${times}）`, MOST_TIMES, own / plain),
    atMost(
      `导出 ${pages} 页：峰值内存为 docx 库的几倍（${memory}）`,
      MOST_TIMES,
      ownPeak / plainPeak,
    ),
  ];
}

function readingFigures(pages: number): readonly Figure[] {
  const [own, peer] = race('read', 'mammoth', pages);
  const times = `${ms(own)} / ${ms(peer)}`;
  return [
    atMost(`读回 ${pages} 页：用时为 mammoth 的几倍（${times}）`, 1, own / peer),
    informs(
      `读回 ${pages} 页：峰值内存`,
      `${mb(peakOf('read', pages))}，mammoth ${mb(peakOf('mammoth', pages))}`,
    ),
  ];
}

/** How much more one page costs among a thousand than among a hundred. */
function growthFigures(): readonly Figure[] {
  return (['official', 'pages', 'read'] as const).map((job) => {
    const [few, many] = [timeOf(job, 100), timeOf(job, 1_000)];
    const names = { official: '导出', pages: '预览排版', read: '读回' } as const;
    const name = `${names[job]}：1,000 页时每页用时为 100 页时的几倍（共 ${ms(many)}）`;
    return atMost(name, MOST_GROWTH, many / few / 10);
  });
}
