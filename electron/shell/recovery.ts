import type { BrowserWindow, RenderProcessGoneDetails, WebContents } from 'electron';
import type { Log } from '../host/log.ts';

type Reason = RenderProcessGoneDetails['reason'];

/** What is done about a page whose process ended: it comes again by itself, or the drafter is asked. */
export type Remedy = 'reload' | 'ask' | 'none';

/** A page that ends more often than that in five minutes would do so for ever. */
const MOST_RELOADS = 2;
const SPAN_MS = 5 * 60 * 1000;

/**
 * @param earlier when it ended before, as `Date.now()` says it
 */
export const remedyFor = (reason: Reason, earlier: readonly number[], now: number): Remedy => {
  if (reason === 'clean-exit') return 'none';
  // The program's own files are damaged: loading them again changes nothing.
  if (reason === 'integrity-failure' || reason === 'launch-failed') return 'ask';
  return earlier.filter((at) => now - at < SPAN_MS).length < MOST_RELOADS ? 'reload' : 'ask';
};

export const RELOAD = '重新载入';
export const SHOW_LOGS = '打开日志文件夹';
export const CLOSE = '关闭';
export const WAIT = '继续等待';

/** After a page that ended again and again. */
export const brokenQuestion = {
  type: 'error' as const,
  message: '窗口反复出错，已停止显示',
  detail:
    '已保存的草稿不受影响，没来得及保存的文字已留存，重新载入后会找回。若仍出错，请重新启动本程序，并把日志文件夹交给维护人员。',
  buttons: [RELOAD, SHOW_LOGS, CLOSE],
  defaultId: 0,
  cancelId: 2,
  noLink: true,
};

/** While a page answers nothing. */
export const unresponsiveQuestion = {
  type: 'warning' as const,
  message: '窗口没有响应',
  detail: '可以再等一会儿。重新载入时，已写下的文字会找回；正在进行的操作须重做。',
  buttons: [WAIT, RELOAD],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
};

type Question = typeof brokenQuestion | typeof unresponsiveQuestion;

type Parts = {
  readonly window: Pick<BrowserWindow, 'on' | 'close'>;
  readonly contents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>;
  /** Shows a question until it is answered or the signal takes it away; gives the button's words. */
  readonly ask: (question: Question, signal: AbortSignal) => Promise<string>;
  readonly showLogs: () => void;
  readonly log: Log;
  readonly now?: () => number;
};

/**
 * Brings a page back whose process ended or hangs. Its words are on the disk or in the page's own
 * storage, which belongs to another process, and come back with it.
 */
export function recoverWindow(parts: Parts): void {
  const { window, contents, ask, showLogs, log, now = Date.now } = parts;
  let ends: readonly number[] = [];
  let hanging: AbortController | null = null;

  const answered = async (question: Question, signal: AbortSignal): Promise<void> => {
    const answer = await ask(question, signal);
    if (signal.aborted) return;
    if (answer === SHOW_LOGS) {
      showLogs();
      await answered(question, signal);
    } else if (answer === CLOSE) window.close();
    else if (answer === RELOAD && question === unresponsiveQuestion) {
      // What hangs cannot reload itself; its end is heard below.
      contents.forcefullyCrashRenderer();
    } else if (answer === RELOAD) {
      ends = [];
      contents.reload();
    }
  };
  const noLongerHangs = (): void => {
    hanging?.abort();
    hanging = null;
  };

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    noLongerHangs();
    const remedy = remedyFor(reason, ends, now());
    log({ event: 'gone', reason, code: exitCode, remedy });
    ends = [...ends, now()].slice(-MOST_RELOADS);
    if (remedy === 'reload') contents.reload();
    if (remedy === 'ask') void answered(brokenQuestion, new AbortController().signal);
  });
  window.on('unresponsive', () => {
    if (hanging !== null) return;
    log({ event: 'unresponsive' });
    hanging = new AbortController();
    void answered(unresponsiveQuestion, hanging.signal).finally(noLongerHangs);
  });
  window.on('responsive', () => {
    if (hanging !== null) log({ event: 'responsive' });
    noLongerHangs();
  });
}
