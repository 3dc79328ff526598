import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Box, imageOf, type PageImage } from './page-image.ts';

/**
 * What comes out on paper, read from the PDF LibreOffice makes of a file. Line breaks do not depend
 * on the CJK font at hand: their glyphs are all one em wide.
 */

/** The text area of the standard (5.2.1), in millimetres from the paper's corner. */
export const TEXT_AREA: Box = { left: 28, right: 28 + 156, top: 37, bottom: 37 + 225 };

export const mmOfPt = (points: number): number => (points * 25.4) / 72;

export type PrintedWord = Box & { readonly text: string };

/** Words side by side, joined with one blank where a gap is. */
export type PrintedLine = Box & { readonly text: string; readonly words: readonly PrintedWord[] };

export type PrintedPage = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly words: readonly PrintedWord[];
  /** From top to bottom, the page number too. */
  readonly lines: readonly PrintedLine[];
  /** As `pdftotext -layout` writes it. */
  readonly text: string;
};

export type Printed = {
  readonly pages: readonly PrintedPage[];
  /** @param page counts from 1 */
  readonly image: (page: number) => PageImage;
};

const missing = ['soffice', 'pdftotext', 'pdftoppm'].filter(
  (tool) => spawnSync('which', [tool]).status !== 0,
);
const reason = missing.length === 0 ? '' : `缺少 ${missing.join('、')}，无法验证版面`;
if (reason !== '') console.warn(`\n*** 跳过版面测试：${reason} ***\n`);

/** A busy machine needs long for the start of LibreOffice. */
const PATIENCE_MS = 300_000;

/**
 * Tests of pages: the files are rendered once, all in one start of LibreOffice, before the tests
 * run. Where LibreOffice or poppler is missing they are skipped loudly, and fail on CI.
 *
 * A name without an ending is a .docx. MEASURES_PAGES names a folder to leave the PDF files in, for
 * looking at them.
 */
export function onPaper<Name extends string>(
  title: string,
  files: () => Promise<Readonly<Record<Name, Uint8Array>>>,
  tests: (print: (name: NoInfer<Name>) => Printed) => void,
): void {
  test(`${title}: on CI nothing is skipped`, () => {
    expect(process.env['CI'] === 'true' ? missing : []).toEqual([]);
  });
  describe.skipIf(reason !== '')(`${title}${reason === '' ? '' : `（${reason}）`}`, () => {
    let folder = '';
    const printed = new Map<string, Printed>();
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'measures-paper-'));
      await toPdf(folder, await files());
    }, PATIENCE_MS);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    tests((name) => {
      const known = printed.get(name) ?? printedOf(pdfIn(folder, name));
      printed.set(name, known);
      return known;
    });
  });
}

const withEnding = (name: string): string => (name.includes('.') ? name : `${name}.docx`);

const pdfIn = (folder: string, name: string): string =>
  join(folder, withEnding(name).replace(/\.[^.]+$/u, '.pdf'));

/** A profile of its own: LibreOffice runs only once on each. */
async function toPdf(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, withEnding(name));
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: PATIENCE_MS });
  const failed = Object.keys(files).filter((name) => !existsSync(pdfIn(folder, name)));
  if (failed.length > 0) throw new Error(`LibreOffice made no PDF of ${failed.join(', ')}`);
  const kept = process.env['MEASURES_PAGES'];
  if (kept === undefined) return;
  mkdirSync(kept, { recursive: true });
  for (const name of Object.keys(files)) copyFileSync(pdfIn(folder, name), pdfIn(kept, name));
}

function printedOf(pdf: string): Printed {
  const texts = pdfText(pdf, '-layout').split('\f');
  const pages = pdfText(pdf, '-bbox')
    .split('<page ')
    .slice(1)
    .map((page, at) => pageOf(page, texts[at] ?? ''));
  const images = new Map<number, PageImage>();
  return {
    pages,
    image: (page) => {
      const image = images.get(page) ?? imageOf(pdf, page);
      images.set(page, image);
      return image;
    },
  };
}

const pdfText = (pdf: string, option: string): string =>
  execFileSync('pdftotext', [option, pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });

const SIZE = /^width="(.+?)" height="(.+?)"/u;
const WORD = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu;

function pageOf(page: string, text: string): PrintedPage {
  const [, width, height] = SIZE.exec(page) ?? [];
  const words = [...page.matchAll(WORD)].map(
    ([, left, top, right, bottom, word = '']): PrintedWord => ({
      text: withoutEntities(word),
      left: mmOfPt(Number(left)),
      right: mmOfPt(Number(right)),
      top: mmOfPt(Number(top)),
      bottom: mmOfPt(Number(bottom)),
    }),
  );
  const size = { widthMm: mmOfPt(Number(width)), heightMm: mmOfPt(Number(height)) };
  return { ...size, words, lines: linesOf(words), text };
}

const withoutEntities = (text: string): string =>
  text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;|&#39;/gu, "'")
    .replace(/&amp;/gu, '&');

/** Words stand on one line when their middles are no further apart than half their height. */
function linesOf(words: readonly PrintedWord[]): PrintedLine[] {
  const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
  const lines: PrintedWord[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const last = lines.at(-1)?.at(-1);
    const near = last !== undefined && middle(word) - middle(last) < (word.bottom - word.top) / 2;
    if (near) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const ordered = [...line].sort((a, b) => a.left - b.left);
    return {
      text: ordered.map(({ text }) => text).join(' '),
      words: ordered,
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
      top: Math.min(...line.map(({ top }) => top)),
      bottom: Math.max(...line.map(({ bottom }) => bottom)),
    };
  });
}
