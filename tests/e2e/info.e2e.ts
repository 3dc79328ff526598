import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';
import { closeDesk, type Desk, focused, onPage, replaceDraft, savedText } from './desk.ts';
import { running } from './running.ts';
import { eventually, hasFocus } from './waiting.ts';

const text = [
  '关于印发《徐汇区关于促进知识产权服务业高质量发展的若干措施》的通知',
  '各街道办事处，区政府各部门：',
  '现将《徐汇区关于促进知识产权服务业高质量发展的若干措施》印发给你们。',
  '上海市徐汇区人民政府',
  '徐汇区关于促进知识产权服务业高质量发展的若干措施',
  '为促进知识产权服务业发展，根据《上海市知识产权保护条例》，制定本措施。',
  '一、支持机构发展。对新认定的国家级品牌机构，给予一次性奖励30万元。（责任单位：区市场监管局）',
  '二、培养专业人才。组织开展培训。（责任单位：区市场监管局）',
  '三、附则',
  '（一）对提供虚假材料骗取资金的，依法追回已拨付的资金。',
  '（二）本措施由区市场监管局负责解释。国家和本市另有规定的，从其规定。',
].join('\n');

describe('文稿信息', () => {
  const product = running();
  let desk: Desk;
  let sheet: Locator;

  const keys = (...pressed: readonly string[]): Promise<void> =>
    pressed.reduce(
      (before, key) => before.then(() => desk.page.keyboard.press(key)),
      Promise.resolve(),
    );
  /** Puts the keys into a field and types. */
  const type = async (field: Locator, words: string): Promise<void> => {
    await field.focus();
    await hasFocus(field);
    await desk.page.keyboard.insertText(words);
  };
  /** Opens what writes a value, types it and writes it, by keys. */
  const writeIn = async (button: string, field: string, words: string): Promise<void> => {
    await sheet.getByRole('button', { name: button }).focus();
    await keys('Enter');
    const input = sheet.getByLabel(field, { exact: true });
    await hasFocus(input);
    await input.fill(words);
    await sheet.getByRole('list', { name: '写入预览' }).getByText(words).waitFor();
    await keys('Enter');
    await input.waitFor({ state: 'detached' });
  };
  const chips = (): Promise<readonly string[]> => sheet.locator('.info-chip').allTextContents();
  const open = async (): Promise<void> => {
    await keys('Alt+i');
    await sheet.waitFor();
  };

  beforeAll(async () => {
    desk = await product.openDesk();
    sheet = desk.page.getByRole('dialog', { name: '文稿信息' });
  });

  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  it('says what is missing, and each leads to its field', async () => {
    await replaceDraft(desk, text);
    await open();
    await eventually(
      async () => (await chips()).map((chip) => chip.replace(/^[×!i]/, '')),
      ['发文机关标志', '发文字号', '成文日期', '施行日期'],
    );
    const chip = sheet.getByRole('button', { name: '发文字号', exact: true });
    await chip.focus();
    await hasFocus(chip);
    await keys('Enter');
    await hasFocus(sheet.getByLabel('发文字号', { exact: true }));
  });

  it('hears the rules of the export and of the check while it is typed', async () => {
    const number = sheet.getByLabel('发文字号', { exact: true });
    await type(number, '徐府规[2026]3号');
    await sheet.getByText('年份用六角括号〔〕，如 徐府规〔2026〕3号。').waitFor();
    await eventually(() => number.getAttribute('aria-invalid'), 'true');
    await keys('Control+a');
    await desk.page.keyboard.insertText('徐府规〔2026〕3号');
    await sheet.getByText('机关代字 徐府规 · 年份 2026 · 序号 3').waitFor();
    await eventually(() => number.getAttribute('aria-invalid'), 'false');
    await type(sheet.getByLabel('抄送'), '区政府各部门，区委办公室');
    await sheet.getByText('“区政府各部门”已在主送机关中，不再抄送。').waitFor();
    await sheet.getByLabel('抄送').fill('区委办公室，区人大常委会办公室');
    await type(sheet.getByLabel('份号'), '000012');
    await type(sheet.getByLabel('印发机关'), '徐汇区人民政府办公室');
    await type(sheet.getByLabel('印发日期'), '2026年12月2日');
  });

  it('writes into the text what stands there, after a look at it, one step of undo each', async () => {
    await writeIn('把成文日期写入正文', '成文日期', '2026年12月1日');
    await eventually(
      () => savedText(desk),
      text.replace('人民政府\n徐汇', '人民政府\n2026年12月1日\n徐汇'),
    );
    await sheet.getByText('已写入正文：成文日期。').waitFor();
    await sheet.getByRole('button', { name: '撤销写入' }).focus();
    await keys('Enter');
    await eventually(() => savedText(desk), text);
    await writeIn('把成文日期写入正文', '成文日期', '2026年12月1日');
    await writeIn('把施行日期写入正文', '施行日期', '2027年1月1日');
    await sheet.getByRole('button', { name: '把有效期写入正文' }).focus();
    await keys('Enter');
    const validity = sheet.getByLabel('有效期', { exact: true });
    await hasFocus(validity);
    await desk.page.keyboard.insertText('6年');
    await sheet.getByText(/^有效期超过5年，请缩短/).waitFor();
    // Escape leaves the value, not the sheet, and writes nothing.
    await keys('Escape');
    await hasFocus(sheet.getByRole('button', { name: '把有效期写入正文' }));
    await writeIn('把有效期写入正文', '有效期', '5年');
    await eventually(
      async () => (await savedText(desk)).split('\n').at(-1),
      '（三）本措施自2027年1月1日起施行，有效期5年。',
    );
  });

  it('leads to the place in the text', async () => {
    await sheet.getByRole('button', { name: '施行日期：到正文第13行' }).focus();
    await keys('Enter');
    await onPage(desk);
    await desk.page.keyboard.insertText('　');
    await eventually(
      async () => (await savedText(desk)).split('\n').at(-1),
      '（三）本措施　自2027年1月1日起施行，有效期5年。',
    );
    await keys('Control+z');
  });

  it('is what the official Word file says', async () => {
    const [download] = await Promise.all([desk.page.waitForEvent('download'), keys('Control+e')]);
    const read = readDocx(new Uint8Array(readFileSync(await download.path())));
    if (!read.ok) throw new Error(read.message);
    const lines = read.text
      .split('\n')
      .map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim())
      .filter((line) => line !== '');
    expect(lines.slice(0, 3)).toEqual(['000012', '上海市徐汇区人民政府文件', '徐府规〔2026〕3号']);
    expect(lines).toContain('2026年12月1日');
    expect(lines).toContain('抄送：区委办公室，区人大常委会办公室。');
    expect(lines).toContain('徐汇区人民政府办公室 2026年12月2日印发');
  });

  it('offers what the bureau usually writes, and gives the keys back', async () => {
    await open();
    await sheet.getByLabel('抄送').fill('');
    await sheet.getByRole('button', { name: '抄送填“区委办公室，区人大常委会办公室”' }).waitFor();
    await keys('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await expect.poll(() => focused(desk)).toBe('草稿正文');
  });
});
