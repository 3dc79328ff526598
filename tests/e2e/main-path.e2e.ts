import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analyze.ts';
import { findClause } from '../../shared/model/walk.ts';
import { readDocx } from '../../shared/word/read.ts';
import {
  agree,
  closeDesk,
  compose,
  counterpart,
  type Desk,
  goToClause,
  onPage,
  piecesOf,
  reload,
  savedText,
} from './desk.ts';
import { running } from './running.ts';
import { eventually, settled } from './waiting.ts';

const example = readFileSync('templates/drafts/example.txt', 'utf8');
const seed = (id: string): string => readFileSync(`seeds/${id}.txt`, 'utf8');

/** One afternoon of a drafter, in order: each step stands on the ones before. */
describe('从打开到导出', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    await desk.page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('opens with the example draft and the five precedents, no dialog in the way', async () => {
    await expect
      .poll(() => desk.page.getByRole('heading', { level: 1 }).textContent())
      .toBe('徐汇区关于促进知识产权服务业高质量发展的若干措施');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
    expect(await savedText(desk)).toBe(example);
    await desk.side.getByRole('tab', { name: '先例' }).click();
    for (const name of ['上海', '天津', '北京', '沪局共建', '浦东'])
      await desk.side
        .locator('li, article')
        .filter({ hasText: new RegExp(`^${name}`) })
        .first()
        .waitFor();
    await desk.side.getByRole('tab', { name: '对照' }).click();
  });

  it('keeps the run’s token out of the address', async () => {
    expect(new URL(desk.page.url()).hash).toBe('');
  });

  it('takes Chinese composition undisturbed and lets the outline follow', async () => {
    await goToClause(desk, '保障公平竞争秩序');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.press('Control+ArrowDown');
    await putCaretBehind('（责任单位：区市场监管局、区司法局、区财政局）');
    await desk.page.keyboard.press('Enter');
    await compose(desk, ['（wu'], '（五）');
    await compose(desk, ["ji'ju", "ji'ju'fa", "ji'ju'fa'zhan"], '推动集聚发展。');
    const typing = desk.outline.getByRole('treeitem', { name: '推动集聚发展' });
    await typing.waitFor();
    await compose(
      desk,
      ['shen', "shen'hua"],
      '深化国家知识产权服务业高质量集聚发展示范区建设，鼓励服务机构集聚发展。',
    );
    await expect.poll(() => typing.getAttribute('aria-current')).toBe('location');
    await eventually(
      () => savedText(desk),
      example.replace(
        '区财政局）\n五、附则',
        '区财政局）\n（五）推动集聚发展。深化国家知识产权服务业高质量集聚发展示范区建设，鼓励服务机构集聚发展。\n五、附则',
      ),
    );
    await desk.save.waitFor();
  });

  it('undoes and redoes what was typed', async () => {
    const typed = await savedText(desk);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => savedText(desk)).not.toBe(typed);
    await desk.page.keyboard.press('Control+y');
    await expect.poll(() => savedText(desk)).toBe(typed);
  });

  it('shows a clause beside its counterpart in Tianjin, in pieces that rebuild both texts', async () => {
    await goToClause(desk, '畅通社会监督渠道');
    const cell = counterpart(desk, '天津');
    await cell.locator('ins, del').first().waitFor();
    await expect.poll(() => cell.textContent()).toContain('强化知识产权服务业社会监督');
    const join = (pieces: Awaited<ReturnType<typeof piecesOf>>, left: string) =>
      pieces.flatMap(({ op, text }) => (op === left ? [] : [text])).join('');
    const tianjin = findClause(analyze(seed('tianjin-2023')).clauses, '十');
    const own = findClause(analyze(example).clauses, '四.(三)');
    await eventually(
      async () => {
        const pieces = await piecesOf(cell);
        return { other: join(pieces, 'insert'), draft: join(pieces, 'delete') };
      },
      { other: tianjin?.text, draft: own?.text },
    );
  });

  it('finds a word of one character in the precedents and opens the clause', async () => {
    await desk.side.getByRole('tab', { name: '检索' }).click();
    const box = desk.side.getByRole('searchbox', { name: '检索先例' });
    await box
      .or(desk.side.getByRole('textbox', { name: '检索先例' }))
      .first()
      .fill('蓝');
    const hits = desk.side.getByRole('list', { name: '检索结果' });
    await hits.getByText('“蓝天”专项整治行动').first().waitFor();
    await expect.poll(() => hits.locator('mark').first().textContent()).toBe('蓝');
    await hits.getByRole('button').first().click();
    await desk.side.getByLabel('先例全文').waitFor();
    await desk.side.getByRole('tab', { name: '对照' }).click();
  });

  it('replaces a word everywhere and takes it back', async () => {
    await desk.text.click();
    await desk.page.keyboard.press('Control+h');
    await desk.page.getByLabel('查找', { exact: true }).fill('服务机构');
    await desk.page.getByLabel('替换为', { exact: true }).fill('专业机构');
    await desk.page.getByRole('button', { name: /全部替换/ }).click();
    await desk.page.getByRole('button', { name: /^替换这\d+处$/ }).click();
    await expect.poll(() => savedText(desk)).not.toContain('服务机构');
    await desk.page.keyboard.press('Escape');
    await onPage(desk);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => savedText(desk)).toContain('服务机构');
  });

  it('keeps the text through a reload that follows the last letter at once', async () => {
    await goToClause(desk, '推动集聚发展');
    await putCaretBehind('鼓励服务机构集聚发展。');
    await desk.page.keyboard.insertText('本句刚刚写下。');
    await reload(desk);
    await desk.outline.getByRole('treeitem', { name: '推动集聚发展' }).waitFor();
    await expect.poll(() => savedText(desk)).toContain('鼓励服务机构集聚发展。本句刚刚写下。');
  });

  it('exports an official Word file that reads back word for word', async () => {
    // What is said of it stays for some seconds only.
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByText(/已导出：徐汇区/).waitFor(),
      desk.page.keyboard.press('Control+e'),
    ]);
    expect(download.suggestedFilename()).toBe(
      '徐汇区关于促进知识产权服务业高质量发展的若干措施.docx',
    );
    const path = await download.path();
    const read = readDocx(new Uint8Array(readFileSync(path)));
    const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
    expect(read.ok).toBe(true);
    // The 版头 names the organ that signs, and the number stands in it, above the title.
    const number = '徐府办规〔2026〕8号';
    const text = lines(await savedText(desk));
    const printed = [
      '上海市徐汇区人民政府办公室文件',
      number,
      ...text.filter((line) => line !== number),
    ];
    expect(text).toContain(number);
    if (read.ok) expect(lines(read.text)).toEqual(printed);
  });

  it('opens a GB18030 file in place of the draft, as one step that can be undone', async () => {
    const before = await savedText(desk);
    await desk.page.getByLabel('选择要打开的文件').setInputFiles({
      name: '旧稿.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2]),
    });
    await agree(desk.page.getByRole('button', { name: '替换草稿' }));
    await expect.poll(() => savedText(desk)).toBe('一、总则');
    await desk.text.click();
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(before);
  });

  it('corrects half-width marks at a click and not before', async () => {
    const before = await savedText(desk);
    const pasted = '一、总则\n（一）支持机构发展,鼓励创新。';
    await desk.page.getByLabel('选择要打开的文件').setInputFiles({
      name: '网页稿.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(pasted, 'utf8'),
    });
    await agree(desk.page.getByRole('button', { name: '替换草稿' }));
    await expect.poll(() => savedText(desk)).toBe(pasted);
    await desk.side.getByRole('tab', { name: /^检查/ }).click();
    await desk.side.getByRole('button', { name: '全部采用安全修改（1处）' }).click();
    const preview = desk.page.getByRole('dialog', { name: '修改预览' });
    const safe = preview.getByRole('region', { name: '安全修改' });
    await expect.poll(() => safe.locator('del').allTextContents()).toEqual([',']);
    expect(await safe.locator('ins').allTextContents()).toEqual(['，']);
    expect(await savedText(desk)).toBe(pasted);
    await agree(preview.getByRole('button', { name: '采用1处修改' }));
    await expect.poll(() => savedText(desk)).toBe('一、总则\n（一）支持机构发展，鼓励创新。');
    await desk.text.click();
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(pasted);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(before);
  });

  it('has room for everything at 1100 x 700', async () => {
    const small = await product.openDesk({ width: 1100, height: 700 });
    const overflow = () =>
      small.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await eventually(overflow, 0);
    await small.page.getByRole('button', { name: '对照', exact: true }).click();
    await small.page.getByRole('tab', { name: '检索' }).waitFor();
    expect(small.problems).toEqual([]);
    await closeDesk(small);
  });

  it('sets 28 characters a line on the page', async () => {
    await goToClause(desk, '培育品牌服务机构');
    await expect.poll(() => charactersOnALine()).toBe(28);
  });

  it('stops on Ctrl+C and gives the same draft to the next start', async () => {
    const before = await savedText(desk);
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
    expect(await product.stop()).toBe(0);
    await product.startAgain();
    desk = await product.openDesk();
    expect(await savedText(desk)).toBe(before);
  });

  /** Clicks right behind the last letter of some words on the page, once the page stands still. */
  async function putCaretBehind(words: string): Promise<void> {
    const box = await settled(() => endOf(words));
    if (box === null) throw new Error(`the page does not show ${words}`);
    await desk.page.mouse.click(box.x, box.y);
  }

  function endOf(words: string): Promise<{ x: number; y: number } | null> {
    return desk.text.evaluate((root, needle) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const whole = nodes.map((node) => node.data).join('');
      let end = whole.lastIndexOf(needle) + needle.length;
      const node = nodes.find((candidate) => {
        if (end <= candidate.length) return true;
        end -= candidate.length;
        return false;
      });
      if (node === undefined) return null;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, end - 1);
      range.setEnd(node, end);
      const { right, top, bottom } = range.getBoundingClientRect();
      return { x: right - 1, y: (top + bottom) / 2 };
    }, words);
  }

  /** The most characters that share a baseline in the preamble-like body text. */
  function charactersOnALine(): Promise<number> {
    return desk.text.evaluate((root) => {
      const line = [...root.querySelectorAll('.cm-line')].find((element) =>
        element.textContent?.includes('定期发布可复制'),
      );
      if (line === undefined) return 0;
      const counts = new Map<number, number>();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          const middle = Math.round((box.top + box.bottom) / 2 / 4);
          counts.set(middle, (counts.get(middle) ?? 0) + 1);
        }
      }
      return Math.max(...counts.values());
    });
  }
});
