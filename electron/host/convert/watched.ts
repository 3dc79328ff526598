import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export type Watch = {
  /** Most milliseconds in all. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Asked now and then; true ends the program. */
  readonly tooMuch: () => Promise<boolean>;
};

export type End = 'ended' | 'not-started' | 'too-slow' | 'too-much' | 'stopped';

const INTERVAL = 100;

/**
 * Runs a program to its end, or kills it with everything it started: LibreOffice's own program is
 * a starter whose child does the work and survives it.
 */
export async function runWatched(
  [program, ...args]: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  { limit, signal, tooMuch }: Watch,
): Promise<End> {
  const child = spawn(program, args, {
    ...options,
    stdio: 'ignore',
    windowsHide: true,
    // A group of its own, to be killed as a whole.
    detached: process.platform !== 'win32',
  });
  const kill = (): void => killAll(child);
  let end: End | null = null;
  child.once('error', () => {
    end ??= 'not-started';
  });
  child.once('exit', () => {
    end ??= 'ended';
  });
  // Before other listeners clear away what it still writes to.
  process.prependOnceListener('exit', kill);
  try {
    for (const started = Date.now(); ; ) {
      if (end !== null) return end;
      if (signal.aborted) return 'stopped';
      if (Date.now() - started > limit) return 'too-slow';
      if (await tooMuch()) return 'too-much';
      await sleep(INTERVAL, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    process.removeListener('exit', kill);
    kill();
  }
}

/** Also after its end: what it started may still be there. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group has ended.
  }
}
