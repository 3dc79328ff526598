import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, replaceDraft } from './desk.ts';
import { running } from './running.ts';

/** What a browser would print, as a PDF. */
type Paper = { readonly pages: readonly string[]; readonly sizes: string };

describe('打印', () => {
  const product = running();
  const folder = mkdtempSync(join(tmpdir(), 'measures-print-'));
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    // The dialog of the browser: it waits until the test has taken the pages.
    await desk.page.evaluate(() => {
      window.print = () => {
        document.body.dataset['asked'] = document.title;
      };
    });
  });
  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
    rmSync(folder, { recursive: true, force: true });
  });

  const asked = (): Promise<string | undefined> =>
    desk.page.evaluate(() => document.body.dataset['asked']);
  const paper = async (): Promise<Paper> => {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, await desk.page.pdf({ preferCSSPageSize: true, printBackground: false }));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return {
      pages: text.split('\f').slice(0, -1),
      sizes: execFileSync('pdfinfo', ['-f', '1', '-l', '99', file], { encoding: 'utf8' }),
    };
  };
  const press = async (): Promise<void> => {
    await desk.page.evaluate(() => {
      delete document.body.dataset['asked'];
    });
    await desk.page.keyboard.press('Control+p');
    await expect.poll(asked).toBeDefined();
  };

  it('puts the pages of 版式 on paper, with their numbers and nothing of the window', async () => {
    await press();
    // The name a browser proposes for a PDF.
    expect(await asked()).toMatch(/若干措施$/);
    const { pages, sizes } = await paper();
    expect(sizes).toMatch(/^Page +1 size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)$/m);
    const count = await desk.page.getByText(/^约\d+页$/).textContent();
    expect(`约${pages.length}页`).toBe(count);
    expect(pages.map((page) => /— ?(\d+) ?—\s*$/.exec(page)?.[1])).toEqual(
      pages.map((_, at) => `${at + 1}`),
    );
    expect(pages.join('')).not.toMatch(/导出公文|对照|检查设置|已保存/);
    expect(pages.join('').replace(/\s/g, '')).toContain('上海市徐汇区人民政府办公室文件');
  });

  it('leaves the window as it was', async () => {
    await expect.poll(() => desk.page.locator('.print-page').count()).toBe(0);
    expect(await desk.page.title()).toMatch(/ - 措施起草台$/);
    await desk.text.waitFor();
  });

  it('is black on white by night, too, and has the words of this moment', async () => {
    await replaceDraft(desk, '深色也要印成黑字\n\n一、总则\n');
    await desk.page.evaluate(() => {
      document.documentElement.dataset['appearance'] = 'dark';
    });
    await desk.page.keyboard.type('刚刚写下');
    await press();
    const { pages } = await paper();
    expect(pages.join('').replace(/\s/g, '')).toContain('刚刚写下');
    const image = join(folder, 'page');
    execFileSync('pdftoppm', [
      '-r',
      '20',
      '-gray',
      '-f',
      '1',
      '-l',
      '1',
      join(folder, 'paper.pdf'),
      image,
    ]);
    // P5, width, height, 255, then a byte a point: the paper is white.
    const bytes = readFileSync(`${image}-1.pgm`);
    const white = bytes.subarray(20).filter((byte) => byte > 250).length;
    expect(white / bytes.length).toBeGreaterThan(0.9);
  });

  it('lays a page with a wide table across', async () => {
    const row = (mark: string): string =>
      Array.from({ length: 9 }, (_, at) => `${mark}${at + 1}`).join('\t');
    await replaceDraft(
      desk,
      `某区若干措施\n\n一、总则\n\n附件1\n任务分工表\n${row('栏')}\n${row('事')}\n`,
    );
    await press();
    const { sizes } = await paper();
    const size = [...sizes.matchAll(/^Page +\d+ size: +(\d+)\.\d+ x (\d+)/gmu)];
    expect(size.map(([, width, height]) => Number(width) > Number(height))).toEqual([false, true]);
  });

  it('asked for by the browser’s own menu says which command prints', async () => {
    const { pages } = await paper();
    expect(pages.map((page) => page.trim())).toEqual(['请按 Ctrl+P，或用“打印”命令打印公文。']);
  });
});
