import type { Block, Chapter } from '../tree.ts';
import { inlinesOf, unfit } from './inlines-of.ts';

/**
 * A chapter of 用户手册 out of its Markdown, of which it knows what the guide is written in. Used
 * while the window is built, never in it: what the window gets is data, so that no text can become
 * markup there.
 *
 * Throws at anything else (HTML, addresses of other places, headings of other levels), with the
 * words: it should fail on the desk of whoever writes it.
 */
export function chapterOf(markdown: string): Chapter {
  const [head = '', ...lines] = markdown.split('\n');
  const title = /^# (.+)$/.exec(head)?.[1];
  if (title === undefined) throw new Error(`a chapter begins with its title: ${head}`);
  const pictures: string[] = [];
  return { title, blocks: blocksOf(lines, pictures), pictures };
}

/** The chapter as a module of JavaScript that brings its pictures along. */
export function moduleOf(markdown: string): string {
  const { title, blocks, pictures } = chapterOf(markdown);
  return [
    ...pictures.map((path, at) => `import picture${at} from ${JSON.stringify(`./${path}`)};`),
    `const pictures = [${pictures.map((_, at) => `picture${at}`).join(', ')}];`,
    `export const chapter = { ...${JSON.stringify({ title, blocks })}, pictures };`,
  ].join('\n');
}

const HEADING = /^(##|###) (.+)$/;
const PICTURE = /^!\[([^\]]*)\]\((pictures\/[\w-]+\.png)\)$/;
const ITEM = /^(?:-|(\d+)\.) +/;
const ROW = /^\|(.*)\|$/;
const NOTE = /^> ?/;
/** What would begin something the guide has no use for. */
const OTHER = /^(?:#|!\[|```|~~~|\* |\+ | {4}|\d+\) |\|)/;

/** @param pictures those found so far; what is found here is put behind them. */
function blocksOf(lines: readonly string[], pictures: string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const [, marks, words = ''] = HEADING.exec(line) ?? [];
    const [, alt = '', path] = PICTURE.exec(line) ?? [];
    const to = endOf(lines, at);
    const run = lines.slice(at, to);
    at = to;
    if (line.trim() === '') continue;
    if (marks !== undefined) {
      blocks.push({ kind: 'heading', level: marks === '##' ? 2 : 3, inside: inlinesOf(words) });
    } else if (path !== undefined) {
      blocks.push({ kind: 'picture', at: pictures.push(path) - 1, words: alt });
    } else if (ROW.test(line)) blocks.push(tableOf(run));
    else if (ITEM.test(line)) blocks.push(listOf(run, pictures));
    else if (NOTE.test(line)) {
      const inside = blocksOf(
        run.map((one) => one.replace(NOTE, '')),
        pictures,
      );
      blocks.push({ kind: 'note', inside });
    } else if (OTHER.test(line)) throw unfit(line);
    else blocks.push({ kind: 'paragraph', inside: inlinesOf(run.join('')) });
  }
  return blocks;
}

/** Where the block ends that begins in a line. */
function endOf(lines: readonly string[], from: number): number {
  const first = lines[from] ?? '';
  const alike = [ROW, NOTE].find((kind) => kind.test(first));
  const isOne = HEADING.test(first) || PICTURE.test(first) || first.trim() === '';
  const inList = ITEM.test(first);
  const goesOn = (line: string): boolean => {
    if (alike !== undefined) return alike.test(line);
    if (inList) return ITEM.test(line) || /^ {2,}\S/.test(line);
    return line.trim() !== '' && !/^[#>|`]|^!\[/.test(line) && !ITEM.test(line);
  };
  let to = from + 1;
  while (!isOne && to < lines.length && goesOn(lines[to] ?? '')) to += 1;
  return to;
}

/** Its items one after another; what is indented under one belongs to it. */
function listOf(run: readonly string[], pictures: string[]): Block {
  const items: string[][] = [];
  for (const line of run) {
    const indent = ITEM.exec(line)?.[0];
    if (indent !== undefined) items.push([line.slice(indent.length)]);
    else items.at(-1)?.push(line.trimStart());
  }
  const first = ITEM.exec(run[0] ?? '')?.[1];
  return {
    kind: 'list',
    first: first === undefined ? null : Number(first),
    items: items.map((lines) => blocksOf(lines, pictures)),
  };
}

function tableOf(run: readonly string[]): Block {
  const rows = run.map((line) =>
    (ROW.exec(line)?.[1] ?? '').split('|').map((cell) => inlinesOf(cell.trim())),
  );
  const [head, rule, ...others] = rows;
  if (head === undefined || rule === undefined || !/^[|\s-]+$/.test(run[1] ?? '')) {
    throw unfit(run[0] ?? '');
  }
  return { kind: 'table', head, rows: others };
}
