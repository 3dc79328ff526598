import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';
import { closeDesk, type Desk, focused } from './desk.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

describe('发文要素', () => {
  const product = running();
  let desk: Desk;
  let full: Locator;

  const start = async (): Promise<void> => {
    desk = await product.openDesk();
    full = desk.page.getByRole('main', { name: '全幅对照' });
    await desk.page.keyboard.press('Control+5');
    await full.getByLabel('份号').waitFor();
  };
  const sheet = (page: number): Locator => full.getByRole('region', { name: `第${page}页，共` });
  const goToPage = async (page: number): Promise<void> => {
    await full.getByLabel(/^页码，共/).fill(String(page));
    await full.getByLabel(/^页码，共/).press('Enter');
    await sheet(page).waitFor();
  };
  /** By keys: its words in the file, as they are read back. */
  const exported = async (notice: RegExp): Promise<readonly string[]> => {
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByText(notice).waitFor(),
      desk.page.keyboard.press('Control+e'),
    ]);
    const read = readDocx(new Uint8Array(readFileSync(await download.path())));
    if (!read.ok) throw new Error(read.message);
    return read.text.split('\n').map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim());
  };

  /** The draft with its 发文要素 as the server keeps it. */
  const saved = (): Promise<string> =>
    desk.page.evaluate(async () => {
      const response = await fetch('/api/openDraft', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-measures-token': sessionStorage.getItem('measures.token') ?? '',
        },
        body: '{}',
      });
      return response.text();
    });

  beforeAll(start);

  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  it('that look wrong are printed as typed, listed in 提示 and told of on export', async () => {
    await full.getByLabel('份号').fill('12');
    await full.getByLabel('印发日期').fill('2026年2月30日');
    await full.getByRole('tab', { name: /^提示 \d/ }).click();
    const advice = full.getByRole('list', { name: '版面提示' });
    await advice.getByText('份号“12”请核对：份号一般为6位数字，如 000001。').waitFor();
    await advice.getByText('印发日期“2026年2月30日”请核对：日历上没有这一天。').waitFor();
    expect(await exported(/已导出：.*（有2处要核对，见“版式”的“提示”/)).toContain('12');
    await advice.getByRole('button', { name: '去填写' }).first().click();
    await expect
      .poll(() => full.getByLabel('份号').evaluate((field) => field.matches(':focus')))
      .toBe(true);
  });

  it('stay through stopping and starting the program: in the form, on the pages, in the file', async () => {
    await full.getByLabel('份号').fill('000012');
    await full.getByText('特急', { exact: true }).click();
    await full.getByLabel('抄送').fill('区委办公室，区人大常委会办公室');
    await full.getByLabel('印发机关').fill('徐汇区人民政府办公室');
    await full.getByLabel('印发日期').fill('2026年11月6日');
    await full.getByLabel('加盖印章').check();
    await full.getByRole('checkbox', { name: '页码居中' }).check();
    await full.getByRole('tab', { name: /^提示/ }).click();
    await expect.poll(() => full.getByText('请核对').count()).toBe(0);
    await expect.poll(saved).toContain('page-number-centred');
    await closeDesk(desk);
    expect(await product.stop()).toBe(0);
    await product.startAgain();
    await start();

    const fields = ['份号', '抄送', '印发机关', '印发日期'];
    await eventually(
      () => Promise.all(fields.map((name) => full.getByLabel(name).inputValue())),
      ['000012', '区委办公室，区人大常委会办公室', '徐汇区人民政府办公室', '2026年11月6日'],
    );
    for (const chosen of [
      full.getByRole('radio', { name: '特急' }),
      full.getByLabel('加盖印章'),
      full.getByRole('checkbox', { name: '页码居中' }),
    ])
      await eventually(() => chosen.isChecked(), true);

    await goToPage(1);
    await sheet(1).getByText('000012').waitFor();
    await sheet(1).getByText('特急').waitFor();
    const last = Number(/共(\d+)页/.exec((await sheet(1).getAttribute('aria-label')) ?? '')?.[1]);
    await goToPage(last);
    await sheet(last).getByText('抄送：区委办公室，区人大常委会办公室。').waitFor();
    await sheet(last).getByText('2026年11月6日印发').waitFor();

    const lines = await exported(/已导出：徐汇区/);
    expect(lines.filter((line) => line !== '').slice(0, 3)).toEqual([
      '000012',
      '特急',
      '上海市徐汇区人民政府办公室文件',
    ]);
    expect(lines).toContain('抄送：区委办公室，区人大常委会办公室。');
    expect(lines).toContain('徐汇区人民政府办公室 2026年11月6日印发');
  });

  it('leave the keys where they were: Escape goes back to the page and keeps the form', async () => {
    await full.getByLabel('份号').fill('000013');
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => focused(desk)).toBe('草稿正文');
    await desk.page.keyboard.press('Control+5');
    await expect.poll(() => full.getByLabel('份号').inputValue()).toBe('000013');
  });
});
