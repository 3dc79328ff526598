import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../electron/host/log.ts';
import {
  brokenQuestion,
  CLOSE,
  RELOAD,
  recoverWindow,
  remedyFor,
  SHOW_LOGS,
  unresponsiveQuestion,
  WAIT,
} from '../electron/shell/recovery.ts';

const minute = 60_000;

describe('a page whose process ended', () => {
  it.each([
    ['clean-exit', [], 'none'],
    ['crashed', [], 'reload'],
    ['oom', [9 * minute], 'reload'],
    ['killed', [8 * minute, 9 * minute], 'ask'],
    // Long ago.
    ['crashed', [1 * minute, 2 * minute], 'reload'],
    ['launch-failed', [], 'ask'],
    ['integrity-failure', [], 'ask'],
  ] as const)('%s after %j: %s', (reason, earlier, remedy) => {
    expect(remedyFor(reason, earlier, 10 * minute)).toBe(remedy);
  });
});

/** A window under guard; each question is answered by the next of these words. */
function guarded(answers: readonly string[] = []) {
  const done: string[] = [];
  const questions: (typeof brokenQuestion | typeof unresponsiveQuestion)[] = [];
  const signals: AbortSignal[] = [];
  const logged: LogEntry[] = [];
  const left = [...answers];
  let now = 0;
  const window = Object.assign(new EventEmitter(), { close: () => done.push('close') });
  const contents = Object.assign(new EventEmitter(), {
    reload: () => done.push('reload'),
    forcefullyCrashRenderer: () => {
      done.push('end');
      contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    },
  });
  recoverWindow({
    window: window as never,
    contents: contents as never,
    ask: (question, signal) => {
      questions.push(question);
      signals.push(signal);
      const answer = left.shift();
      // A question nobody answers goes with its signal, as Electron has it.
      return answer !== undefined
        ? Promise.resolve(answer)
        : new Promise((resolve) => signal.addEventListener('abort', () => resolve(WAIT)));
    },
    showLogs: () => done.push('logs'),
    log: (entry) => logged.push(entry),
    now: () => now,
  });
  const gone = (reason: string) =>
    contents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  const later = (ms: number) => {
    now += ms;
  };
  return { window, done, questions, signals, logged, gone, later };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the window comes back', () => {
  it('by itself, and twice in a row at most: then the drafter is asked', async () => {
    const { done, questions, gone, logged } = guarded();
    for (const reason of ['crashed', 'oom', 'crashed']) gone(reason);
    await settled();
    expect(done).toEqual(['reload', 'reload']);
    expect(questions).toEqual([brokenQuestion]);
    expect(logged).toEqual([
      { event: 'gone', reason: 'crashed', code: 5, remedy: 'reload' },
      { event: 'gone', reason: 'oom', code: 5, remedy: 'reload' },
      { event: 'gone', reason: 'crashed', code: 5, remedy: 'ask' },
    ]);
  });

  it('for as long as it holds five minutes in between', async () => {
    const { done, questions, gone, later } = guarded();
    for (let turn = 0; turn < 20; turn += 1) {
      gone('crashed');
      later(3 * minute);
    }
    expect([done.length, questions.length]).toEqual([20, 0]);
  });

  it('when the drafter asks for it, after a look at the logs', async () => {
    const { done, gone } = guarded([SHOW_LOGS, RELOAD]);
    gone('launch-failed');
    await settled();
    expect(done).toEqual(['logs', 'reload']);
    gone('crashed');
    expect(done).toEqual(['logs', 'reload', 'reload']);
  });

  it('or goes', async () => {
    const { done, gone } = guarded([CLOSE]);
    gone('integrity-failure');
    await settled();
    expect(done).toEqual(['close']);
  });
});

describe('a page that answers nothing', () => {
  it('is ended and comes back where the drafter says so', async () => {
    const { window, done, questions } = guarded([RELOAD]);
    window.emit('unresponsive');
    await settled();
    expect(questions).toEqual([unresponsiveQuestion]);
    expect(done).toEqual(['end', 'reload']);
  });

  it('is left alone where the drafter waits, and asked for again later', async () => {
    const { window, done, questions } = guarded([WAIT, WAIT]);
    window.emit('unresponsive');
    await settled();
    window.emit('unresponsive');
    await settled();
    expect([done, questions.length]).toEqual([[], 2]);
  });

  it('takes the question away when it answers again', async () => {
    const { window, done, questions, signals, logged } = guarded();
    window.emit('unresponsive');
    window.emit('unresponsive');
    window.emit('responsive');
    await settled();
    expect([questions.length, signals[0]?.aborted, done]).toEqual([1, true, []]);
    expect(logged).toEqual([{ event: 'unresponsive' }, { event: 'responsive' }]);
  });
});
