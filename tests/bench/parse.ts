import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { analyze } from '../../shared/analyze.ts';
import { type Figure, informs } from './figure.ts';

/**
 * Time of the whole way from text to structure, and whether it grows with the text and no faster:
 * realistic text, repeated to the wanted size.
 */

const SIZES = [10_000, 100_000, 1_000_000] as const;
/** Timed runs a size; the median counts, after one run to warm up. */
const RUNS = 5;

const text = ['beijing-2018', 'pudong-2018', 'shanghai-cnipa-2023']
  .map((id) => readFileSync(new URL(`../../seeds/${id}.txt`, import.meta.url), 'utf8'))
  .join('\n');

const ofSize = (size: number): string =>
  `${text}\n`.repeat(Math.ceil(size / text.length)).slice(0, size);

function median(size: number): number {
  const source = ofSize(size);
  analyze(source);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    analyze(source);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/** Milliseconds a size, and how they grew against the size before. */
export function parseFigures(): readonly Figure[] {
  let before: number | null = null;
  return SIZES.map((size) => {
    const time = median(size);
    const growth = before === null ? '' : `，为前一档的 ${(time / before).toFixed(1)} 倍`;
    before = time;
    return informs(`${size} 字`, `${time.toFixed(0)} ms${growth}`);
  });
}
