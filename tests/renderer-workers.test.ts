import { describe, expect, test } from 'vitest';
import type { WorkerLike } from '../renderer/open-worker.ts';
import type { Answer } from '../renderer/reading/protocol.ts';
import { openReader } from '../renderer/reading/reader.ts';
import { openComparer } from '../renderer/versions/comparer.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';

/** Workers as they are started, with what each was sent; `breakDown` is a file that cannot be loaded. */
class StandIn extends EventTarget implements WorkerLike {
  readonly sent: unknown[] = [];
  isStopped = false;
  postMessage(order: unknown): void {
    this.sent.push(order);
  }
  terminate(): void {
    this.isStopped = true;
  }
  breakDown(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const workers = () => {
  const started: StandIn[] = [];
  const start = (): StandIn => {
    const worker = new StandIn();
    started.push(worker);
    return worker;
  };
  return { started, start };
};

describe('a worker that broke', () => {
  test('is started anew to compare versions once more', () => {
    const { started, start } = workers();
    const { compare, close } = openComparer(start);
    const answers: unknown[] = [];
    compare('旧', '新', (comparison) => answers.push(comparison));
    started[0]?.breakDown();
    expect(answers).toEqual([null]);
    compare('旧', '新', (comparison) => answers.push(comparison));
    expect(started.map(({ isStopped }) => isStopped)).toEqual([true, false]);
    expect(started[1]?.sent).toEqual([{ job: 2, before: '旧', after: '新' }]);
    close();
    expect(started[1]?.isStopped).toBe(true);
  });

  test('is started anew to read the next edit, with the library', () => {
    const { started, start } = workers();
    const answers: Answer[] = [];
    const reader = openReader((answer) => answers.push(answer), start);
    reader.setLibrary(builtInPrecedents);
    reader.read('一稿', []);
    started[0]?.breakDown();
    expect(answers).toEqual([{ kind: 'failed', source: '一稿' }]);
    reader.read('二稿', []);
    reader.read('三稿', []);
    expect(started[1]?.sent).toEqual([
      { kind: 'library', precedents: builtInPrecedents },
      { kind: 'draft', source: '二稿', decisions: [] },
      { kind: 'draft', source: '三稿', decisions: [] },
    ]);
  });
});
