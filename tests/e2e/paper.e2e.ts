import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, focused, replaceDraft, usual } from './desk.ts';
import { running } from './running.ts';
import { settled } from './waiting.ts';

describe('版式', () => {
  const product = running();
  let desk: Desk;
  let full: Locator;

  const sheet = (page: number): Locator => full.getByRole('region', { name: `第${page}页，共` });
  const show = async (): Promise<void> => {
    await desk.page.keyboard.press('Control+5');
    await sheet(1).waitFor();
  };

  beforeAll(async () => {
    desk = await product.openDesk();
    full = desk.page.getByRole('main', { name: '全幅对照' });
    await show();
  });

  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  it('shows the notice and the measures on pages of their own, as many as the status bar says', async () => {
    await sheet(1).getByText('各街道办事处、镇政府').waitFor();
    await sheet(2).getByText('高质量发展的若干措施', { exact: true }).waitFor();
    const name = await sheet(1).getAttribute('aria-label');
    const count = /共(\d+)页/.exec(name ?? '')?.[1];
    await desk.page.getByText(`约${count}页`, { exact: true }).waitFor();
  });

  it('puts the red 发文机关标志 over a notice that has organ and number', async () => {
    const mark = sheet(1).getByText('上海市徐汇区人民政府办公室文件');
    await mark.waitFor();
    expect(await mark.evaluate((words) => getComputedStyle(words).color)).toBe('rgb(255, 0, 0)');
    await full.getByText('现按文件格式').waitFor();
  });

  it('sets 28 characters a line in the width of the text area, at any scale', async () => {
    const widthOf = async (): Promise<number> => {
      const line = sheet(2).getByText('为贯彻落实国家', { exact: false }).first();
      const [words, paper] = await Promise.all([line.boundingBox(), sheet(2).boundingBox()]);
      return (words?.width ?? 0) / (paper?.width ?? 1);
    };
    const fitted = await settled(widthOf);
    // The first line of a paragraph: 26 of 28 characters of a text area of 156 of 210 mm.
    expect(Math.abs(fitted - (156 / 210) * (26 / 28))).toBeLessThan(0.01);
    await full.getByText('100%', { exact: true }).first().click();
    await expect.poll(async () => Math.abs((await widthOf()) - fitted)).toBeLessThan(0.003);
    await full.getByText('适合宽度', { exact: true }).click();
  });

  it('zooms with Ctrl and plus, and keeps what one reads in the middle', async () => {
    const scale = full.getByLabel('当前比例');
    const before = await scale.textContent();
    await desk.page.keyboard.press('Control+Equal');
    await expect.poll(() => scale.textContent()).not.toBe(before);
    await desk.page.keyboard.press('Control+0');
    await expect.poll(() => scale.textContent()).toBe('100%');
    await full.getByText('适合宽度', { exact: true }).click();
  });

  it('goes to the page one asks for', async () => {
    const field = full.getByLabel(/^页码，共/);
    await field.fill('5');
    await field.press('Enter');
    await sheet(5).waitFor();
    await expect.poll(() => field.inputValue()).toBe('5');
  });

  it('leads from a line to its place in the text, by click and by keys', async () => {
    const field = full.getByLabel(/^页码，共/);
    await field.fill('2');
    await field.press('Enter');
    await sheet(2).getByText('一、提升专业服务供给水平').click();
    const caretLine = (): Promise<string> =>
      desk.page.evaluate(
        () => getSelection()?.anchorNode?.parentElement?.closest('.cm-line')?.textContent ?? '',
      );
    await expect.poll(caretLine).toContain('一、提升专业服务供给水平');
    await expect.poll(() => focused(desk)).toBe('草稿正文');
    await show();
    await desk.page.keyboard.press('Control+5');
    await expect.poll(() => focused(desk)).toContain('一、提升专业服务供给水平');
    await desk.page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(desk)).toContain('（一）培育品牌服务机构');
    await desk.page.keyboard.press('Enter');
    await expect.poll(caretLine).toContain('（一）培育品牌服务机构');
    await show();
  });

  it('names the fonts this computer lacks', async () => {
    await full.getByRole('tab', { name: /^字体/ }).click();
    await full.getByRole('row', { name: /方正小标宋简体/ }).waitFor();
    await full.getByText('导出的文件仍写明标准字体').waitFor();
    await full.getByRole('tab', { name: '发文要素' }).click();
  });

  it('says what is wrong with a 发文要素 and keeps what was typed through Escape and a restart', async () => {
    await full.getByLabel('份号').fill('12');
    await full.getByText('份号一般为6位数字').waitFor();
    await full.getByLabel('份号').fill('000012');
    await expect.poll(() => full.getByText('份号一般为6位数字').count()).toBe(0);
    await full.getByText('特急', { exact: true }).click();
    await full.getByLabel(/^页码，共/).fill('1');
    await full.getByLabel(/^页码，共/).press('Enter');
    await sheet(1).getByText('000012').waitFor();
    await sheet(1).getByText('特急').waitFor();
    await full.getByLabel('抄送').fill('区委办公室，区人大常委会办公室');
    await desk.page.keyboard.press('Escape');
    await desk.save.waitFor();
    await show();
    await expect.poll(() => full.getByLabel('份号').inputValue()).toBe('000012');
    await expect
      .poll(async () => {
        const fresh = await product.openDesk();
        await fresh.page.keyboard.press('Control+5');
        const typed = await fresh.page.getByLabel('抄送').inputValue();
        await closeDesk(fresh);
        return typed;
      })
      .toBe('区委办公室，区人大常委会办公室');
  });

  it('has room at 1100 x 700 and at 720 x 450', async () => {
    for (const size of [
      { width: 1100, height: 700 },
      { width: 720, height: 450 },
    ]) {
      await desk.page.setViewportSize(size);
      await expect
        .poll(() =>
          full.evaluate((view) =>
            Math.max(
              ...[
                view,
                ...view.querySelectorAll('.paper, .paper-panel, .paper-tools, .sheets-scroller'),
              ].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
            ),
          ),
        )
        .toBe(0);
    }
    await desk.page.setViewportSize(usual);
  });

  it('lays a page with a wide table across, with all of its columns', async () => {
    const columns = Array.from({ length: 9 }, (_, at) => `列目${at + 1}`).join('\t');
    await desk.page.keyboard.press('Escape');
    await replaceDraft(desk, `若干措施\n一、总体要求\n附件1\n\n任务表\n\n${columns}\n${columns}\n`);
    await show();
    const wide = full.locator('.sheet').filter({ hasText: '列目9' });
    const [paper, last] = await Promise.all([
      wide.boundingBox(),
      wide.getByText('列目9').last().boundingBox(),
    ]);
    expect((paper?.width ?? 0) / (paper?.height ?? 1)).toBeCloseTo(297 / 210, 1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan((paper?.x ?? 0) + (paper?.width ?? 0));
  });

  it('draws only the sheets in sight of a document of 300 pages, and follows the text', async () => {
    await desk.page.keyboard.press('Escape');
    const clause = '支持知识产权服务机构提升专利、商标、版权等领域的专业服务能力，';
    const long = Array.from({ length: 700 }, (_, at) => `第${at + 1}条 ${clause.repeat(8)}`);
    await replaceDraft(desk, ['长文件若干措施', ...long].join('\n'));
    await desk.page.keyboard.press('Control+5');
    await expect
      .poll(async () =>
        Number(/共(\d+)页/.exec((await sheet(1).getAttribute('aria-label')) ?? '')?.[1]),
      )
      .toBeGreaterThan(290);
    await expect.poll(() => full.locator('.sheet').count()).toBeLessThan(12);
    const field = full.getByLabel(/^页码，共/);
    await field.fill('200');
    await field.press('Enter');
    await expect.poll(() => full.getByRole('region', { name: /^第200页/ }).count()).toBe(1);
    await expect.poll(() => full.locator('.sheet').count()).toBeLessThan(12);
  });

  it('lists what the chosen form asks for and is not there', async () => {
    await full.getByText('信函', { exact: true }).click();
    await full.getByRole('tab', { name: /^提示 \d/ }).click();
    await full.getByText('信函格式缺发文字号').waitFor();
  });
});
