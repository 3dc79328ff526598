import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { printedLines } from '../ooxml.ts';
import { type Mark, markedCopy } from '../opinion-files.ts';
import { agree, type Desk, onPage, reload, replaceDraft, savedText } from './desk.ts';
import { running } from './running.ts';
import { eventually, hasFocus } from './waiting.ts';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', name), 'utf8');
const tianhe = fixture('checks/tianhe/draft-clean.txt');

type Sent = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
const letter = (name: string, as: string): Sent => ({
  name: as,
  mimeType: 'text/plain',
  buffer: Buffer.from(fixture(`opinions/tianhe-${name}.txt`)),
});
const copy = (name: string, marks: readonly Mark[]): Sent => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(markedCopy(tianhe, marks)),
});

const replies: readonly Sent[] = [
  letter('finance', '财政局复函.txt'),
  letter('hr', '人社局.txt'),
  copy('商务金融局修改稿.docx', [
    { kind: 'replace', find: '总额的50%', by: '李四', words: '总额的40%' },
    { kind: 'comment', find: '评估费、担保费总额', by: '李四', text: '与市级政策重复。' },
    {
      kind: 'comment',
      find: '同一机构每年累计不超过80万元',
      by: '李四',
      text: '建议将“同一机构每年累计不超过80万元”修改为“同一机构每年累计不超过50万元”。',
    },
  ]),
  copy('征求意见稿.docx', [
    { kind: 'comment', find: '依法使用公共数据', by: '', text: '请明确授权程序。' },
  ]),
];

describe('征求意见', () => {
  const product = running();
  let desk: Desk;
  let view: Locator;
  let detail: Locator;
  let units: Locator;

  const rows = (): Locator => view.locator('.opinion-main');
  const row = (said: string): Locator => rows().filter({ hasText: said });
  const read = (files: readonly Sent[]): Promise<void> =>
    view.getByLabel('选择各单位的反馈文件').setInputFiles([...files]);
  const dialog = (): Locator => desk.page.getByRole('dialog');

  beforeAll(async () => {
    desk = await product.openDesk();
    view = desk.page.getByRole('region', { name: '征求意见' });
    detail = view.getByRole('complementary', { name: '意见详情' });
    units = view.getByRole('navigation', { name: '反馈单位' });
  });

  it('begins with what there is to do, and keeps the text as the one sent out', async () => {
    await replaceDraft(desk, tianhe);
    await desk.page.keyboard.press('Alt+p');
    await view.getByText('登记征求了哪些单位、何时截止').waitFor();
    await view.getByRole('button', { name: '开始征求意见' }).click();
    await dialog()
      .getByLabel('征求单位')
      .fill('区财政局、区商务金融局\n区人力资源和社会保障局\n区公安分局');
    await dialog().getByLabel('发出日期').fill('2026-08-01');
    await agree(dialog().getByRole('button', { name: /^开\s?始$/ }));
    await view.getByText('4 家单位还没有意见。').waitFor();
  });

  it('reads several files at once and asks only whose it cannot tell', async () => {
    await read(replies);
    const asked = dialog();
    await asked.getByText('读入反馈：4 份').waitFor();
    const unitOf = (file: string): Locator =>
      asked.getByRole('combobox', { name: `“${file}”的反馈单位` });
    await eventually(() => unitOf('财政局复函.txt').inputValue(), '区财政局');
    await eventually(() => unitOf('人社局.txt').inputValue(), '区人力资源和社会保障局');
    await eventually(() => unitOf('商务金融局修改稿.docx').inputValue(), '区商务金融局');
    await asked.getByText('还有 1 份没有填反馈单位。').waitFor();
    await unitOf('征求意见稿.docx').fill('区科工信局');
    await agree(asked.getByRole('button', { name: '收入意见' }));
    await eventually(
      () => units.locator('.unit').allInnerTexts(),
      [
        '全部单位\n8条',
        '区财政局\n5条',
        '区商务金融局\n2条',
        '区人力资源和社会保障局\n无意见',
        '区公安分局\n未反馈',
        '区科工信局\n1条',
      ],
    );
    expect(await savedText(desk)).toBe(tianhe);
  });

  it('lists them by clause in order of the draft and goes through them by keys', async () => {
    await eventually(
      () => view.getByRole('heading', { level: 3 }).allInnerTexts(),
      [
        '总体意见\n1条',
        '第六条 推动机构数智转型\n1条',
        '第七条 支持参与标准研制\n2条',
        '第十条 完善质押融资服务\n2条',
        '第十一条 支持海外维权援助\n1条',
        '第十七条 本措施所需资金纳入区级财政预算\n1条',
      ],
    );
    await rows().first().click();
    await desk.page.keyboard.press('j');
    await hasFocus(row('请明确授权程序。'));
    await desk.page.keyboard.press('2');
    await row('请明确授权程序。').getByText('部分采纳').waitFor();
    await view.getByText('已处理 1/8').waitFor();
    const reason = detail.getByLabel('理由或修改情况');
    await reason.focus();
    // Each letter comes about when those before it go into the draft, and none of them is lost.
    for (const [at, letter] of [...'授权按上位规定执行。'].entries()) {
      await desk.page.keyboard.insertText(letter);
      await desk.page.waitForTimeout(390 + 3 * at);
    }
    await eventually(() => reason.inputValue(), '授权按上位规定执行。');
    await row('请明确授权程序。').focus();
    await desk.page.keyboard.press('Enter');
    await onPage(desk);
    await desk.outline.locator('[aria-current]', { hasText: '推动机构数智转型' }).waitFor();
    await desk.page.keyboard.press('Alt+p');
    await row('请明确授权程序。').getByText('部分采纳').waitFor();
    await hasFocus(row('请明确授权程序。'));
  });

  it('decides what several units say alike in one go', async () => {
    await row('理由：近三年区级财政').click();
    await detail.getByLabel(/^与另外 1 条相近意见一并处理/).check();
    await row('理由：近三年区级财政').focus();
    await desk.page.keyboard.press('1');
    await view.getByText('已处理 3/8').waitFor();
  });

  it('takes proposed words over after a look, as one step that can be undone', async () => {
    await detail.getByRole('button', { name: '按意见套用到正文…' }).click();
    await eventually(() => dialog().locator('del').allInnerTexts(), ['80万元']);
    await eventually(() => dialog().locator('ins').allInnerTexts(), ['50万元']);
    expect(await savedText(desk)).toBe(tianhe);
    await agree(dialog().getByRole('button', { name: /^套\s?用$/ }));
    const changed = tianhe.replace('每年累计不超过80万元', '每年累计不超过50万元');
    await eventually(() => savedText(desk), changed);
    await detail.getByText('稿中已经是意见所建议的文字。').waitFor();
    await rows().first().click();
    await desk.page.keyboard.press('Control+z');
    await eventually(() => savedText(desk), tianhe);
    await desk.page.keyboard.press('Control+y');
    await eventually(() => savedText(desk), changed);
  });

  it('asks before a table with open points, and exports it', async () => {
    await view.getByRole('button', { name: '导出情况表' }).click();
    await desk.page.getByRole('menuitem', { name: '意见采纳情况表（Word，按条款）' }).click();
    await dialog().getByText('待定的 5 条。表中这些地方会空着或写“待定”。').waitFor();
    const arrived = desk.page.waitForEvent('download');
    await dialog().getByRole('button', { name: '仍然导出' }).click();
    const download = await arrived;
    expect(download.suggestedFilename()).toMatch(/（意见采纳情况表）\.docx$/u);
    const lines = printedLines(new Uint8Array(readFileSync((await download.path()) ?? '')));
    expect(lines.join('\n')).toContain(
      '共征求5家单位意见，1家无意见，1家未反馈，收到意见8条，采纳2条，部分采纳1条，待定5条。',
    );
    expect(lines).toContain('无意见的单位（1家）：区人力资源和社会保障局');
    await eventually(() => dialog().count(), 0);
  });

  it('a second file of a unit stands beside the first or takes its place, as the drafter says', async () => {
    const second = copy('区商务金融局二次反馈.docx', [
      { kind: 'comment', find: '按期还本付息', by: '李四', text: '请统一口径。' },
    ]);
    await read([second]);
    await dialog().getByText('与已有的 2 条并存').waitFor();
    await dialog().getByText('以这一份为准，替换已有的').click();
    await agree(dialog().getByRole('button', { name: '收入意见' }));
    await row('请统一口径。').waitFor();
    await units.getByRole('button', { name: /^区商务金融局/ }).click();
    await eventually(() => rows().count(), 1);
    await units.getByRole('button', { name: /^全部单位/ }).click();
  });

  it('is there again after a reload, with opinions by telephone beside the others', async () => {
    await view.getByRole('button', { name: '录入口头意见' }).click();
    await dialog().getByLabel('反馈单位').fill('区公安分局');
    await dialog().getByLabel('意见内容').fill('第十五条的举报渠道请加上110。');
    await agree(dialog().getByRole('button', { name: /^录\s?入$/ }));
    await row('请加上110').waitFor();
    await desk.save.waitFor();
    await reload(desk);
    await desk.page.keyboard.press('Alt+p');
    await view.getByText('已处理 2/8').waitFor();
    await view.getByRole('heading', { name: /^第十五条 规范行业发展秩序/ }).waitFor();
    await row('请明确授权程序。').click();
    await eventually(
      () => detail.getByLabel('理由或修改情况').inputValue(),
      '授权按上位规定执行。',
    );
  });

  it('ends without an error of the window', () => {
    expect(desk.problems).toEqual([]);
  });
});
