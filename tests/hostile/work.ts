import { writeFileSync } from 'node:fs';
import { openCoverage } from './coverage.ts';
import type { Broken } from './target.ts';
import { targets } from './targets.ts';

/**
 * The process that runs the cases of one target, so that one that never ends can be ended: what it
 * is at stands in a file of its own.
 */

/** What it tells the process that started it. */
export type Told = {
  readonly seed: number;
  readonly cases: number;
  readonly broken: Broken | null;
  /** Milliseconds of the slowest case by size: up to 100, 1,000, 10,000, 100,000, more. */
  readonly slowest: readonly number[];
  /** What is told to the parent goes as JSON, bytes as base64. */
  readonly base64: string;
};

/** So many cases between two reports. */
const BATCH = 40;
/** A found case of seconds would be made smaller for ever. */
const MOST = 60_000;

const [name = '', first = '0', milliseconds = '0', current = ''] = process.argv.slice(2);

async function work(): Promise<void> {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`no target ${name}`);
  const isNew = await openCoverage();
  const slowest = [0, 0, 0, 0, 0];
  // On a busy machine it takes many seconds to come as far as here.
  const until = Date.now() + Number(milliseconds);
  for (let seed = Number(first); Date.now() < until; seed += 1) {
    const ran = await target.fuzz(seed, BATCH, {
      most: MOST,
      begins: (write) => writeFileSync(current, write()),
      ended: (size, milliseconds) => {
        const at = Math.min(4, Math.max(0, Math.ceil(Math.log10(size + 1)) - 2));
        slowest[at] = Math.max(slowest[at] ?? 0, milliseconds);
      },
      // To ask costs more than many a case; every other batch goes without.
      ...(seed % 2 === 0 && { isNew }),
    });
    const base64 = Buffer.from(ran.broken?.bytes ?? []).toString('base64');
    const told: Told = { seed, ...ran, slowest, base64 };
    process.send?.(told);
  }
  process.disconnect();
}

await work();
