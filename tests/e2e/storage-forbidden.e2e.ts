import { describe, expect, it } from 'vitest';
import { slowed } from './browser.ts';
import { type Desk, onPage, savedText } from './desk.ts';
import { running } from './running.ts';

const storages = {
  不准使用的: () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  },
  已满的: () => {
    localStorage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

/** A company's policy may forbid the browser's storage, or other pages may have filled it. */
describe('浏览器存储', () => {
  const product = running();

  it.each(Object.entries(storages))('%s：照常打开、书写、保存', async (name, spoil) => {
    const context = await product.browser().newContext({ locale: 'zh-CN' });
    await context.addInitScript(spoil);
    const page = await slowed(await context.newPage());
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(product.url());
    await onPage({ text: page.getByRole('textbox', { name: '草稿正文' }) });
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(name);
    await page.getByRole('button', { name: '浦东' }).click();
    const desk: Pick<Desk, 'page'> = { page };
    await expect.poll(() => savedText(desk)).toContain(name);
    expect(problems).toEqual([]);
    await context.close();
  });
});
