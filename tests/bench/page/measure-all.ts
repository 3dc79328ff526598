import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { type Group, groups } from '../groups.ts';
import { BUILT, build } from '../window.ts';
import { thisMachine } from './machine.ts';
import type { MeasuredGroup, Run } from './run.ts';

const BENCH = join(import.meta.dirname, '..', 'bench.ts');
/** No group takes two minutes on an idle machine; one that hangs must not take the others along. */
const LONGEST_MS = 10 * 60_000;

/**
 * Every group in a process of its own, one after the other: what one has compiled or holds in memory
 * is nobody else's. A group that fails or hangs is told in the page, the others are measured.
 */
export async function measureAll(): Promise<Run> {
  const begun = Date.now();
  const loads = [load()];
  const machine = await thisMachine();
  build();
  process.env[BUILT] = '1';
  const measured = groups.map((group) => {
    const one = measureGroup(group);
    loads.push(load());
    return one;
  });
  return {
    date: new Date(begun).toISOString(),
    seconds: secondsSince(begun),
    machine,
    load: { before: loads[0] ?? 0, most: Math.max(...loads), after: loads.at(-1) ?? 0 },
    groups: measured,
  };
}

function measureGroup({ name }: Group): MeasuredGroup {
  const begun = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'measures-bench-'));
  const into = join(folder, 'figures.json');
  try {
    const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', BENCH, name, into], {
      stdio: 'inherit',
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    });
    const seconds = secondsSince(begun);
    if (status !== 0) {
      const failure = signal === null ? `ended with ${status}` : `took over ${seconds} s`;
      return { name, seconds, figures: [], failure };
    }
    const figures: readonly Figure[] = JSON.parse(readFileSync(into, 'utf8'));
    return { name, seconds, figures: figures.filter(({ detail }) => detail !== true) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const load = (): number => Number((loadavg()[0] ?? 0).toFixed(1));
const secondsSince = (begun: number): number => Math.round((Date.now() - begun) / 1_000);
