import { describe, expect, test } from 'vitest';
import type { WorkerLike } from '../renderer/open-worker.ts';
import { openPaginator } from '../renderer/paper/paginator.ts';
import type { Answer } from '../renderer/reading/protocol.ts';
import { openReader } from '../renderer/reading/reader.ts';
import { openComparer } from '../renderer/versions/comparer.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { officialFormat } from '../shared/word/format.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';

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
  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
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

describe('laying out while letters come', () => {
  const layout = pagesOf([], officialFormat);
  const made = { pages: 1, layout, form: 'plain', remarks: [] };
  const wanted = (source: string) => ({ source, issuance: plainIssuance, whole: true });

  test('only the first and the latest of several drafts are laid out', () => {
    const { started, start } = workers();
    const papers: unknown[] = [];
    const paginator = openPaginator((paper) => papers.push(paper?.source ?? null), start);
    for (const source of ['一', '一、', '一、总']) paginator.layOut(wanted(source));
    started[0]?.answer({ kind: 'laidOut', job: 1, made });
    started[0]?.answer({ kind: 'laidOut', job: 2, made });
    expect(started[0]?.sent).toEqual([
      { job: 1, ...wanted('一') },
      { job: 2, ...wanted('一、总') },
    ]);
    expect(papers).toEqual(['一', '一、总']);
  });

  test('goes on with the next draft after the worker broke', () => {
    const { started, start } = workers();
    const papers: unknown[] = [];
    const paginator = openPaginator((paper) => papers.push(paper?.source ?? null), start);
    paginator.layOut(wanted('一'));
    started[0]?.breakDown();
    paginator.layOut(wanted('二'));
    started[1]?.answer({ kind: 'laidOut', job: 2, made });
    expect(papers).toEqual([null, '二']);
  });
});
