import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';
import { type Host, Refusal } from '../../shared/api.ts';
import type { Deliver } from '../host/deliver.ts';
import type { Log } from '../host/log.ts';

/** The pages are laid out with their margins and page numbers: the printer adds nothing. */
export const paperOptions: WebContentsPrintOptions = {
  silent: false,
  printBackground: true,
  pageSize: 'A4',
  margins: { marginType: 'none' },
};

/** Sizes as the style sheet has them: a page with a wide table lies across. */
export const pdfOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  pageSize: 'A4',
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  generateTaggedPDF: true,
};

/** Prints what the window shows for printing: over the system's dialog, or into a PDF. */
export const printing =
  (
    contents: Pick<WebContents, 'print' | 'printToPDF'>,
    deliver: Deliver,
    log: Log,
  ): Host['printPages'] =>
  async ({ how, name }) => {
    try {
      const done = how === 'pdf' ? await toPdf(contents, deliver, name) : await onPaper(contents);
      log({ event: 'printed', how, outcome: done.kind });
      return done;
    } catch (error) {
      log({ event: 'printed', how, outcome: 'failed' });
      throw error;
    }
  };

async function toPdf(contents: Pick<WebContents, 'printToPDF'>, deliver: Deliver, name: string) {
  const bytes = await contents.printToPDF(pdfOptions).catch(() => {
    throw new Refusal('failed', '未能生成 PDF，草稿未受影响。请重试，或改用“导出公文”。');
  });
  const done = await deliver(name, bytes);
  return done.kind === 'download' ? ({ kind: 'browser' } as const) : done;
}

const onPaper = (contents: Pick<WebContents, 'print'>) =>
  new Promise<{ readonly kind: 'printed' | 'cancelled' }>((resolve, reject) => {
    contents.print(paperOptions, (printed, reason) => {
      if (printed) resolve({ kind: 'printed' });
      else if (/cancel/i.test(reason)) resolve({ kind: 'cancelled' });
      else reject(new Refusal('failed', '没有打印：请确认打印机已连接并开机，然后重试。'));
    });
  });
