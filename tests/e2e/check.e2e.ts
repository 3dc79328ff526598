import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';
import { type Desk, focused, inputMethod, reload, replaceDraft, savedText } from './desk.ts';
import { pressing } from './keys.ts';
import { running } from './running.ts';
import { eventually, hasFocus } from './waiting.ts';

const raw = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');

/** A drafter takes a flawed draft through the check, in order: each step stands on the ones before. */
describe('检查', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
  });

  const press = pressing(() => desk);
  const pane = (): Locator => desk.side.getByRole('region', { name: '检查', exact: true });
  const items = (): Locator => pane().getByRole('article');
  const item = (words: string): Locator => items().filter({ hasText: words });
  const marks = (severity: string): Locator => desk.text.locator(`.page-finding-${severity}`);
  const status = (): Locator => desk.page.locator('.check-status');
  const filter = (name: RegExp): Locator =>
    pane().getByRole('group', { name: '按严重程度筛选' }).getByRole('button', { name });
  const card = (): Locator => desk.page.getByRole('dialog', { name: '检查' });
  const focusIs = (name: string | RegExp): Promise<void> =>
    expect.poll(() => focused(desk)).toMatch(name);

  it('finds nothing in the example that comes with the product, and says what it looked at', async () => {
    await expect.poll(() => status().textContent()).toMatch(/检查 无问题$/);
    await press('Control+6');
    await pane().getByRole('heading', { name: '没有发现问题' }).waitFor();
    await pane()
      .getByText(/^按\d+条规则检查了\d+条、[\d,]+字/)
      .waitFor();
    await pane()
      .getByText(/地区徐汇区/)
      .waitFor();
  });

  it('lists what it finds in a flawed draft and marks it on the page', async () => {
    await replaceDraft(desk, raw);
    await item('“（二）”在本级出现两次').waitFor();
    await marks('error').first().waitFor();
    await marks('warning').first().waitFor();
    const all = await items().count();
    await expect.poll(() => status().textContent()).toMatch(new RegExp(`检查 ${all}$`));
    await desk.side.getByRole('tab', { name: `检查 ${all}` }).waitFor();
  });

  it('leaves out a severity, and groups by rule or by clause', async () => {
    const all = await items().count();
    await filter(/^.?\s*提示/).click();
    await expect.poll(() => items().count()).toBeLessThan(all);
    await expect
      .poll(() =>
        items()
          .filter({ hasText: /^i?提示/ })
          .count(),
      )
      .toBe(0);
    await filter(/^.?\s*提示/).click();
    await expect.poll(() => items().count()).toBe(all);
    await pane().getByText('按条款').click();
    await pane()
      .getByRole('region', { name: /培育品牌服务机构，\d+处/ })
      .waitFor();
    await pane().getByText('按规则').click();
    await pane().getByRole('region', { name: '序号重复，1处' }).waitFor();
  });

  it('shows on hover what is wrong and by which source', async () => {
    const box = await marks('error').filter({ hasText: '(2026)' }).boundingBox();
    if (box === null) throw new Error('no mark at the number');
    await desk.page.mouse.move(box.x + 20, box.y + 8);
    await desk.page.mouse.move(box.x + 24, box.y + 10, { steps: 3 });
    await card().getByText('GB/T 9704-2012 7.2.5').waitFor();
    await card().getByRole('button', { name: '改为“〔2026〕12号”' }).waitFor();
    await desk.outline.hover();
    await card().waitFor({ state: 'detached' });
  });

  it('walks from finding to finding on the page, and fixes one at its card', async () => {
    await desk.text.focus();
    await press('Control+Home', 'F8');
    await card().waitFor();
    await focusIs('草稿正文');
    for (let steps = 0; steps < 8; steps += 1) {
      if ((await card().textContent())?.includes('(2026)第12号') === true) break;
      await press('F8');
    }
    await press('Control+.');
    await focusIs('改为“〔2026〕12号”');
    await press('Control+.');
    await focusIs('草稿正文');
    await expect.poll(() => savedText(desk)).toBe(raw.replace('(2026)第12号', '〔2026〕12号'));
    await item('(2026)第12号').waitFor({ state: 'detached' });
    await press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(raw);
    await item('(2026)第12号').waitFor();
  });

  it('is left alone by what an input method composes, and moves with what is typed', async () => {
    await desk.text.focus();
    await press('Control+Home');
    const before = await marks('error').count();
    const { show, pick } = await inputMethod(desk);
    await show("shang'hai");
    expect(await marks('error').count()).toBe(before);
    await pick('上海市');
    await expect.poll(() => savedText(desk)).toBe(`上海市${raw}`);
    await expect.poll(() => desk.text.getByText('(2026)第12号').count()).toBeGreaterThan(0);
    await press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(raw);
  });

  it('fixes from the list with the keys going on to the next one', async () => {
    const third = item('序号“3、”');
    await third.getByRole('button', { name: /序号“3、”/ }).focus();
    const all = await items().count();
    await press('Control+.');
    await expect.poll(() => items().count()).toBeLessThan(all);
    await expect.poll(() => savedText(desk)).toContain('\n3.鼓励服务模式创新');
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.className))
      .toBe('finding-main');
  });

  it('ignores a finding with a reason, also after the window was loaded anew', async () => {
    const vague = item('近期');
    const main = vague.locator('.finding-main');
    await main.focus();
    await press('i');
    const sheet = desk.page.getByRole('dialog', { name: /^忽略/ });
    await hasFocus(sheet.getByRole('textbox', { name: '理由' }));
    await press('Escape');
    await hasFocus(main);
    await press('i');
    await hasFocus(sheet.getByRole('textbox', { name: '理由' }));
    await desk.page.keyboard.insertText('领导讲话原文');
    await press('Enter');
    await vague.waitFor({ state: 'detached' });
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.className))
      .toBe('finding-main');
    await desk.save.waitFor();
    await reload(desk);
    await press('Control+6');
    await pane().getByText('已忽略（1项）').click();
    await pane().getByText('理由：领导讲话原文').waitFor();
    await eventually(() => vague.count(), 0);
    await pane()
      .getByRole('button', { name: /^恢复检查/ })
      .click();
    await vague.waitFor();
    // The button went with what it brought back: the keys go on among the findings.
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.className))
      .toBe('finding-main');
  });

  it('takes all safe fixes at once, shown before and undone in one step', async () => {
    const before = await savedText(desk);
    const fixAll = pane().getByRole('button', { name: /^全部采用安全修改（\d+处）$/ });
    await fixAll.focus();
    await press('Enter');
    const preview = desk.page.getByRole('dialog', { name: '修改预览' });
    const safe = preview.getByRole('region', { name: '安全修改' });
    await safe.getByText('半角标点').waitFor();
    await focusIs(/^采用\d+处修改$/);
    await press('Enter');
    await focusIs('草稿正文');
    await expect.poll(() => savedText(desk)).toContain('（责任单位：区市场监管局、区科委）\n五、');
    const after = await savedText(desk);
    const digits = (text: string): string => text.replace(/[^0-9]/g, '');
    expect(digits(after)).toBe(digits(before));
    await press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(before);
    await press('Control+y');
    await expect.poll(() => savedText(desk)).toBe(after);
    expect(desk.problems).toEqual([]);
  });

  /** Fixes what has a fix and ignores the rest, never leaving the keyboard; then the file. */
  it('brings a flawed draft to clean by keyboard alone, and exports it', async () => {
    await press('Control+6');
    const clean = pane().getByRole('heading', { name: '没有发现问题' });
    for (let steps = 0; steps < 80 && (await clean.count()) === 0; steps += 1) {
      const here = desk.page.locator('.finding-main:focus');
      await here.waitFor();
      const id = await here.getAttribute('data-finding');
      const own = pane().locator('article').filter({ has: here });
      const fixable = (await own.getByRole('button').count()) > 2;
      if (fixable) await press('Control+.');
      else {
        await press('Delete');
        await desk.page.getByRole('dialog', { name: /^忽略/ }).waitFor();
        await desk.page.keyboard.insertText('已与法制科核对');
        await press('Enter');
      }
      await eventually(() => desk.page.locator(`[data-finding="${id}"]`).count(), 0);
    }
    await clean.waitFor();
    await hasFocus(clean);
    await expect.poll(() => status().textContent()).toMatch(/检查 无问题$/);
    const download = desk.page.waitForEvent('download');
    await press('Control+e');
    const bytes = readFileSync(await (await download).path());
    const words = readDocx(new Uint8Array(bytes));
    expect(JSON.stringify(words)).toContain('徐市监规〔2026〕12号');
    expect(desk.problems).toEqual([]);
  });
});
