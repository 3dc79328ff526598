import type { Desk } from '../desk.ts';
import { press, type Screen } from './screen.ts';

/**
 * A tab of 全幅对照.
 *
 * @param drawn what is there once the tab has its contents
 */
export async function full(desk: Desk, name: string, drawn = '.tab-panel'): Promise<void> {
  await press(desk, 'Control+4');
  await desk.page
    .getByRole('main', { name: '全幅对照' })
    .getByRole('tab', { name, exact: true })
    .click();
  await desk.page.locator(`main ${drawn}`).first().waitFor();
}

/** 全幅对照 of the example, and 新建草稿. */
export const fullWindow: readonly Screen[] = [
  { id: 'grid', name: '全幅对照·逐条', show: (desk) => full(desk, '逐条对照', '.grid-map') },
  { id: 'coverage', name: '全幅对照·覆盖', show: (desk) => full(desk, '覆盖', '.coverage-title') },
  { id: 'opinions-none', name: '征求意见·还没有', show: (desk) => full(desk, '征求意见') },
  { id: 'versions-empty', name: '版本·还没有', show: (desk) => full(desk, '版本') },
  { id: 'new-1', name: '新建·文种与地区', show: newDraft(1) },
  { id: 'new-2', name: '新建·机关与期限', show: newDraft(2) },
  { id: 'new-3', name: '新建·先例与依据', show: newDraft(3) },
  { id: 'new-4', name: '新建·提纲', show: newDraft(4) },
  { id: 'new-5', name: '新建·预览', show: newDraft(5) },
];

/** A step of 新建草稿 by its number; where the draft is for is said once. */
function newDraft(at: number) {
  return async (desk: Desk): Promise<void> => {
    await press(desk, 'Alt+n');
    const steps = desk.page.getByRole('navigation', { name: '步骤' }).getByRole('button');
    await steps.first().click();
    const district = desk.page.getByRole('combobox', { name: '区', exact: true });
    if ((await district.inputValue()) === '') {
      await district.fill('徐汇');
      await desk.page.locator('.ant-select-item-option-active', { hasText: '徐汇区' }).waitFor();
      await press(desk, 'Enter');
    }
    await steps.nth(at - 1).click();
    await desk.page.getByRole('region', { name: new RegExp(`^第${at}步`) }).waitFor();
  };
}
