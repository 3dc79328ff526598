import type { Figure } from './figure.ts';

/** Columns on a screen: a Chinese character takes two. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

const verdict = ({ met }: Figure): string => (met === null ? '' : met ? '达到' : '未达到');

/** Figures as lines: name, figure reached, bar, and whether it is met. */
export function tableOf(figures: readonly Figure[]): readonly string[] {
  const widths = {
    name: Math.max(...figures.map(({ name }) => columns(name))),
    // What only informs may be long and is the last of its line.
    reached: Math.max(...figures.map(({ bar, reached }) => (bar === '' ? 0 : columns(reached)))),
    bar: Math.max(...figures.map(({ bar }) => columns(bar))),
  };
  return figures.map((figure) =>
    [
      padded(figure.name, widths.name),
      padded(figure.reached, widths.reached),
      padded(figure.bar, widths.bar),
      verdict(figure),
    ]
      .join('  ')
      .trimEnd(),
  );
}

/** One line on all bars: how many are met, and which are not. */
export function summaryOf(figures: readonly Figure[]): string {
  const barred = figures.filter(({ met }) => met !== null);
  const missed = barred.filter(({ met }) => met === false).map(({ name }) => name);
  const met = barred.length - missed.length;
  return `${barred.length} 条标准达到 ${met} 条${missed.length > 0 ? `；未达到：${missed.join('；')}` : ''}`;
}
