import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBureauFile } from '../../shared/bureau/file.ts';
import { agree, closeDesk, type Desk, focused, leave } from './desk.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

describe('检查设置', () => {
  const product = running();
  let desk: Desk;
  let pane: Locator;
  let dialog: Locator;

  beforeAll(async () => {
    desk = await product.openDesk();
    dialog = desk.page.getByRole('dialog', { name: '检查设置' });
    pane = desk.side.getByRole('region', { name: '检查' });
    await desk.side.getByRole('tab', { name: /^检查/ }).click();
    await pane.waitFor();
  });
  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  const opener = () => desk.side.getByRole('button', { name: '检查设置…' });
  const open = async (): Promise<void> => {
    await opener().click();
    await dialog.waitFor();
  };
  const gone = (what: Locator): Promise<void> => eventually(() => what.count(), 0);
  const save = async (): Promise<void> => {
    await dialog.getByRole('button', { name: '保存' }).click();
    await gone(dialog);
  };

  it('is left by Escape, which gives the focus back', async () => {
    await open();
    await eventually(() => focused(desk), '查找规则');
    await desk.page.keyboard.press('Escape');
    await gone(dialog);
    await eventually(() => focused(desk), '检查设置…');
  });

  it('leads the keys to a group of rules', async () => {
    await open();
    await dialog.getByRole('button', { name: /^公平竞争/ }).press('Enter');
    await eventually(() => focused(desk), '启用整组“公平竞争”');
    await desk.page.keyboard.press('Escape');
    await gone(dialog);
  });

  it('opens from the menu of the library as the other settings do', async () => {
    await desk.side.getByRole('tab', { name: '先例', exact: true }).click();
    await desk.page.getByRole('button', { name: '先例库的更多操作' }).press('Enter');
    await desk.page.getByRole('menuitem', { name: '检查设置…' }).press('Enter');
    await dialog.waitFor();
    await desk.page.keyboard.press('Escape');
    await gone(dialog);
    await eventually(() => focused(desk), '先例库的更多操作');
    await desk.side.getByRole('tab', { name: /^检查/ }).click();
  });

  it('finds rules by what is typed and shows their examples', async () => {
    await open();
    await desk.page.keyboard.type('本单位');
    const switches = dialog.getByRole('switch');
    await eventually(() => switches.count(), 2);
    await dialog.getByRole('button', { name: '“本单位不用的词”的示例' }).click();
    await dialog.getByText('会报', { exact: true }).waitFor();
    await desk.page.keyboard.press('Escape');
    await gone(dialog);
  });

  it('has a word typed reported at once, and asks before a change is lost', async () => {
    await open();
    await dialog.getByRole('tab', { name: /^本单位用语/ }).click();
    await dialog.getByRole('button', { name: '添加用语' }).click();
    await eventually(() => focused(desk), '第1个用语');
    await desk.page.keyboard.insertText('若干措施');
    await desk.page.keyboard.press('Escape');
    const question = desk.page.getByRole('dialog', { name: '放弃对检查设置的更改？' });
    await question.waitFor();
    await question.getByRole('button', { name: '继续设置' }).click();
    await gone(question);
    await save();
    await pane.getByText('“若干措施”是本单位不用的词').first().waitFor();
  });

  it('switches a rule off by the keys, and its findings go', async () => {
    await open();
    await desk.page.keyboard.type('own-word');
    const rule = dialog.getByRole('switch', { name: '启用“本单位不用的词”' });
    await rule.focus();
    await desk.page.keyboard.press('Space');
    await save();
    await gone(pane.getByText('“若干措施”是本单位不用的词'));
    await pane.getByText('已停用1条规则', { exact: true }).first().waitFor();
  });

  it('writes the file of the bureau', async () => {
    await open();
    await dialog.getByRole('button', { name: '导出方案…' }).click();
    const sheet = desk.page.getByRole('dialog', { name: '导出单位检查方案' });
    const waiting = desk.page.waitForEvent('download');
    await agree(sheet.getByRole('button', { name: /^导\s?出$/ }));
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('单位检查方案.json');
    const read = readBureauFile(readFileSync(await download.path(), 'utf8'));
    expect(read).toMatchObject({
      ok: true,
      checks: { off: ['own-word'], words: [{ word: '若干措施', kind: 'avoid' }] },
    });
    await gone(sheet);
  });

  it('shows what a file would change, and takes it over', async () => {
    const field = dialog.getByLabel('选择单位检查方案文件');
    const choose = (text: string): Promise<void> =>
      field.setInputFiles({
        name: '方案.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text, 'utf8'),
      });
    await choose('{"format":');
    await dialog.getByText('文件不完整或不是单位检查方案').waitFor();
    const words = [{ word: '高质量', kind: 'avoid', instead: '', reason: '' }];
    const checks = { off: [], thresholds: {}, words };
    await choose(JSON.stringify({ format: 'measures-desk-bureau', version: 1, checks }));
    const sheet = desk.page.getByRole('dialog', { name: '导入单位检查方案' });
    const changes = sheet.getByRole('region', { name: '将有的变化' });
    await changes.getByText('新增的用语').waitFor();
    expect(await changes.getByText('将启用的规则').count()).toBe(0);
    await sheet.getByText('替换', { exact: true }).click();
    await changes.getByText('将启用的规则').waitFor();
    await changes.getByText('去掉的用语').waitFor();
    await sheet.getByRole('button', { name: /^采\s?用$/ }).click();
    await gone(sheet);
    // A moment after a sheet is gone from the screen it still takes the Escape key.
    await leave(desk, dialog);
    await pane.getByText('“高质量”是本单位不用的词').first().waitFor();
  });

  it('has the report written with what was found', async () => {
    await desk.page.getByRole('button', { name: '导出其他文件', exact: true }).click();
    const waiting = desk.page.waitForEvent('download');
    await desk.page.getByRole('menuitem', { name: '检查报告（JSON）' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/（检查报告）\.json$/);
    const report = JSON.parse(readFileSync(await download.path(), 'utf8'));
    const quotes = report.findings.map(({ quote }: { readonly quote: string }) => quote);
    expect(quotes).toContain('高质量');
  });
});
