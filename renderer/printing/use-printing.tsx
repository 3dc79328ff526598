import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import { exportName } from '../../shared/word/name.ts';
import type { Draft } from '../export/protocol.ts';
import { drawnAtOnce } from '../later.ts';
import type { Dispatch, Notice } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { laidOutOnce } from './laid-out-once.ts';
import { type Printable, PrintLayer } from './print-layer.tsx';

type How = 'paper' | 'pdf';

type Parts = {
  readonly api: Pick<Api, 'printPages'>;
  /** The words as they stand now. */
  readonly readDraft: () => Draft;
  /** What the draft is called. */
  readonly name: string;
  readonly dispatch: Dispatch;
};

export type Printing = {
  /** What goes on paper, out of sight. */
  readonly layer: ReactNode;
  readonly print: (how: How) => void;
};

/**
 * 打印 and 导出PDF: the draft laid out on its pages as 版式 shows it, and nothing of the window. The
 * desktop prints and makes the PDF; a browser does both over its own dialog.
 */
export function usePrinting(parts: Parts): Printing {
  const latest = useLatest(parts);
  const [pages, setPages] = useState<Printable | null>(null);
  const busy = useRef(false);

  // A browser is done with the pages when its dialog closes; some say so only after `print()`.
  useEffect(() => {
    const done = (): void => setPages(null);
    addEventListener('afterprint', done);
    return () => removeEventListener('afterprint', done);
  }, []);

  const run = useCallback(
    async (how: How): Promise<void> => {
      const { api, readDraft, name, dispatch } = latest.current;
      if (busy.current) return;
      busy.current = true;
      dispatch({ type: 'noticeClosed' });
      try {
        const printable = await laidOutOnce(readDraft());
        drawnAtOnce(() => setPages(printable));
        await document.fonts.ready;
        const file = exportName({ title: name }, '', '.pdf');
        const done = await api.printPages({ how, name: file });
        if (done.kind === 'browser') printHere(file);
        else setPages(null);
        const notice = noticeOf(done, how);
        if (notice !== null) dispatch({ type: 'noticed', notice });
      } catch (error) {
        setPages(null);
        const reason = error instanceof Refusal ? error.message : '排版时出错，请重试。';
        dispatch({ type: 'noticed', notice: { tone: 'bad', text: reason } });
      } finally {
        busy.current = false;
      }
    },
    [latest],
  );
  const print = useCallback((how: How) => void run(how), [run]);
  return { layer: <PrintLayer pages={pages} />, print };
}

/** The browser proposes the title of the page as the name of a PDF. */
function printHere(file: string): void {
  const { title } = document;
  document.title = file.replace(/\.pdf$/, '');
  window.print();
  document.title = title;
}

const noticeOf = (done: Awaited<ReturnType<Api['printPages']>>, how: How): Notice | null => {
  switch (done.kind) {
    case 'saved':
      return { tone: 'good', text: `已导出：${done.name}` };
    case 'printed':
      return { tone: 'good', text: '已交给打印机。' };
    case 'cancelled':
      return null;
    case 'browser':
      // Whether it was printed the browser does not say.
      return how === 'pdf'
        ? { tone: 'good', text: '在浏览器的打印窗口中，目标打印机选“另存为 PDF”。' }
        : null;
  }
};
