import { noiseOf } from '../noise.ts';
import { newElements } from './html-elements.ts';
import { type Frame, frameOf, VOID } from './html-frames.ts';
import { collapsed, raised } from './html-line.ts';
import { newLines } from './html-lines.ts';
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
  const lines = newLines();
  /** The outermost element whose words are not taken. */
  let hidden: Frame | null = null;
  let pre = 0;
  const count = (kind: LeftOut): void => void left.set(kind, (left.get(kind) ?? 0) + 1);

  const elements = newElements((frame) => {
    if (hidden !== null) {
      if (frame === hidden) hidden = null;
      return;
    }
    if (BLOCKS.has(frame.name)) lines.end();
    if (frame.pre) pre -= 1;
    lines.closed(frame.name);
  });
  const text = (source: string): void => {
    if (hidden !== null) return;
    if (pre > 0) {
      const [first = '', ...rest] = source.split(/\r\n|[\r\n]/);
      lines.add(collapsed(first));
      for (const next of rest) {
        lines.end();
        lines.add(collapsed(next));
      }
    } else lines.add(raised(collapsed(source), elements.innermost()?.name ?? ''));
  };
  const open = (name: string, attributes: string): void => {
    const isBlock = BLOCKS.has(name);
    elements.makeRoom(name, isBlock);
    if (hidden === null) {
      if (isBlock || name === 'br') lines.end();
      if (isPicture(name, attributes)) count('picture');
    }
    if (VOID.test(name) || (name.includes(':') && attributes.endsWith('/'))) return;
    const frame = frameOf(name, attributes, fromWord);
    elements.open(frame);
    if (hidden !== null) return;
    if (frame.hides !== null) {
      hidden = frame;
      if (frame.hides !== 'silent') count(frame.hides);
      return;
    }
    if (frame.pre) pre += 1;
    if (frame.isNote) count('note');
    if (frame.isTab) lines.add(' ');
    lines.opened(name, attributes);
  };

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') text(token.text);
    else if (token.kind === 'open') open(token.name, token.attributes);
    // A browser takes a lone </p> or </br> for a paragraph or break of its own.
    else if (!elements.close(token.name) && /^(?:br|p)$/.test(token.name) && hidden === null)
      lines.end();
  }
  elements.closeAll();
  lines.end();
  return { lines: lines.all, left };
}

/** One large enough to be seen: counters of visits are a pixel wide. */
const isPicture = (name: string, attributes: string): boolean =>
  (name === 'img' || name === 'v:imagedata') &&
  Number.parseInt(attribute(attributes, 'width') ?? '99', 10) > 2;
