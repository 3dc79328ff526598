import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFile } from '../../shared/library/library-file.ts';
import { generatedLibrary } from '../bench/scale/generated.ts';
import { hangzhou, ownPrecedent } from '../builders-own.ts';
import { type Desk, goToClause } from './desk.ts';
import { newHome } from './product.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const product = running();

const showShared = async ({ side }: Desk): Promise<void> => {
  await side.getByRole('tab', { name: '检索' }).click();
  await side.getByRole('button', { name: '单位共享先例库' }).click();
};

const importInto = async ({ page, side }: Desk, text: string): Promise<void> => {
  await side.getByRole('button', { name: '导入…' }).waitFor();
  await page.getByLabel('选择要导入共享先例库的文件').setInputFiles({
    name: '单位先例.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text, 'utf8'),
  });
};

describe('单位共享先例库', () => {
  it('is imported, searched by the keys alone, and lays a document beside the draft', async () => {
    const desk = await product.openDesk();
    const { page, side, problems } = desk;
    await goToClause(desk, '培育品牌服务机构');
    await showShared(desk);
    await side.getByText('单位共享先例库是空的', { exact: false }).waitFor();
    const documents = [ownPrecedent('hangzhou-2024', { text: hangzhou }), ...generatedLibrary(900)];
    await importInto(desk, libraryFile(documents, [], {}));
    await page.getByText(`已入共享先例库${documents.length}份`, { exact: false }).waitFor();
    await side.getByText(`共${documents.length}份，按入库先后`).waitFor();

    const field = side.getByRole('textbox', { name: '检索单位共享先例库' });
    await field.fill('证据保全公证');
    await field.press('Enter');
    await side.getByText('找到1条').waitFor();
    expect(await side.locator('.search-hits mark').allInnerTexts()).toEqual(['证据保全公证']);

    const take = side.getByRole('button', { name: '引入对照：杭州' });
    await take.focus();
    await page.keyboard.press('Enter');
    await side.getByText('已在对照').waitFor();
    await side.getByRole('tab', { name: '对照' }).click();
    const chip = side
      .getByRole('group', { name: '对照的先例' })
      .getByRole('button', { name: '杭州' });
    await eventually(() => chip.getAttribute('aria-pressed'), 'true');
    expect(problems).toEqual([]);
  });

  it('says what is near to the clause at the caret and to the whole draft', async () => {
    const desk = await product.openDesk();
    const { side, problems } = desk;
    await goToClause(desk, '培育品牌服务机构');
    await showShared(desk);
    await side.getByRole('button', { name: '与本条相近' }).click();
    await side.getByText(/相近的\d+条，最近的在前/).waitFor();
    await side
      .getByText(/本条的用语约\d+%见于此/)
      .first()
      .waitFor();
    await side.getByRole('button', { name: '与全稿相近' }).click();
    await side.getByText(/与全稿相近的\d+份先例/).waitFor();
    expect(await side.getByRole('button', { name: /^引入对照：/ }).count()).toBeGreaterThan(5);
    expect(problems).toEqual([]);
  });
});

describe('a shared library on a server that is away', () => {
  const home = newHome();
  const address = 'postgres://wang:geheim@127.0.0.1:9/measures';
  writeFileSync(
    join(home, 'settings.json'),
    JSON.stringify({ format: 1, toured: true, library: address }),
  );
  const away = running(home);

  it('is told in one sentence without the password; own precedents are there', async () => {
    const desk = await away.openDesk();
    const { page, side } = desk;
    await showShared(desk);
    const failure = side.getByRole('alert');
    await failure.getByText('服务器没有启动或拒绝连接').waitFor();
    await failure.getByRole('button', { name: '重试' }).click();
    await failure.waitFor();
    expect(await page.content()).not.toContain('geheim');
    await side.getByRole('button', { name: '本机先例' }).click();
    await side.getByRole('textbox', { name: '检索先例' }).fill('质押');
    await side.getByText(/找到\d+条/).waitFor();
  });
});
