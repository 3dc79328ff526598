import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { targets } from './targets.ts';
import type { Told } from './work.ts';

/**
 * `npm run fuzz -- --minutes 30 [--only word] [--seed 7]`: cases nobody has seen yet, for as long as
 * one likes. What breaks a promise goes, made small, to tests/fixtures/hostile/<target>/, where
 * tests/hostile.test.ts runs it again for ever.
 */
const kept = join(import.meta.dirname, '..', 'fixtures', 'hostile');

/** A case that takes longer never ends, as far as a drafter is concerned. */
const ENDLESS = 180_000;

/** Runs one target for some milliseconds; gives the number of different findings. */
async function runTarget(name: string, seed: number, milliseconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'measures-fuzz-'));
  const current = join(folder, 'current');
  const findings = new Map<string, number>();
  let [cases, next, slowest]: [number, number, readonly number[]] = [0, seed, []];
  const until = Date.now() + milliseconds;
  const found = (message: string, bytes: Uint8Array, extension: string): void => {
    const sign = signOf(message);
    findings.set(sign, (findings.get(sign) ?? 0) + 1);
    if (findings.get(sign) === 1) keep(name, message, bytes, extension);
  };
  while (Date.now() < until) {
    const endless = await oneProcess(
      [name, String(next), String(until - Date.now()), current],
      (told) => {
        [cases, next, slowest] = [cases + told.cases, told.seed + 1, told.slowest];
        const { broken } = told;
        if (broken !== null)
          found(broken.message, Buffer.from(told.base64, 'base64'), broken.extension);
      },
    );
    if (!endless) break;
    found(`endless: longer than ${ENDLESS / 1000} s`, readFileSync(current), 'case');
    next += 1;
  }
  rmSync(folder, { recursive: true, force: true });
  const times = slowest.map(
    (time, at) => `≤${['1e2', '1e3', '1e4', '1e5', 'more'][at]}: ${Math.round(time)} ms`,
  );
  console.log(
    `${name}: ${cases} cases, ${findings.size} findings; slowest by size ${times.join(', ')}`,
  );
  return findings.size;
}

/** Whether it had to be ended at a case that does not end. */
function oneProcess(args: readonly string[], tell: (told: Told) => void): Promise<boolean> {
  const [, , , current = ''] = args;
  return new Promise((resolve) => {
    let endless = false;
    const child = fork(join(import.meta.dirname, 'work.ts'), args, {
      execArgv: ['--import', 'tsx'],
    });
    const watch = setInterval(() => {
      const since = statSync(current, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since < ENDLESS) return;
      endless = true;
      child.kill('SIGKILL');
    }, 1_000);
    child.on('message', (told: Told) => tell(told));
    child.on('exit', () => {
      clearInterval(watch);
      resolve(endless);
    });
  });
}

/** Two findings are one when the same promise breaks at the same place. */
const signOf = (message: string): string =>
  message
    .split('\n')
    .slice(0, 3)
    .join('\n')
    .replace(/“[^”]*”|\d+/gu, '');

function keep(name: string, message: string, bytes: Uint8Array, extension: string): void {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const file = join(kept, name, `${hash}.${extension}`);
  mkdirSync(join(kept, name), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`FOUND ${file}\n${message.split('\n').slice(0, 8).join('\n')}`);
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
const chosen = targets.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`--only is one of: ${targets.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
console.log(
  `seed ${values.seed}, ${values.minutes} minutes, ${chosen.map(({ name }) => name).join(', ')}`,
);
const share = (Number(values.minutes) * 60_000) / chosen.length;
let found = 0;
for (const { name } of chosen) found += await runTarget(name, Number(values.seed), share);
process.exitCode = found > 0 ? 1 : 0;
