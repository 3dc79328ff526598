import { beforeAll, describe, expect, it } from 'vitest';
import { slowed } from './browser.ts';
import { type Desk, savedText } from './desk.ts';
import { running } from './running.ts';

/** The program behind the window ends while the drafter writes, and is started again. */
describe('程序中途退出', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
  });

  const failure = () => desk.page.getByText(/^未能保存：/);
  const restart = async (): Promise<void> => {
    await product.startAgain(new URL(product.url()).port);
  };

  it('says that saving failed and why, and lets the drafter write on', async () => {
    await product.stop();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText('断开之后写的。');
    await failure().waitFor();
    await expect.poll(() => failure().textContent()).toContain('与本机程序的连接已断开');
    await desk.page.keyboard.insertText('接着写的。');
    await expect.poll(() => desk.text.textContent()).toContain('断开之后写的。接着写的。');
  });

  it('does not export without the program, and says so', async () => {
    await desk.page.keyboard.press('Control+e');
    await desk.page.getByText(/^未能导出：与本机程序的连接已断开/).waitFor();
    await desk.page.getByRole('button', { name: '关闭提示' }).click();
  });

  it('tells the old page that the program was started anew', async () => {
    await restart();
    await desk.page.getByRole('button', { name: '重试', exact: true }).click();
    await desk.page.getByText(/^未能保存：措施起草台重新启动过/).waitFor();
  });

  it('gives the words to the newly opened page', async () => {
    const fresh = await slowed(await desk.page.context().newPage());
    await fresh.goto(product.url());
    await fresh.getByText('已恢复上次关闭前没来得及保存的文字。').waitFor();
    await fresh.getByText(/^已保存/).waitFor();
    await expect
      .poll(() => savedText({ ...desk, page: fresh }))
      .toContain('断开之后写的。接着写的。');
    await fresh.close();
  });

  it('takes the new address in the old page, too, without loading anew', async () => {
    await desk.page.keyboard.insertText('旧页面写的。');
    await desk.page.goto(product.url());
    // The fresh page has saved since: the drafter decides between the two.
    await desk.page.getByRole('button', { name: '保留本窗口文本' }).click();
    await expect.poll(() => savedText(desk)).toContain('接着写的。旧页面写的。');
    await expect.poll(() => new URL(desk.page.url()).hash).toBe('');
  });
});
