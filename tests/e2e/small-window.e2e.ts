import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, focused, goToClause, type Size } from './desk.ts';
import { cutWithoutTooltip, outside } from './room.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

/** 720 x 450 is what a window of 1440 x 900 has left at 200 % zoom. */
const sizes: readonly Size[] = [
  { width: 1100, height: 700 },
  { width: 720, height: 450 },
];

describe.each(sizes)('$width × $height 的窗口', (size) => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk(size);
  });

  afterAll(async () => {
    await closeDesk(desk);
  });

  afterEach(async () => {
    await eventually(() => outside(desk.page), []);
    await eventually(() => cutWithoutTooltip(desk.page), []);
    expect(desk.problems).toEqual([]);
  });

  it('shows one side pane at a time', async () => {
    await goToClause(desk, '培育品牌服务机构');
    const compare = desk.page.getByRole('button', { name: '对照', exact: true });
    await compare.click();
    await desk.side.getByRole('article', { name: '上海' }).waitFor();
    await eventually(() => desk.outline.count(), 0);
    await desk.page.getByRole('button', { name: '提纲' }).click();
    await desk.outline.waitFor();
    await eventually(() => compare.getAttribute('aria-pressed'), 'false');
  });

  it('finds and replaces', async () => {
    await desk.text.focus();
    await desk.page.keyboard.press('Control+f');
    await expect.poll(() => focused(desk)).toBe('查找');
    await desk.page.keyboard.insertText('服务');
    await desk.page.getByText(/^共\d+处$/).waitFor();
  });

  it('names a failure', async () => {
    await desk.page.getByLabel('选择要打开的文件').setInputFiles({
      name: '旧稿.doc',
      mimeType: 'application/msword',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    });
    await desk.page.getByRole('alert').getByText('文件已损坏或不是文字文档').waitFor();
  });

  it('asks before a file takes the place of the draft', async () => {
    await desk.page.getByLabel('选择要打开的文件').setInputFiles({
      name: `${'关于促进知识产权服务业高质量发展的若干措施'.repeat(3)}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from('一、总则'),
    });
    await desk.page.getByRole('dialog').waitFor();
    await desk.page.getByRole('button', { name: '取消' }).click();
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
