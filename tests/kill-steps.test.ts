import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drafts } from '../electron/host/drafts.ts';
import { snapshots } from '../electron/host/snapshots.ts';
import { nothingBeside } from '../shared/beside.ts';
import { bundled } from './kill/bundle.ts';
import { noFacts, SAVES } from './kill/scenario.ts';
import { savesIn } from './kill/texts.ts';

/**
 * A process that dies at each single step by which anything changes on the disk, and in the middle of
 * each write: nothing acknowledged is lost, and the next one goes on at once.
 */
let script: Awaited<ReturnType<typeof bundled>>;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'measures-steps-'));
  const steps = join(import.meta.dirname, 'kill', 'steps.ts');
  script = await bundled('step-writer.ts', { 'node:fs/promises': steps });
});
afterAll(async () => {
  await script.remove();
  await rm(home, { recursive: true });
});

type Run = { readonly folder: string; readonly saves: number; readonly steps: readonly string[] };

/** How far it came in a folder of its own; the steps it took when it did not die. */
async function run(kind: 'dies' | 'tears', at: number): Promise<Run> {
  const folder = join(home, `${kind}-${at}`, 'drafts');
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, [script.script, folder, kind, `${at}`], (_, out) => resolve(out));
  });
  const saves = Math.max(
    0,
    ...[...said.matchAll(/^saved (\d+)$/gm)].map(([, each]) => Number(each)),
  );
  const steps = /^steps (.*)$/m.exec(said)?.[1]?.split(' ') ?? [];
  return { folder, saves, steps };
}

async function look({ folder, saves }: Run, when: string): Promise<void> {
  const versions = snapshots({ folder });
  const facts = () => noFacts;
  const desk = drafts({ folder, example: async () => '', facts, versions: versions.ofDrafts });
  const { damaged, problems } = await desk.list();
  const bin = await desk.listBin();
  const listed = await versions.list({ id: 'a' });
  expect([damaged, problems, bin.problems, listed.problems], when).toEqual([[], [], [], []]);
  const removed = bin.drafts.find(({ id }) => id.endsWith('-a'));
  if ((await desk.stamp({ id: 'a' })).kind === 'missing' && removed !== undefined) {
    await desk.restore({ id: removed.id });
  }
  const draft = saves === 0 ? null : await desk.open({ id: 'a' });
  const there = draft === null ? 0 : (savesIn('a', draft.text) ?? Number.NaN);
  expect([saves, saves + 1], when).toContain(there);
  const since = performance.now();
  const next = { id: 'a', text: '接着写', ...nothingBeside, revision: draft?.revision ?? 0 };
  // Before the first acknowledged save one may have been done all the same.
  if (saves > 0) await desk.save(next);
  else await desk.save({ ...next, id: 'b' });
  expect(performance.now() - since, when).toBeLessThan(9_000);
  const left = (await readdir(folder, { recursive: true })).filter((name) =>
    /^\.(?!lock$)|\/\./.test(name),
  );
  // What lies in a folder nobody has written to since goes at the next writing there.
  expect(
    left.filter((name) => !name.includes('/')),
    when,
  ).toEqual([]);
  expect(left.length, when).toBeLessThanOrEqual(1);
}

it('loses nothing at whatever step it dies', async () => {
  const whole = await run('dies', 0);
  expect(whole.saves).toBe(SAVES);
  const { steps } = whole;
  const all = steps.flatMap((step, at) => [
    { kind: 'dies' as const, at: at + 1, step },
    ...(step === 'write' ? [{ kind: 'tears' as const, at: at + 1, step }] : []),
  ]);
  const lane = async (from: number, every: number): Promise<void> => {
    for (let at = from; at < all.length; at += every) {
      const one = all[at];
      if (one === undefined) return;
      const before = steps.slice(Math.max(0, one.at - 4), one.at - 1).join(', ');
      const died = await run(one.kind, one.at);
      await look(died, `${one.kind} at step ${one.at}: ${one.step} (after ${before})`);
    }
  };
  const lanes = Math.max(2, availableParallelism());
  await Promise.all(Array.from({ length: lanes }, (_, from) => lane(from, lanes)));
  console.info(`${all.length} kills, at each of ${steps.length} steps`);
}, 600_000);
