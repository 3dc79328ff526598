import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree, closeDesk, type Desk, onPage, savedText } from './desk.ts';
import { running } from './running.ts';

const folder = mkdtempSync(join(tmpdir(), 'measures-outside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textFile = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('a file dropped on the window', () => {
  const product = running();
  let desk: Desk;
  beforeAll(async () => {
    desk = await product.openDesk();
  });
  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  /** As the system drops it: what nobody takes the browser would show in place of the page. */
  const drop = async (path: string, x: number, y: number): Promise<void> => {
    const devtools = await desk.page.context().newCDPSession(desk.page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await devtools.detach();
  };

  it.each([
    ['the page', 700, 400],
    ['the outline', 100, 300],
    ['the title bar', 600, 20],
  ])('on %s: a dropped file is opened and never shown in place of the window', async (_, x, y) => {
    const address = desk.page.url();
    const text = `一、放到窗口上的文件\n${x}\n`;
    await drop(textFile(`来稿${x}.txt`, text), x, y);
    await agree(desk.page.getByRole('button', { name: '替换草稿' }));
    await expect.poll(() => savedText(desk)).toBe(text);
    expect(desk.page.url()).toBe(address);
    await onPage(desk);
  });

  it('of a kind that is no text is refused in a sentence', async () => {
    const address = desk.page.url();
    const before = await savedText(desk);
    await drop(textFile('网页.html', '<script>document.title="x"</script>\0'), 700, 400);
    await desk.page.getByRole('alert').filter({ hasText: '未能打开“网页.html”' }).waitFor();
    expect([desk.page.url(), await savedText(desk)]).toEqual([address, before]);
  });
});

describe('files the desktop was asked to open', () => {
  const product = running();
  let desk: Desk;

  /** The desktop's side of the window, over the door of the browser. */
  beforeAll(async () => {
    desk = await product.openDesk();
    await desk.page.addInitScript(() => {
      const files: unknown[] = [];
      let tell: (said: string) => void = () => undefined;
      const send = async (name: string, input: unknown): Promise<unknown> => {
        if (name === 'takeGiven') return files.shift() ?? { ok: true, value: { file: null } };
        if (name === 'printPages') {
          const { how } = input as { readonly how: string };
          const pages = document.querySelectorAll('.print-page').length;
          document.body.dataset['printed'] = `${how} ${pages}`;
          return { ok: true, value: { kind: 'saved', name: '又一份.pdf' } };
        }
        const token = sessionStorage.getItem('measures.token') ?? '';
        const response = await fetch(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-measures-token': token },
          body: JSON.stringify(input),
        });
        return response.json();
      };
      Object.assign(window, {
        measures: {
          send,
          onCommand: (listener: (said: string) => void) => {
            const before = tell;
            tell = (said) => {
              before(said);
              listener(said);
            };
            return () => undefined;
          },
          opened: (file: File) => {
            document.body.dataset['opened'] = file.name;
          },
        },
        give: (reply: unknown) => {
          files.push(reply);
          tell('file-waiting');
        },
      });
    });
    await desk.page.reload();
    await onPage(desk);
  });
  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  const give = (reply: unknown): Promise<void> =>
    desk.page.evaluate((given) => Reflect.get(window, 'give')(given), reply);
  const file = (name: string, text: string) => ({
    ok: true,
    value: { file: { name, base64: Buffer.from(text).toString('base64') } },
  });

  it('ask the drafter before they take the draft’s place, one after the other', async () => {
    await give(file('甲.txt', '一、双击的第一份\n'));
    await give(file('乙.txt', '一、双击的第二份\n'));
    const question = desk.page.getByRole('dialog');
    await question.getByText('“甲.txt”共').waitFor();
    await question.getByRole('button', { name: '替换草稿' }).click();
    await question.getByText('“乙.txt”共').waitFor();
    await expect.poll(() => savedText(desk)).toBe('一、双击的第一份\n');
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => question.count()).toBe(0);
    expect(await savedText(desk)).toBe('一、双击的第一份\n');
    expect(await desk.page.evaluate(() => document.body.dataset['opened'])).toBe('乙.txt');
  });

  it('that cannot be opened are refused in a sentence, and the next one comes', async () => {
    const message = '未能打开“没有.docx”：文件已移走或删除。';
    await give({ ok: false, code: 'not-found', message });
    await desk.page.getByRole('alert').filter({ hasText: message }).waitFor();
    await give(file('丙.txt', '一、又一份\n'));
    await agree(desk.page.getByRole('button', { name: '替换草稿' }));
    await expect.poll(() => savedText(desk)).toBe('一、又一份\n');
  });

  it('print over the desktop, which says what became of it', async () => {
    const notice = desk.page.getByRole('status').filter({ hasText: '已导出：' });
    await desk.page.getByRole('button', { name: '导出其他文件' }).click();
    await desk.page.getByRole('menuitem', { name: '公文（PDF）' }).click();
    await notice.getByText('已导出：又一份.pdf').waitFor();
    expect(await desk.page.evaluate(() => document.body.dataset['printed'])).toBe('pdf 1');
    await expect.poll(() => desk.page.locator('.print-page').count()).toBe(0);
  });

  it('wait while a dialog is open', async () => {
    await desk.page.keyboard.press('Control+/');
    const sheet = desk.page.getByRole('dialog', { name: /快捷键/ });
    await sheet.waitFor();
    await give(file('丁.txt', '一、等着的一份\n'));
    await desk.page.keyboard.press('Escape');
    await agree(desk.page.getByRole('button', { name: '替换草稿' }));
    await expect.poll(() => savedText(desk)).toBe('一、等着的一份\n');
  });
});
