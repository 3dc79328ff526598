import { type Effort, sized } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';
import { exponentOf } from './growth/exponent.ts';
import { type Job, jobs } from './growth/jobs.ts';
import { digits, median } from './race.ts';

/** The usual draft has some thirty clauses; sixteen times as many is a book. */
const CLAUSES = [30, 60, 120, 240, 480] as const;
/** 1 is in proportion to the draft. */
const MOST = 1.2;

/** How each thing a drafter waits for grows with the draft: 1, 2, 4, 8 and 16 times the usual one. */
export async function growthFigures(effort: Effort): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const job of jobs) figures.push(...(await figuresOf(job, effort)));
  return figures;
}

async function figuresOf(job: Job, effort: Effort): Promise<readonly Figure[]> {
  const sizes = sized<readonly number[]>(effort, CLAUSES, [3, 6]);
  const rounds = sized(effort, 7, 1);
  const times = sizes.map((): number[] => []);
  // All sizes in every round: what slows the machine down meanwhile slows all of them.
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, clauses] of sizes.entries()) {
      const run = job.ready(clauses, round);
      const begun = performance.now();
      await run();
      if (round > 0) times[at]?.push(performance.now() - begun);
    }
  const medians = times.map((some) => median(some));
  return [
    atMost(`${job.name}：用时随篇幅增长的指数`, MOST, exponentOf(sizes, medians)),
    informs(
      `　${job.name}：${sizes.join('、')} 条`,
      `${medians.map((time) => digits(time)).join('、')} ms`,
    ),
  ];
}
