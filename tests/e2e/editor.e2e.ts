import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { wordCount } from '../../shared/text/word-count.ts';
import { wordTextOf } from '../../shared/word/read.ts';
import {
  closeDesk,
  type Desk,
  focused,
  goToClause,
  onPage,
  reload,
  replaceDraft,
  savedText,
} from './desk.ts';
import { pressing, saving } from './keys.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const clause =
  '（一）培育品牌服务机构。支持专利、商标、版权等领域服务机构走专业化、品牌化发展道路，引导机构由单一代理向全链条服务转型，定期发布可复制、可推广的服务案例，带动同行提升服务质量。';
const draft = `徐汇区支持服务机构若干措施\n一、培育服务机构\n${clause}\n（二）完善监管。服务机构应当诚信，服务机构名单每年公布。`;

describe('编辑器', () => {
  const product = running();
  let desk: Desk;

  beforeEach(async () => {
    desk = await product.openDesk();
    if ((await savedText(desk)) !== draft) await replaceDraft(desk, draft);
    return async () => {
      expect(desk.problems).toEqual([]);
      await closeDesk(desk);
    };
  });

  const press = pressing(() => desk);
  const saved = saving(() => desk);

  /** Characters of the clause's rows and the pixels of one, as they stand on the screen. */
  const rows = (): Promise<{ readonly longest: number; readonly size: number }> =>
    desk.text.evaluate((root) => {
      const line = [...root.querySelectorAll('.cm-line')].find(({ textContent }) =>
        textContent?.startsWith('（一）'),
      );
      if (line === undefined) return { longest: 0, size: 0 };
      const counts = new Map<number, number>();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const row = Math.round(range.getBoundingClientRect().top / 4);
          counts.set(row, (counts.get(row) ?? 0) + 1);
        }
      }
      const size = Number.parseFloat(getComputedStyle(line).fontSize);
      return { longest: Math.max(...counts.values()), size };
    });

  it('holds 28 characters a line at every zoom, and remembers the zoom', async () => {
    await goToClause(desk, '培育品牌服务机构');
    await eventually(rows, { longest: 28, size: 19 });
    for (const size of [21, 23, 27, 32, 37, 43]) {
      await press('Alt+=');
      await eventually(rows, { longest: 28, size });
    }
    await press('Alt+=');
    await eventually(rows, { longest: 28, size: 43 });
    await reload(desk);
    await eventually(rows, { longest: 28, size: 43 });
    for (const size of [37, 32, 27, 23, 21, 19, 16]) {
      await press('Alt+-');
      await eventually(rows, { longest: 28, size });
    }
    await press('Alt+0');
    await eventually(rows, { longest: 28, size: 19 });
  });

  it('zooms with Ctrl and the wheel over the page, and widens to 36 characters', async () => {
    await goToClause(desk, '培育品牌服务机构');
    const box = await desk.text.boundingBox();
    await desk.page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    await desk.page.keyboard.down('Control');
    await desk.page.mouse.wheel(0, -100);
    await desk.page.keyboard.up('Control');
    await eventually(rows, { longest: 28, size: 21 });
    const choose = async (name: RegExp): Promise<void> => {
      await desk.page.getByRole('button', { name: /^正文显示比例和宽度/ }).click();
      await desk.page.getByRole('menuitem', { name }).click();
      await desk.page.getByRole('menu').waitFor({ state: 'hidden' });
    };
    await choose(/^原稿宽/);
    await eventually(rows, { longest: 36, size: 21 });
    await choose(/^适合宽度/);
    await expect.poll(async () => (await rows()).longest).toBe(36);
    await choose(/^版心宽/);
    await choose(/^自动/);
    await eventually(rows, { longest: 28, size: 19 });
  });

  it('专注 leaves only the page; Escape leaves it, and what needs a pane does too', async () => {
    await goToClause(desk, '完善监管');
    await press('F9');
    await expect.poll(() => desk.outline.isVisible()).toBe(false);
    expect(await desk.page.getByRole('tab', { name: '批注' }).isVisible()).toBe(false);
    await onPage(desk);
    const colour = (words: string) =>
      desk.text
        .locator('.cm-line', { hasText: words })
        .evaluate((line) => getComputedStyle(line).color);
    await expect
      .poll(async () => (await colour('完善监管')) !== (await colour('走专业化')))
      .toBe(true);
    await desk.page.keyboard.insertText('另');
    await press('Control+f');
    await expect.poll(() => focused(desk)).toBe('查找');
    await press('Escape');
    await onPage(desk);
    expect(await desk.outline.isVisible()).toBe(false);
    await press('Escape');
    await expect.poll(() => desk.outline.isVisible()).toBe(true);
    await onPage(desk);
    await press('F9', 'Control+1');
    await expect.poll(() => desk.outline.isVisible()).toBe(true);
    await desk.page.locator('.outline :focus').waitFor();
    await desk.text.click();
    await press('Control+z');
    await saved(draft);
  });

  it('finds in a scope and replaces what was looked at, as one step', async () => {
    await goToClause(desk, '完善监管');
    await press('Control+h');
    const panel = desk.page.getByRole('search', { name: '查找和替换' });
    const count = panel.locator('output');
    await panel.getByLabel('查找', { exact: true }).fill('服务机构');
    await eventually(() => count.textContent(), '共6处');
    await panel.getByLabel('查找范围').selectOption('标题');
    await eventually(() => count.textContent(), '共3处');
    await panel.getByLabel('查找范围').selectOption('本条');
    await eventually(() => count.textContent(), '共2处');
    await panel.getByLabel('替换为').fill('专业机构');
    await panel.getByRole('button', { name: '全部替换' }).click();
    const preview = panel.getByRole('group', { name: '替换预览' });
    await eventually(
      () => preview.getByRole('listitem').allTextContents(),
      [
        '（二）完善监管。服务机构专业机构应当诚信，服务机构名单每年公…',
        '…完善监管。服务机构应当诚信，服务机构专业机构名单每年公布。',
      ],
    );
    await preview.getByRole('checkbox').nth(1).uncheck();
    await preview.getByRole('button', { name: '替换这1处' }).click();
    await saved(draft.replace('服务机构应当', '专业机构应当'));
    await expect.poll(() => panel.getByText('已替换1处，可一次撤销。').count()).toBe(1);
    await press('Escape', 'Control+z');
    await saved(draft);
  });

  it('remarks on a passage, and sends the remark along with the Word file', async () => {
    await goToClause(desk, '完善监管');
    await press('Control+f');
    await desk.page.getByLabel('查找', { exact: true }).fill('每年公布');
    await press('Enter', 'Escape', 'Alt+m');
    await desk.page.getByLabel('批注内容').fill('公布在哪里？');
    await press('Control+Enter');
    await onPage(desk);
    await desk.side.getByRole('tab', { name: '批注 1' }).click();
    const item = desk.side.getByRole('article', { name: '本人的批注' });
    await eventually(() => item.locator('q').allTextContents(), ['每年公布']);
    await item.getByRole('button', { name: /^编辑批注/ }).click();
    await item.getByLabel('批注内容').fill('公布在哪里？请写明。');
    await press('Control+Enter');
    await eventually(() => item.locator('.remark-text').textContent(), '公布在哪里？请写明。');
    await item.getByRole('button', { name: /^回复/ }).click();
    await item.getByLabel('回复').fill('在区政府网站。');
    await item.getByRole('button', { name: '回复', exact: true }).click();
    await eventually(
      () => item.locator('.remark-text').allTextContents(),
      ['公布在哪里？请写明。', '在区政府网站。'],
    );
    await item
      .last()
      .getByRole('button', { name: /^删除批注/ })
      .click();
    await expect.poll(() => item.count()).toBe(1);
    await desk.side.getByRole('button', { name: '撤销删除' }).click();
    await expect.poll(() => item.count()).toBe(2);
    await desk.page.getByRole('button', { name: '导出其他文件' }).click();
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('menuitem', { name: /^公文（带未处理的批注2条）/ }).click(),
    ]);
    const { remarks } = wordTextOf(new Uint8Array(readFileSync(await download.path())));
    expect(remarks.map(({ author, quote, text }) => [author, quote, text])).toEqual([
      ['本人', '每年公布', '公布在哪里？请写明。'],
      ['本人', '每年公布', '在区政府网站。'],
    ]);
    expect(await savedText(desk)).toBe(draft);
  });

  it('字数统计 tells of the whole, the clause and the selection', async () => {
    await goToClause(desk, '完善监管');
    await press('Control+a');
    await desk.page.getByRole('button', { name: /字数统计$/ }).click();
    const table = desk.page.getByRole('table', { name: '字数统计' });
    await eventually(
      () => table.getByRole('columnheader').allTextContents(),
      ['全文', '本条', '所选'],
    );
    const words = await table
      .getByRole('row', { name: /^字数/ })
      .getByRole('cell')
      .allTextContents();
    expect(words).toEqual([String(wordCount(draft)), '28', String(wordCount(draft))]);
    await press('Escape');
    await expect.poll(() => table.isVisible()).toBe(false);
  });

  it('takes full and half width for the same unless asked', async () => {
    await press('Control+f');
    const panel = desk.page.getByRole('search', { name: '查找和替换' });
    await panel.getByLabel('查找', { exact: true }).fill('(一)');
    await eventually(() => panel.locator('output').textContent(), '共1处');
    await panel.getByLabel('区分全角半角').check();
    await eventually(() => panel.locator('output').textContent(), '没有找到');
    await press('Escape');
    await onPage(desk);
  });
});
