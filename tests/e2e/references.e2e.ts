import { beforeEach, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, goToClause, inputMethod, replaceDraft, savedText } from './desk.ts';
import { pressing, saving } from './keys.ts';
import { running } from './running.ts';
import { hasFocus } from './waiting.ts';

const draft = `徐汇区若干措施
一、提升服务能级
（一）培育品牌机构。支持服务机构做强做优。
（三）引进高端人才。符合本措施第一部分第（一）项条件的，可按照第二部分第（二）项申领补贴。
二、加强组织保障
（一）落实资金保障。第一部分第（三）项所需资金由区财政安排，按照本措施第九条执行。
（二）加强督促检查。上述措施落实情况纳入考核，违反《专利代理条例》第二十七条的，依法查处。`;

const inOrder = draft.replace('（三）引进', '（二）引进').replace('第（三）项', '第（二）项');

describe('文内引用', () => {
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

  const saved = saving(() => desk);
  const press = pressing(() => desk);
  const looks = (look: string): Promise<readonly string[]> =>
    desk.page.locator(`.page-reference-${look}`).allTextContents();
  /** The clause the bar of the current clause stands at, as the outline shows it. */
  const current = () => desk.outline.locator('[aria-current]');
  const status = (words: string | RegExp) => desk.page.getByRole('contentinfo').getByText(words);

  it('are marked by what they lead to, and say so on hover', async () => {
    await expect
      .poll(() => looks('valid'))
      .toEqual(['本措施第一部分第（一）项', '第二部分第（二）项', '第一部分第（三）项']);
    expect(await looks('broken')).toEqual(['本措施第九条']);
    expect(await looks('unknown')).toEqual(['上述措施']);
    await desk.page.locator('.page-reference-valid').first().hover();
    await desk.page.getByText('指向 一、（一）培育品牌机构').waitFor();
  });

  it('are gone along by F12 and Ctrl+click, and back', async () => {
    await goToClause(desk, '引进高端人才');
    await press('Home', ...Array<string>(16).fill('ArrowRight'));
    await desk.page.locator('.page-reference-valid').first().waitFor();
    await press('F12');
    await current().filter({ hasText: '培育品牌机构' }).waitFor();
    await press('Alt+ArrowLeft');
    await current().filter({ hasText: '引进高端人才' }).waitFor();
    await desk.page
      .locator('.page-reference-valid')
      .nth(1)
      .click({ modifiers: ['Control'] });
    await current().filter({ hasText: '加强督促检查' }).waitFor();
    await hasFocus(desk.text);
    await press('Alt+ArrowLeft', 'Alt+ArrowLeft');
    await current().filter({ hasText: '引进高端人才' }).waitFor();
    await press('Control+Home', 'F12');
    await status('光标处没有能前往的引用。').waitFor();
  });

  it('follow when all numbers are counted through, after a look, in one step', async () => {
    await press('Alt+r');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByText('引进高端人才').first().waitFor();
    await hasFocus(dialog.getByRole('button', { name: '重排2处' }));
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await saved(draft);
    await desk.page.getByRole('button', { name: '重排序号' }).click();
    await hasFocus(dialog.getByRole('button', { name: '重排2处' }));
    await press('Enter');
    await saved(inOrder);
    await hasFocus(desk.text);
    await press('Control+z');
    await saved(draft);
  });

  it('follow a clause that is moved; the caret stays in its words, undo takes it back', async () => {
    await replaceDraft(desk, inOrder);
    await goToClause(desk, '引进高端人才');
    await press(...Array<string>(5).fill('ArrowRight'), 'Alt+ArrowUp');
    await saved(
      inOrder
        .split('\n')
        .map((_, at, lines) => lines[at === 2 ? 3 : at === 3 ? 2 : at] ?? '')
        .join('\n')
        .replace('（二）引进', '（一）引进')
        .replace('（一）培育', '（二）培育')
        .replace('本措施第一部分第（一）项', '本措施第一部分第（二）项')
        .replace('障。第一部分第（二）项', '障。第一部分第（一）项'),
    );
    await status(/“（二）引进高端人才”已上移，现为（一）/).waitFor();
    await desk.page.keyboard.insertText('和留住');
    await expect.poll(() => savedText(desk)).toContain('（一）引进和留住高端人才。');
    await press('Control+z', 'Control+z');
    await saved(inOrder);
    await press('Control+Home', 'ArrowDown', 'Alt+ArrowUp');
    await status('已在最前，不能再上移。').waitFor();
    await saved(inOrder);
  });

  it('move nothing while an input method composes', async () => {
    await goToClause(desk, '加强督促检查');
    await press(...Array<string>(5).fill('ArrowRight'));
    const ime = await inputMethod(desk);
    await ime.show('he');
    await press('Alt+ArrowUp', 'Alt+r');
    await ime.pick('和改进');
    await saved(draft.replace('加强督促', '加强和改进督促'));
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });
});
