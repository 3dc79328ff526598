import { writeFileSync } from 'node:fs';
import type { Figure } from './figure.ts';
import { type Group, groups } from './groups.ts';
import { keptRun, writePage } from './page/files.ts';
import { measureAll } from './page/measure-all.ts';
import { summaryOf, tableOf } from './table.ts';

/**
 * `npm run bench`: everything measured in one run on one machine, written to docs/benchmarks.md.
 * `npm run bench -- 对应` measures one part and only prints it: the page never mixes runs.
 * `npm run bench -- --page` writes the page anew from the figures of its last run.
 */
async function main([first = '', into]: readonly string[]): Promise<void> {
  if (first === '--page') return writePage(keptRun());
  if (first === '') {
    const run = await measureAll();
    writePage(run);
    const failed = run.groups.filter(({ failure }) => failure !== undefined);
    console.log(`\n${summaryOf(run.groups.flatMap(({ figures }) => figures))}`);
    console.log(`docs/benchmarks.md，用时 ${Math.ceil(run.seconds / 60)} 分钟`);
    if (failed.length > 0) process.exitCode = 1;
    return;
  }
  const wanted = groups.filter(({ name }) => name.includes(first));
  if (wanted.length === 0) {
    console.error(`没有这一组：${first}。有 ${groups.map(({ name }) => name).join('、')}`);
    process.exitCode = 1;
    return;
  }
  const measured: Figure[] = [];
  for (const group of wanted) measured.push(...(await shown(group)));
  if (into === undefined) console.log(`\n${summaryOf(measured)}`);
  else writeFileSync(into, JSON.stringify(measured));
}

async function shown({ name, measure }: Group): Promise<readonly Figure[]> {
  console.log(`\n== ${name}`);
  const figures = await measure('whole');
  for (const line of tableOf(figures)) console.log(line);
  return figures;
}

await main(process.argv.slice(2));
