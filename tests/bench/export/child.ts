import { officialDocx } from '../../../shared/word/official.ts';
import { isJob, jobs } from './jobs.ts';
import type { Measured } from './measure.ts';
import { policyFrom, textOfPages } from './texts.ts';

/** `child.ts JOB PAGES`: one job in a process of its own, so that its memory is nobody else's. */
const [job = '', pages = ''] = process.argv.slice(2);
if (!isJob(job)) throw new Error(`no job ${job}`);

/** The engine compiles what runs often; a drafter's second export counts as much as the first. */
const WARM = 3;
const warming = policyFrom(textOfPages(5));
const warmingFile = await officialDocx(warming);
for (let run = 0; run < WARM; run += 1) await jobs[job](warming, warmingFile);

const policy = policyFrom(textOfPages(Number(pages)));
const reads = job === 'read' || job === 'mammoth';
const file = reads ? await officialDocx(policy) : new Uint8Array();

/** The best of a few: other work on the machine only ever makes it longer. */
const rounds = Number(pages) > 500 ? 3 : 5;
let best = Number.POSITIVE_INFINITY;
let amount = 0;
let peakMb = 0;
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  amount = await jobs[job](policy, file);
  best = Math.min(best, performance.now() - start);
  // Later rounds only add what the collector has not taken yet.
  if (round === 0) peakMb = process.resourceUsage().maxRSS / 1024;
}
const measured: Measured = { ms: best, peakMb, amount };
console.log(JSON.stringify(measured));
