import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherKeys } from '../renderer/commands/other-keys.ts';
import { chapterOf, moduleOf } from '../renderer/guide/build/chapter-of.ts';
import type { Block, Inline } from '../renderer/guide/tree.ts';
import { shownKeys } from '../shared/commands/shown-keys.ts';
import { allCommands } from '../shared/commands.ts';
import { guidePictures } from './e2e/guide-pictures.ts';
import { keysChapter, keysFile } from './guide-keys.ts';

/** The user guide is what a drafter does step by step: what it says of the window has to be there. */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'guide');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort();
const written = files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const chapters = written.map(({ file, text }) => ({ file, ...chapterOf(text) }));

const PICTURES_MOST_BYTES = 2_500_000;

describe('the chapters', () => {
  it('are told apart by their titles and take what the window can show', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(new Set(chapters.map(({ title }) => title)).size).toBe(files.length);
  });

  it('lead only to chapters there are', () => {
    const led = chapters.flatMap(({ file, blocks }) =>
      linesIn(blocks).flatMap((line) =>
        line.flatMap((word) => (word.kind === 'link' ? [{ file, to: word.chapter }] : [])),
      ),
    );
    expect(led.length).toBeGreaterThan(1);
    expect(led.filter(({ to }) => !files.includes(to))).toEqual([]);
  });

  it('quote words that stand in the window', () => {
    const unknown = written.flatMap(({ file, text }) =>
      quotedIn(text)
        .filter((words) => !isInWindow(words))
        .map((words) => `${file}: “${words}”`),
    );
    expect(unknown).toEqual([]);
  });

  it('name keys that do something', () => {
    const known = new Set([
      ...allCommands.flatMap(({ keys = [] }) => keys.map((each) => shownKeys(each, false))),
      ...otherKeys.flatMap(({ commands }) =>
        commands.flatMap(({ keys = [] }) => keys.map((each) => shownKeys(each, false))),
      ),
      ...ofOneList,
    ]);
    const isKeys = (words: string) => /^(?:(?:Ctrl|Alt|Shift)\+.+|F\d+|[A-Z0-9])$/.test(words);
    const unknown = chapters.flatMap(({ file, blocks }) =>
      linesIn(blocks).flatMap((line) =>
        line.flatMap((word) =>
          word.kind === 'code' && isKeys(word.text) && !known.has(word.text)
            ? [`${file}: ${word.text}`]
            : [],
        ),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('have the keys as the table of commands has them now', () => {
    expect(readFileSync(keysFile, 'utf8'), 'npx tsx tests/guide-keys.ts writes it').toBe(
      keysChapter(),
    );
  });
});

describe('the pictures', () => {
  const stored = readdirSync(join(folder, 'pictures')).sort();

  it('are those that are made, and each is shown', () => {
    const shown = chapters.flatMap(({ pictures }) => pictures.map((path) => path.split('/')[1]));
    expect(shown.toSorted()).toEqual(stored);
    expect(guidePictures.map(({ file }) => `${file}.png`).toSorted()).toEqual(stored);
  });

  it('say in words what they show', () => {
    const silent = chapters.flatMap(({ file, blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' && block.words === '' ? [file] : [])),
    );
    expect(silent).toEqual([]);
  });

  it('stay small', () => {
    const bytes = stored.map((file) => statSync(join(folder, 'pictures', file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(PICTURES_MOST_BYTES);
  });
});

describe('a chapter in the window', () => {
  it('is data: words, keys and links, no markup', () => {
    const chapter = chapterOf(
      '# 检查\n\n按 `F8`，**逐处**看；见[导出](10-export.md)。\n\n![检查](pictures/check.png)\n\n1. 一\n2. 二\n',
    );
    expect(chapter).toEqual({
      title: '检查',
      pictures: ['pictures/check.png'],
      blocks: [
        {
          kind: 'paragraph',
          inside: [
            { kind: 'text', text: '按 ' },
            { kind: 'code', text: 'F8' },
            { kind: 'text', text: '，' },
            { kind: 'strong', inside: [{ kind: 'text', text: '逐处' }] },
            { kind: 'text', text: '看；见' },
            { kind: 'link', chapter: '10-export.md', inside: [{ kind: 'text', text: '导出' }] },
            { kind: 'text', text: '。' },
          ],
        },
        { kind: 'picture', at: 0, words: '检查' },
        {
          kind: 'list',
          first: 1,
          items: ['一', '二'].map((text) => [
            { kind: 'paragraph', inside: [{ kind: 'text', text }] },
          ]),
        },
      ],
    });
  });

  it('keeps lists in lists, numbers that go on and notes', () => {
    const words = (text: string) => ({ kind: 'paragraph', inside: [{ kind: 'text', text }] });
    expect(
      chapterOf('# 甲\n\n1. 一：\n   - 子\n   - 丑\n\n话。\n\n2. 二\n\n> 注\n').blocks,
    ).toEqual([
      {
        kind: 'list',
        first: 1,
        items: [
          [words('一：'), { kind: 'list', first: null, items: [[words('子')], [words('丑')]] }],
        ],
      },
      words('话。'),
      { kind: 'list', first: 2, items: [[words('二')]] },
      { kind: 'note', inside: [words('注')] },
    ]);
  });

  it.each([
    ['markup', '# 检查\n\n<b>甲</b>\n'],
    ['markup in a line', '# 检查\n\n甲<img src=x onerror=alert(1)>\n'],
    ['another place', '# 检查\n\n[甲](https://example.org)\n'],
    ['a script', '# 检查\n\n[甲](javascript:alert(1))\n'],
    ['a picture from elsewhere', '# 检查\n\n![甲](https://example.org/a.png)\n'],
    ['no title', '正文。\n'],
    ['bold without an end', '# 检查\n\n按**保存。\n'],
    ['a list of another kind', '# 检查\n\n* 甲\n'],
    ['code', '# 检查\n\n```\n甲\n```\n'],
    ['a table without a head', '# 检查\n\n| 甲 | 乙 |\n'],
  ])('refuses %s while it is built', (_, markdown) => {
    expect(() => chapterOf(markdown)).toThrow(/guide|title/);
  });

  it('brings its pictures along', () => {
    expect(moduleOf('# 检查\n\n![检查](pictures/check.png)\n')).toBe(
      [
        'import picture0 from "./pictures/check.png";',
        'const pictures = [picture0];',
        'export const chapter = { ...{"title":"检查","blocks":[{"kind":"picture","at":0,"words":"检查"}]}, pictures };',
      ].join('\n'),
    );
  });
});

/** Keys that lists of the window answer to, as those lists say themselves. */
const ofOneList = ['Ctrl+D', 'Shift+F10', 'Alt+↑', 'Alt+↓', 'J', 'K', '0', '1', '2', '3', 'Alt+8'];

const linesIn = (blocks: readonly Block[]): readonly (readonly Inline[])[] => blocks.flatMap(lines);

function lines(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [wordsIn(block.inside)];
    case 'list':
      return block.items.flatMap(linesIn);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(wordsIn));
    case 'note':
      return linesIn(block.inside);
    case 'picture':
      return [];
  }
}

const wordsIn = (inside: readonly Inline[]): readonly Inline[] =>
  inside.flatMap((word) => (word.kind === 'strong' ? wordsIn(word.inside) : [word]));

/** “新建” of a text; what stands in `code` is a drafter's words. */
const quotedIn = (text: string): readonly string[] =>
  [...text.replaceAll(/`[^`]*`/g, '').matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);

const sources = ['renderer', 'shared', 'electron/host']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(root, room, file)),
  )
  .concat(join(root, 'electron', 'menu.ts'))
  .map((file) => withoutComments(readFileSync(file, 'utf8')))
  .join('\n')
  .concat(readFileSync(join(root, 'templates', 'topics.json'), 'utf8'));

/** As words of their own: 对照 is not found in 对照栏. */
function isInWindow(words: string): boolean {
  const isHan = (character = '') => /\p{Script=Han}/u.test(character);
  for (let at = sources.indexOf(words); at >= 0; at = sources.indexOf(words, at + 1)) {
    if (!isHan(sources[at - 1]) && !isHan(sources[at + words.length])) return true;
  }
  return false;
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
