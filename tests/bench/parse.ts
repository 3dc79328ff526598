import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { analyze } from '../../shared/analyze.ts';

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

/** One line a size: milliseconds, milliseconds a million characters, growth against the size before. */
export function benchParse(): string[] {
  let before: number | null = null;
  return SIZES.map((size) => {
    const time = median(size);
    const growth = before === null ? '' : `, ${(time / before).toFixed(1)} times the size before`;
    before = time;
    const million = (time * 1_000_000) / size;
    return `parse ${size} characters: ${time.toFixed(1)} ms (${million.toFixed(0)} ms a million${growth})`;
  });
}
