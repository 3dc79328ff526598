import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drop, paste } from './clipboard.ts';
import { closeDesk, type Desk, focused, replaceDraft, savedText } from './desk.ts';
import { saving } from './keys.ts';
import { running } from './running.ts';

const draft = '一、总则\n（一）培育服务机构。支持发展。';

const fromWord =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->' +
  '<p class=MsoListParagraph style=\'mso-list:l0 level1 lfo1\'><![if !supportLists]><span style=\'mso-list:Ignore\'>（二）<span>&nbsp;&nbsp;</span></span><![endif]>完善服务。给予\r\n不超过50万元奖励<del cite="mailto:a" datetime="2026-11-25">和补贴</del>。</p>' +
  '<p class=MsoNormal>&nbsp;&nbsp;（责任单位：区财政局）<o:p></o:p></p><!--EndFragment--></body></html>';

describe('粘贴', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    return () => closeDesk(desk);
  });

  beforeEach(async () => {
    if ((await savedText(desk)) !== draft) await replaceDraft(desk, draft);
    await desk.page.keyboard.press('Control+End');
    return () => expect(desk.problems).toEqual([]);
  });

  const saved = saving(() => desk);
  const note = () => desk.page.getByText(/^已清理粘贴内容/);

  it('takes clean paragraphs from Word as one step, says what it left and gives the original', async () => {
    await desk.page.keyboard.press('Enter');
    await paste(desk.text, { html: fromWord, plain: '(二) 完善服务。\r\n(责任单位)' });
    const clean = `${draft}\n（二） 完善服务。给予不超过50万元奖励。\n（责任单位：区财政局）`;
    await saved(clean);
    await expect.poll(() => note().textContent()).toContain('未取修订中删去的文字1处');
    await desk.page.getByRole('button', { name: '粘贴原文' }).click();
    await saved(`${draft}\n(二) 完善服务。\n(责任单位)`);
    await desk.page.keyboard.press('Control+z');
    await saved(clean);
    await desk.page.keyboard.press('Control+z');
    await saved(`${draft}\n`);
    expect(await note().count()).toBe(0);
  });

  it('says nothing where only blanks were cleaned, and pastes over what is selected', async () => {
    await desk.page.keyboard.press('Shift+Home');
    await paste(desk.text, {
      html: '<div><p>　　（一）支持机构。</p><p><br></p><p>&nbsp;给予奖励。</p></div>',
      plain: '',
    });
    await saved('一、总则\n（一）支持机构。\n给予奖励。');
    expect(await note().count()).toBe(0);
    await desk.page.keyboard.press('Control+z');
    await saved(draft);
  });

  it('takes the clipboard as it is with Ctrl+Shift+V, and back as it was what was copied here', async () => {
    const raw = '　　甲\t乙\r\n\r\n\r\n　　丙';
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.page.evaluate((words) => navigator.clipboard.writeText(words), raw);
    await desk.page.keyboard.press('Control+Shift+V');
    await saved(`${draft}${raw.replaceAll('\r', '')}`);
    await desk.page.keyboard.press('Control+z');
    await paste(desk.text, { plain: raw });
    await saved(`${draft}甲 乙\n丙`);
  });

  it('takes dropped words in where they are let go', async () => {
    await drop(desk.text, { html: '<b>关于</b>&nbsp;', plain: '关于 ' });
    await saved(`关于${draft}`);
    await desk.page.keyboard.press('Control+z');
    await saved(draft);
  });

  it('a picture alone changes nothing; the note can be left by key', async () => {
    await paste(desk.text, {});
    await paste(desk.text, { html: '<img src="x.png">第五条', plain: '第五条' });
    await saved(`${draft}第五条`);
    await expect.poll(() => note().textContent()).toContain('未取图片1张');
    await desk.page.getByRole('button', { name: '知道了' }).focus();
    await desk.page.keyboard.press('Escape');
    expect(await note().count()).toBe(0);
    await expect.poll(() => focused(desk)).toBe('草稿正文');
  });

  it('two megabytes of a page neither hang nor go missing', async () => {
    await desk.text.evaluate((element) => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<div><p style="text-indent:2em">支持服务机构发展。</p></div>'.repeat(40_000),
      );
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect
      .poll(async () => (await savedText(desk)).split('\n').length, { timeout: 60_000 })
      .toBe(draft.split('\n').length + 39_999);
  });
});
