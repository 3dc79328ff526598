import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, goToClause, inputMethod, replaceDraft, savedText } from './desk.ts';
import { pressing, saving } from './keys.ts';
import { running } from './running.ts';
import { hasFocus } from './waiting.ts';

const draft = `徐汇区若干措施
一、提升服务能级
（一）培育品牌机构。支持服务机构做强做优。
（二）引进高端人才。对人才给予便利。按照下列标准资助：
1.甲类每人5万元；
2.乙类每人3万元。
二、加强组织保障
（一）落实资金保障。第一部分第（二）项所需资金由区财政安排。
（二）加强督促检查。定期通报落实情况。
三、附则
（一）做好政策解释。本措施由区市场监管局解释。`;

/** 引进高端人才 behind 加强督促检查. */
const moved = `徐汇区若干措施
一、提升服务能级
（一）培育品牌机构。支持服务机构做强做优。
二、加强组织保障
（一）落实资金保障。第二部分第（三）项所需资金由区财政安排。
（二）加强督促检查。定期通报落实情况。
（三）引进高端人才。对人才给予便利。按照下列标准资助：
1.甲类每人5万元；
2.乙类每人3万元。
三、附则
（一）做好政策解释。本措施由区市场监管局解释。`;

describe('提纲上改结构', () => {
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
  const row = (name: string): Locator => desk.outline.getByRole('treeitem', { name });
  const status = (words: string | RegExp) => desk.page.getByRole('contentinfo').getByText(words);
  const backAgain = async (): Promise<void> => {
    await press('Control+2', 'Control+z');
    await saved(draft);
  };
  /** To a part of a row, from 0 at its top to 1 at its bottom; the mouse stays down. */
  const drag = async (from: string, to: string, part: number): Promise<void> => {
    const [begin, end] = [await row(from).boundingBox(), await row(to).boundingBox()];
    if (begin === null || end === null) throw new Error('no such row');
    const { mouse } = desk.page;
    await mouse.move(begin.x + 90, begin.y + 14);
    await mouse.down();
    await mouse.move(begin.x + 96, begin.y + 24, { steps: 3 });
    await mouse.move(end.x + 96, end.y + end.height * part, { steps: 4 });
  };
  const drop = (): Promise<void> => desk.page.mouse.up();

  it('drags a clause to another place, with what stands in it; one step takes it back', async () => {
    await drag('引进高端人才', '加强督促检查', 0.9);
    await desk.page.getByText(/移到“（二）加强督促检查”之后/).waitFor();
    await drop();
    await saved(moved);
    await status(/已移到“（二）加强督促检查”之后，现为（三）；更正1个序号、1处引用/).waitFor();
    await row('引进高端人才').and(desk.outline.locator('[aria-current]')).waitFor();
    await backAgain();
  });

  it('moves several chosen clauses together and keeps them chosen; one step takes all back', async () => {
    const chosen = (): Promise<readonly string[]> =>
      desk.outline.locator('[aria-selected="true"] .outline-label').allTextContents();
    await row('落实资金保障').focus();
    await press('Shift+ArrowDown');
    await expect.poll(chosen).toEqual(['落实资金保障', '加强督促检查']);
    await desk.outline.getByText('已选2条').waitFor();
    await press('Alt+ArrowDown');
    await saved(
      draft.replace(
        /二、.*$/s,
        `二、加强组织保障
三、附则
（一）落实资金保障。第一部分第（二）项所需资金由区财政安排。
（二）加强督促检查。定期通报落实情况。
（三）做好政策解释。本措施由区市场监管局解释。`,
      ),
    );
    await expect.poll(chosen).toEqual(['落实资金保障', '加强督促检查']);
    await hasFocus(row('落实资金保障'));
    await press('Alt+Shift+ArrowLeft');
    await expect.poll(() => savedText(desk)).toContain('四、落实资金保障');
    expect(await savedText(desk)).toContain('五、加强督促检查');
    await press('Escape');
    await expect.poll(chosen).toEqual(['落实资金保障']);
    await press('Control+2', 'Control+z', 'Control+z');
    await saved(draft);
    await row('培育品牌机构').click();
    await row('引进高端人才').click({ modifiers: ['Control'] });
    await expect.poll(chosen).toEqual(['培育品牌机构', '引进高端人才']);
    await drag('引进高端人才', '做好政策解释', 0.9);
    await drop();
    await expect.poll(() => savedText(desk)).toMatch(/（三）引进高端人才。.*5万元；\n.*3万元。$/s);
    expect(await savedText(desk)).toContain('三、附则\n（一）做好政策解释');
    await backAgain();
  });

  it('drops a part into another, and takes the drag back with Escape', async () => {
    await drag('附则', '加强组织保障', 0.5);
    await desk.page.getByText(/移到“二、加强组织保障”之下/).waitFor();
    await press('Escape');
    await desk.page.getByText(/Esc 取消/).waitFor({ state: 'detached' });
    await drop();
    await drag('提升服务能级', '引进高端人才', 0.9);
    await desk.page.getByText('不能移到自己之下').waitFor();
    await drop();
    await saved(draft);
    await drag('附则', '加强组织保障', 0.5);
    await drop();
    await saved(draft.replace('三、附则\n（一）做好', '（三）附则\n1.做好'));
    await backAgain();
  });

  it('walks, folds and finds by the keys of a tree, and edits by those of the clauses', async () => {
    await press('Control+1', 'Home');
    await hasFocus(row('提升服务能级'));
    await press('ArrowLeft');
    await expect.poll(() => row('培育品牌机构').count()).toBe(0);
    expect(await row('提升服务能级').getAttribute('aria-expanded')).toBe('false');
    await press('ArrowRight', 'ArrowRight');
    await hasFocus(row('培育品牌机构'));
    await press('ArrowDown');
    await press('Alt+Shift+ArrowRight');
    await status(/已降一级，归入“（一）培育品牌机构”之下，现为1\./).waitFor();
    await hasFocus(row('引进高端人才'));
    await press('Alt+Shift+ArrowLeft');
    await saved(draft);
    await hasFocus(row('引进高端人才'));
    await press('Alt+ArrowUp');
    await status(/“（二）引进高端人才”已上移，现为（一）/).waitFor();
    await hasFocus(row('引进高端人才'));
    await press('Control+2', 'Control+z', 'Control+z', 'Control+z');
    await saved(draft);
  });

  it('has everything in the menu of a clause, by the mouse and by Shift+F10', async () => {
    await row('加强督促检查').click({ button: 'right' });
    await desk.page.getByRole('menuitem', { name: /并入上一条/ }).click();
    await saved(draft.replace('（二）加强督促', '加强督促'));
    await status(/“（二）加强督促检查”已并入“（一）落实资金保障”/).waitFor();
    await backAgain();
    await row('培育品牌机构').hover();
    await row('培育品牌机构').getByRole('button', { name: '本条操作' }).click();
    await desk.page.getByRole('menuitem', { name: /在本条后新增一条/ }).click();
    await saved(
      draft
        .replace('（二）引进', '（二）\n（三）引进')
        .replace('第一部分第（二）项', '第一部分第（三）项'),
    );
    await backAgain();
    await press('Control+1');
    await row('引进高端人才').focus();
    await press('Shift+F10');
    await desk.page.getByRole('menuitem', { name: /删除本条/ }).click();
    await desk.page.getByRole('button', { name: '删除', exact: true }).click();
    await desk.page
      .getByRole('alert')
      .getByText(/1处引用指向本条/)
      .waitFor();
    await saved(draft);
  });

  it('splits and joins at the caret', async () => {
    await goToClause(desk, '引进高端人才');
    await press(...Array<string>(18).fill('ArrowRight'), 'Control+Enter');
    const split = draft.replace('便利。按照', '便利。\n（三）按照');
    await saved(split);
    await desk.page.keyboard.insertText('明确资助标准。');
    await saved(split.replace('（三）按照', '（三）明确资助标准。按照'));
    await press('Alt+j');
    await saved(draft.replace('便利。按照', '便利。\n明确资助标准。按照'));
    await press('Control+z', 'Control+z', 'Control+z');
    await saved(draft);
  });

  it('changes the style of all numbers after a look, and back', async () => {
    await press('Alt+Shift+R');
    const dialog = desk.page.getByRole('dialog', { name: '更改序号样式' });
    await dialog.getByText('现用', { exact: true }).waitFor();
    await dialog.getByRole('radio', { name: /第一章/ }).check();
    await dialog.getByText('第一部分第（二）项').waitFor();
    await dialog.getByRole('button', { name: '更改11处' }).click();
    const rules = draft
      .replace('一、提升', '第一章　提升')
      .replace('（一）培育', '第一条　培育')
      .replace('（二）引进', '第二条　引进')
      .replace('1.甲', '（一）甲')
      .replace('2.乙', '（二）乙')
      .replace('二、加强', '第二章　加强')
      .replace(
        '（一）落实资金保障。第一部分第（二）项所需',
        '第三条　落实资金保障。本措施第二条所需',
      )
      .replace('（二）加强', '第四条　加强')
      .replace('三、附则', '第三章　附则')
      .replace('（一）做好', '第五条　做好');
    await saved(rules);
    await hasFocus(desk.text);
    await press('Control+z');
    await saved(draft);
  });

  it('does nothing while an input method composes', async () => {
    await goToClause(desk, '加强督促检查');
    await press(...Array<string>(5).fill('ArrowRight'));
    const ime = await inputMethod(desk);
    await ime.show('he');
    await press('Alt+Shift+ArrowLeft', 'Control+Enter', 'Alt+Shift+R');
    await ime.pick('和改进');
    await expect.poll(() => savedText(desk)).toBe(draft.replace('加强督促', '加强和改进督促'));
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });
});
