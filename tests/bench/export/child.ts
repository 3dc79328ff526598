import { officialDocx } from '../../../shared/word/official.ts';
import { isJob, jobs } from './jobs.ts';
import type { Measured } from './measure.ts';
import { policyFrom, textOfPages } from './texts.ts';

/**
 * `child.ts JOB,JOB PAGES ROUNDS`: jobs in a process of their own, so that their memory is nobody
 * else's. Several take turns: what slows the machine down meanwhile slows all of them.
 */
const [names = '', pages = '', rounds = ''] = process.argv.slice(2);
const racing = names.split(',').filter(isJob);
if (racing.length === 0) throw new Error(`no jobs ${names}`);

/** The engine compiles what runs often; a drafter's second export counts as much as the first. */
const WARM = 3;
const warming = policyFrom(textOfPages(5));
const warmingFile = await officialDocx(warming);
for (let run = 0; run < WARM; run += 1)
  for (const job of racing) await jobs[job](warming, warmingFile);

const policy = policyFrom(textOfPages(Number(pages)));
const reads = racing.some((job) => job === 'read' || job === 'mammoth');
const file = reads ? await officialDocx(policy) : new Uint8Array();

const ms = racing.map((): number[] => []);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [at, job] of racing.entries()) {
    const start = performance.now();
    const amount = await jobs[job](policy, file);
    if (amount === 0) throw new Error(`${job} gave nothing`);
    ms[at]?.push(performance.now() - start);
  }
}
const measured: Measured = { ms, peakMb: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(measured));
