import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a killed process had been told is saved. */
export type Acknowledged = {
  readonly saves: number;
  readonly versions: readonly number[];
  readonly lines: number;
  /** From its first step to its first acknowledged save. */
  readonly firstSaveMs: number;
};

/** A writer that has loaded and waits for its turn. */
export type Writer = {
  /** Lets it write, kills it a random while after its first save, and says what it was told. */
  readonly reign: () => Promise<Acknowledged>;
  /** Lets it save once and end by itself. */
  readonly once: () => Promise<void>;
};

const running = new Set<ChildProcess>();

/** Where a test fails in between, nothing goes on writing. */
export const stopWriters = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

/** Longer than three saves take on a quiet machine, so that a kill meets every moment of one. */
const LONGEST_MS = 60;

export function startWriter(script: string, data: string, name: string): Writer {
  const child = spawn(process.execPath, [script, data, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  const ready = listen(child);
  // Where another lane fails, one that still waits for its turn is ended and says nothing more.
  ready.catch(() => undefined);
  return {
    reign: async () => {
      const { told, spoken } = await ready;
      const began = performance.now();
      child.stdin?.write('go\n');
      await spoken(/^saved/);
      const firstSaveMs = performance.now() - began;
      await sleep(Math.random() * LONGEST_MS);
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.kill('SIGKILL');
      await ended;
      const all = told();
      const broken = all.find((line) => line.startsWith('broken'));
      if (broken !== undefined) throw new Error(broken);
      const numbers = (word: string): readonly number[] =>
        all.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.split(' ')[1])] : []));
      return {
        saves: Math.max(0, ...numbers('saved')),
        versions: numbers('version'),
        lines: Math.max(0, ...numbers('line')),
        firstSaveMs,
      };
    },
    once: async () => {
      await ready;
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.stdin?.write('once\n');
      await ended;
    },
  };
}

/** Everything it says, once it is ready; what is cut short by the kill was not said. */
async function listen(child: ChildProcess) {
  const lines: string[] = [];
  const waiting: { readonly pattern: RegExp; readonly go: () => void }[] = [];
  if (child.stdout === null) throw new Error('the writer has no voice');
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const { pattern, go } of waiting) if (pattern.test(line)) go();
  });
  const spoken = (pattern: RegExp): Promise<void> =>
    lines.some((line) => pattern.test(line))
      ? Promise.resolve()
      : new Promise((go, fail) => {
          waiting.push({ pattern, go });
          child.on('close', () => fail(new Error(`ended before ${pattern}: ${lines.at(-1)}`)));
        });
  await spoken(/^ready/);
  return { told: () => [...lines], spoken };
}
