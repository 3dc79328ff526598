import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newHome, removeHome } from '../e2e/product.ts';
import {
  answerUnsaved,
  commandFor,
  environment,
  type Program,
  pick,
  saveTo,
  startProgram,
} from './program.ts';

let home: string;
let program: Program;

beforeEach(() => {
  home = newHome();
});
afterEach(async () => {
  await program?.quit().catch(() => undefined);
  removeHome(home);
});

const start = async (...files: string[]): Promise<Program> => {
  program = await startProgram(home, files);
  return program;
};
const windows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const close = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const drafts = (): string =>
  readdirSync(join(home, 'drafts'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(home, 'drafts', name), 'utf8'))
    .join('');
const log = (): string => readFileSync(join(home, 'logs', 'measures.log'), 'utf8');
const textFile = (name: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
};

describe('the window', () => {
  it('opens once, on our own page, with the example draft', async () => {
    const { app, page } = await start();
    expect(await windows(app)).toBe(1);
    expect(page.url()).toBe('app://measures/index.html');
    await page.getByText('若干措施').first().waitFor();
    expect(log()).toMatch(/ start door=desktop .*electron=\d/);
  });

  it('keeps the page off Node, and gives it three functions', async () => {
    const { page } = await start();
    expect(
      await page.evaluate(() => [
        ...['require', 'process', 'module', 'Buffer', '__dirname'].map(
          (name) => name in globalThis,
        ),
        Object.keys(Reflect.get(globalThis, 'measures')).sort().join(),
      ]),
    ).toEqual([false, false, false, false, false, 'onCommand,opened,send']);
  });

  it('leads nowhere else', async () => {
    const { app, page } = await start();
    const attempts = await page.evaluate(async () => {
      const opened = window.open('https://example.com/') === null;
      const fetched = await fetch('https://example.com/').then(
        () => 'loaded',
        () => 'refused',
      );
      location.href = 'https://example.com/';
      await new Promise((resolve) => setTimeout(resolve, 500));
      location.href = 'file:///etc/hosts';
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [opened, fetched, location.href];
    });
    expect(attempts).toEqual([true, 'refused', 'app://measures/index.html']);
    expect(await windows(app)).toBe(1);
  });

  it('stands where it stood', async () => {
    const { app, quit } = await start();
    const bounds = { x: 40, y: 40, width: 1040, height: 660 };
    await app.evaluate(({ BrowserWindow }, place) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(place);
    }, bounds);
    await quit();
    const again = await start();
    expect(
      await again.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
      ),
    ).toMatchObject({ width: bounds.width, height: bounds.height });
  });
});

describe('files', () => {
  it('it is started with are opened once the drafter agrees', async () => {
    const { page } = await start(textFile('初稿.txt', '一、双击打开的初稿'));
    await page.getByRole('button', { name: '替换草稿' }).click();
    await page.getByText('双击打开的初稿').first().waitFor();
    await expect.poll(drafts).toContain('双击打开的初稿');
  });

  it('of a second start go to the first window', async () => {
    const { app, page } = await start();
    const [binary, args] = commandFor([textFile('来文.txt', '一、第二次启动带来的文字')]);
    const second = spawnSync(binary, args, { env: environment(home), timeout: 60_000 });
    expect(second.status).toBe(0);
    await page.getByRole('button', { name: '替换草稿' }).click();
    await page.getByText('第二次启动带来的文字').first().waitFor();
    expect(await windows(app)).toBe(1);
    expect(
      await app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()
          ?.getMenuItemById('recent')
          ?.submenu?.items.map(({ label }) => label),
      ),
    ).toContain('来文.txt');
    expect(log()).not.toMatch(/来文|第二次/);
  });
});

describe('menus', () => {
  it('hold the table of commands and ask the window for it', async () => {
    const { app, page } = await start();
    expect(
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)),
    ).toEqual(expect.arrayContaining(['文件', '编辑', '条款', '视图', '审校', '窗口', '帮助']));
    await pick(app, 'sheet');
    await page.getByRole('dialog', { name: /快捷键/ }).waitFor();
  });
});

describe('what is written', () => {
  it('is saved a moment after it was typed', async () => {
    const { page } = await start();
    await page.keyboard.type('新写下的一句');
    await page.getByText(/^已保存/).waitFor();
    await expect.poll(drafts).toContain('新写下的一句');
  });

  it('is exported as Word and as PDF where the drafter says', async () => {
    const { app } = await start();
    for (const [id, name, sign] of [
      ['export', '措施.docx', 'PK'],
      ['exportPdf', '措施.pdf', '%P'],
    ] as const) {
      const path = join(home, name);
      await saveTo(app, path);
      await pick(app, id);
      await expect
        .poll(() => {
          try {
            return readFileSync(path).subarray(0, 2).toString();
          } catch {
            return '';
          }
        })
        .toBe(sign);
    }
  });

  it('and cannot be saved keeps the window open until the drafter lets it go', async () => {
    const { app, page } = await start();
    await page.keyboard.type('甲');
    await expect.poll(drafts).toContain('甲');
    await rm(join(home, 'drafts'), { recursive: true });
    await writeFile(join(home, 'drafts'), 'no folder');
    await page.keyboard.type('乙');
    await page
      .getByText(/未能保存/)
      .first()
      .waitFor();
    await answerUnsaved(app, 0);
    await close(app);
    await page.waitForTimeout(1_000);
    expect(await windows(app)).toBe(1);
    await answerUnsaved(app, 1);
    const ended = app.waitForEvent('close');
    await close(app);
    await ended;
  });
});

describe('a page that crashes', () => {
  it('comes back with the words that were written', async () => {
    const { app, page } = await start();
    await page.keyboard.type('崩溃前的一句');
    await expect.poll(drafts).toContain('崩溃前的一句');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(() =>
        app.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          if (contents === undefined || contents.isCrashed()) return '';
          const text: unknown = await contents.executeJavaScript('document.body.innerText');
          return typeof text === 'string' ? text : '';
        }),
      )
      .toContain('崩溃前的一句');
    expect(log()).toMatch(/ gone reason=\S+ code=-?\d+ remedy=reload/);
  });
});
