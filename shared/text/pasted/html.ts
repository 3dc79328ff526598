import { readMarker } from '../../model/marker.ts';
import { noiseOf } from '../noise.ts';
import { type Frame, frameOf, impliedEnd, VOID } from './html-frames.ts';
import { collapsed, finished, raised } from './html-line.ts';
import { type List, listOf, numberOf } from './html-lists.ts';
import { newCell, newTable, type Table, tableRows } from './html-table.ts';
import { attribute, htmlTokens } from './html-tokens.ts';
import type { LeftOut, Pasted } from './types.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead ul caption tr td th menu'.split(
    ' ',
  ),
);

/**
 * HTML from a clipboard as lines of a draft: a line a paragraph, numbers of lists written out, rows
 * of tables joined by tabs, in the order of the page. Everything the page shows is there but what
 * `left` counts. One pass, whatever the input; nothing of it is run.
 */
export function cleanHtml(html: string): Pasted {
  const fragment = fragmentOf(html);
  const fromWord = /\bmso-|class="?Mso|urn:schemas-microsoft-com/i.test(html);
  const { lines, left } = read(fragment, fromWord);
  if (fromWord || lines.length < 2) return { text: lines.join('\n'), left };
  const reasons = noiseOf(lines);
  const kept = lines.filter((_, at) => !CHROME.test(reasons[at] ?? ''));
  if (kept.length < lines.length) left.set('chrome', lines.length - kept.length);
  return { text: kept.join('\n'), left };
}

/** Of what the draft strikes through as no part of it, only this is certain enough to stay away. */
const CHROME = /^网页的(?:按钮|分享栏|导航栏)$/;

/** Windows' clipboard says which part of the page was copied. */
function fragmentOf(html: string): string {
  const from = html.indexOf('<!--StartFragment-->');
  const to = html.lastIndexOf('<!--EndFragment-->');
  return from >= 0 && to > from ? html.slice(from, to) : html;
}

function read(html: string, fromWord: boolean) {
  const left = new Map<LeftOut, number>();
  const frames: Frame[] = [];
  const open = new Map<string, number>();
  const lists: (List | null)[] = [];
  const tables: Table[] = [];
  const top: string[] = [];
  let out = top;
  let line = '';
  let mark = '';
  let hidden: Frame | null = null;
  let pre = 0;

  const count = (kind: LeftOut): void => void left.set(kind, (left.get(kind) ?? 0) + 1);
  const end = (): void => {
    const words = finished(line);
    line = '';
    if (words === '') return;
    out.push(mark !== '' && readMarker(words) === null ? mark + words : words);
    mark = '';
  };
  const sink = (): string[] => {
    const table = tables.at(-1);
    return table === undefined ? top : (table.rows.at(-1)?.at(-1)?.lines ?? table.loose);
  };

  const opened = (frame: Frame, attributes: string): void => {
    const { name } = frame;
    if (frame.pre) pre += 1;
    if (name === 'ol' || name === 'ul' || name === 'menu') lists.push(listOf(name, attributes));
    else if (name === 'li') {
      const list = lists.at(-1);
      mark = list ? numberOf(list, attributes) : '';
    } else if (name === 'table') {
      for (const table of tables.slice(-1)) table.nests = true;
      tables.push(newTable());
      out = sink();
    } else if (name === 'tr') tables.at(-1)?.rows.push([]);
    else if (name === 'td' || name === 'th') {
      const table = tables.at(-1);
      if (table === undefined) return;
      if (table.rows.length === 0) table.rows.push([]);
      table.rows.at(-1)?.push(newCell(attributes));
      out = sink();
    }
    const style = attribute(attributes, 'style') ?? '';
    if (/mso-element:\s*(?:foot|end)note\b(?!-)/i.test(style)) count('note');
    if (/mso-tab-count/i.test(style)) line += ' ';
  };
  const closed = ({ name, pre: wasPre }: Frame): void => {
    if (wasPre) pre -= 1;
    if (name === 'ol' || name === 'ul' || name === 'menu') lists.pop();
    else if (name === 'li') mark = '';
    else if (name === 'table') {
      const table = tables.pop();
      out = sink();
      if (table !== undefined) out.push(...tableRows(table));
    } else if (name === 'td' || name === 'th') out = sink();
  };
  const closeTo = (depth: number): void => {
    while (frames.length > depth) {
      const frame = frames.pop();
      if (frame === undefined) return;
      open.set(frame.name, (open.get(frame.name) ?? 1) - 1);
      if (hidden !== null) {
        if (frame === hidden) hidden = null;
        continue;
      }
      if (BLOCKS.has(frame.name)) end();
      closed(frame);
    }
  };
  const text = (source: string): void => {
    if (hidden !== null || source === '') return;
    if (pre === 0) {
      const name = frames.at(-1)?.name ?? '';
      line +=
        name === 'sup' || name === 'sub' ? raised(collapsed(source), name) : collapsed(source);
      return;
    }
    const [first = '', ...rest] = source.split(/\r\n|[\r\n]/);
    line += collapsed(first);
    for (const next of rest) {
      end();
      line = collapsed(next);
    }
  };
  const start = (name: string, attributes: string): void => {
    const isBlock = BLOCKS.has(name);
    closeTo(impliedEnd(frames, name, isBlock));
    if (hidden === null) {
      if (isBlock || name === 'br') end();
      if (isPicture(name, attributes)) count('picture');
    }
    if (VOID.test(name) || (name.includes(':') && attributes.endsWith('/'))) return;
    const frame = frameOf(name, attributes, fromWord);
    frames.push(frame);
    open.set(name, (open.get(name) ?? 0) + 1);
    if (hidden !== null) return;
    if (frame.hides === null) opened(frame, attributes);
    else {
      hidden = frame;
      if (frame.hides !== 'silent') count(frame.hides);
    }
  };

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') text(token.text);
    else if (token.kind === 'open') start(token.name, token.attributes);
    else if (token.name === 'br' || token.name === 'p') {
      if ((open.get(token.name) ?? 0) > 0) closeTo(depthOf(frames, token.name));
      else if (hidden === null) end();
    } else if ((open.get(token.name) ?? 0) > 0) closeTo(depthOf(frames, token.name));
  }
  closeTo(0);
  end();
  return { lines: top, left };
}

/** Where the innermost element of a name stands; there is one. */
const depthOf = (frames: readonly Frame[], name: string): number =>
  frames.findLastIndex((frame) => frame.name === name);

/** One large enough to be seen: counters of visits are a pixel wide. */
const isPicture = (name: string, attributes: string): boolean =>
  (name === 'img' || name === 'v:imagedata') &&
  Number.parseInt(attribute(attributes, 'width') ?? '99', 10) > 2;
