import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../electron/host/log.ts';
import { guardDownloads } from '../electron/shell/downloads.ts';
import { paperOptions, pdfOptions, printing } from '../electron/shell/printing.ts';
import { filterOf } from '../electron/window.ts';

type Contents = Pick<WebContents, 'print' | 'printToPDF'>;

const pdf = Buffer.from('%PDF-1.4');
const contents = (outcome: readonly [boolean, string] = [true, '']): Contents => ({
  print: (options, done) => {
    expect(options).toBe(paperOptions);
    done?.(...outcome);
  },
  printToPDF: async (options) => {
    expect(options).toBe(pdfOptions);
    return pdf;
  },
});

const printed = (
  how: 'paper' | 'pdf',
  given: Contents,
  answer: 'saved' | 'cancelled' = 'saved',
) => {
  const logged: LogEntry[] = [];
  const delivered: unknown[] = [];
  const print = printing(
    given,
    async (name, bytes) => {
      delivered.push([name, bytes]);
      return answer === 'saved' ? { kind: 'saved', name } : { kind: 'cancelled' };
    },
    (entry) => logged.push(entry),
  );
  return { result: Promise.resolve(print({ how, name: '措施.pdf' })), logged, delivered };
};

describe('printing', () => {
  it('adds nothing to pages that have their margins and numbers', () => {
    expect([paperOptions.margins, pdfOptions.margins]).toEqual([
      { marginType: 'none' },
      { top: 0, bottom: 0, left: 0, right: 0 },
    ]);
    expect([pdfOptions.displayHeaderFooter, pdfOptions.preferCSSPageSize]).toEqual([false, true]);
  });

  it('asks the system for the printer', async () => {
    expect(paperOptions.silent).toBe(false);
    const { result, logged } = printed('paper', contents());
    expect(await result).toEqual({ kind: 'printed' });
    expect(logged).toEqual([{ event: 'printed', how: 'paper', outcome: 'printed' }]);
  });

  it('that was cancelled is no failure', async () =>
    expect(await printed('paper', contents([false, 'Print job canceled'])).result).toEqual({
      kind: 'cancelled',
    }));

  it('that failed says what to look at', async () => {
    const { result, logged } = printed('paper', contents([false, 'Print job failed']));
    await expect(result).rejects.toThrow('没有打印：请确认打印机已连接并开机，然后重试。');
    expect(logged).toEqual([{ event: 'printed', how: 'paper', outcome: 'failed' }]);
  });

  it('makes a PDF and asks where to keep it', async () => {
    const { result, delivered } = printed('pdf', contents());
    expect(await result).toEqual({ kind: 'saved', name: '措施.pdf' });
    expect(delivered).toEqual([['措施.pdf', pdf]]);
    expect(await printed('pdf', contents(), 'cancelled').result).toEqual({ kind: 'cancelled' });
  });

  it('without a PDF leaves the draft alone and says so', async () => {
    const broken = {
      ...contents(),
      printToPDF: () => Promise.reject(new Error('Printing failed')),
    };
    await expect(printed('pdf', broken).result).rejects.toThrow(/^未能生成 PDF，草稿未受影响。/);
  });
});

describe('save dialogs', () => {
  it.each([
    ['措施.docx', { name: 'Word 文档', extensions: ['docx'] }],
    ['对照表.xlsx', { name: 'Excel 工作簿', extensions: ['xlsx'] }],
    ['措施.PDF', { name: 'PDF 文件', extensions: ['pdf'] }],
    ['草稿.json', { name: 'JSON 文件', extensions: ['json'] }],
    ['草稿.txt', { name: '文本文件', extensions: ['txt'] }],
    ['constructor', { name: 'Word 文档', extensions: ['docx'] }],
    ['x.constructor', { name: 'Word 文档', extensions: ['docx'] }],
  ])('for %s offer its kind', (name, filter) => expect(filterOf(name)).toEqual(filter));

  const download = (url: string, name: string) => {
    const session = new EventEmitter();
    guardDownloads(session as unknown as Session, (file) => `/文档/${file}`);
    let prevented = false;
    let options: unknown = null;
    session.emit(
      'will-download',
      { preventDefault: () => (prevented = true) },
      {
        getURL: () => url,
        getFilename: () => name,
        setSaveDialogOptions: (given: unknown) => {
          options = given;
        },
      },
    );
    return { prevented, options };
  };

  it('ask where to keep what the page made itself', () =>
    expect(download('blob:app://measures/0-1', '草稿.txt')).toEqual({
      prevented: false,
      options: {
        defaultPath: '/文档/草稿.txt',
        filters: [{ name: '文本文件', extensions: ['txt'] }],
      },
    }));

  it.each([
    'https://evil.example/x.exe',
    'blob:https://evil.example/0-1',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://measures/index.html',
  ])('do not come up for %s', (url) =>
    expect(download(url, 'x.docx')).toEqual({ prevented: true, options: null }),
  );
});
