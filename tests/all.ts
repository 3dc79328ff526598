import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm test`: types, lint, unit and contract tests, then the built product in a real browser.
 * Goes on after a failure so that one run shows everything, and names at the end what failed.
 */
const root = join(import.meta.dirname, '..');
const output = join(root, 'tests', '.output');
const node = process.execPath;
const bin = (file: string): string => join(root, 'node_modules', file);

type Step = {
  readonly name: string;
  readonly args: readonly string[];
  /** Of a vitest run: its counts as JSON; what failed, and what passed only at a second try, as text. */
  readonly counts?: string;
  readonly failures?: string;
  readonly retried?: string;
};

const vitest = (name: string, report: string, ...extra: readonly string[]): Step => ({
  name,
  counts: join(output, `${report}.json`),
  failures: join(output, `${report}-failures.txt`),
  retried: join(output, `${report}-retried.txt`),
  args: [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(output, `${report}.json`)}`,
    '--reporter=./tests/failures-reporter.ts',
    `--outputFile.failures=${join(output, `${report}-failures.txt`)}`,
    `--outputFile.retried=${join(output, `${report}-retried.txt`)}`,
    ...extra,
  ],
});

const steps: readonly Step[] = [
  ...['shared', 'renderer', 'electron', 'tests'].map((room) => ({
    name: `types of ${room}`,
    args: [bin('typescript/bin/tsc'), '-p', room],
  })),
  {
    name: 'lint and format',
    args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
  },
  vitest('unit and contract tests', 'unit'),
  {
    name: 'build',
    args: [bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
  },
  vitest('end to end', 'e2e', '--config', 'tests/e2e/vitest.config.ts'),
];

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A step without counts of its own (types, lint, build) is one check. */
const countsOf = (step: Step, ok: boolean): Counts => {
  if (step.counts === undefined || !existsSync(step.counts)) {
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  }
  const report = JSON.parse(readFileSync(step.counts, 'utf8')) as Record<string, number>;
  const failed = report['numFailedTests'] ?? 0;
  return {
    passed: report['numPassedTests'] ?? 0,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
  };
};

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const results = steps.map((step) => {
  console.log(`\n== ${step.name}`);
  const { status } = spawnSync(node, step.args, { cwd: root, stdio: 'inherit' });
  return { step, ok: status === 0, counts: countsOf(step, status === 0) };
});

const sum = (key: keyof Counts): number =>
  results.reduce((total, { counts }) => total + counts[key], 0);

console.log('');
const told = (file: string | undefined): string =>
  file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '';
for (const { step } of results) {
  const [failures, retried] = [told(step.failures), told(step.retried)];
  if (failures !== '') console.log(`failed in ${step.name}:\n${failures}`);
  // Not a failure, and not silent: each is a race, of the test or of the product, to be found.
  if (retried !== '') console.log(`passed only at the second try in ${step.name}:\n${retried}`);
}
for (const { step, ok, counts } of results) {
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${step.name}: ${counts.passed} passed, ${counts.failed} failed`,
  );
}
const skippedInCi = process.env['CI'] === 'true' && sum('skipped') > 0;
if (skippedInCi) console.log(`FAIL in CI nothing may be skipped, but ${sum('skipped')} tests were`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = results.every(({ ok }) => ok) && !skippedInCi ? 0 : 1;
