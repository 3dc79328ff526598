import { attribute } from './html-tokens.ts';
import type { LeftOut } from './types.ts';

/** Why the words of an element are not taken: a kind that is told, or one nobody would miss. */
export type Hides = LeftOut | 'silent';

/** An element that stands open. */
export type Frame = {
  readonly name: string;
  readonly hides: Hides | null;
  /** Its line breaks and blanks are those of the source. */
  readonly pre: boolean;
  /** A footnote or endnote of Word. */
  readonly isNote: boolean;
  /** Word's tab, written as blanks. */
  readonly isTab: boolean;
};

const SILENT =
  /^(?:head|xml|select|datalist|object|svg|canvas|audio|video|map|meta|link|o:wordDocument)$/;

export const VOID = /^(?:br|hr|img|input|meta|link|wbr|col|area|base|embed|source|track|param)$/;

/** @param fromWord whether Word or WPS wrote it: there a `del` is a tracked change. */
export function frameOf(name: string, attributes: string, fromWord: boolean): Frame {
  const style = attribute(attributes, 'style') ?? '';
  return {
    name,
    hides: hidesOf(name, attributes, style.toLowerCase(), fromWord),
    pre: name === 'pre' || /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces)/i.test(style),
    isNote: /mso-element:\s*(?:foot|end)note\b(?!-)/i.test(style),
    isTab: /mso-tab-count/i.test(style),
  };
}

function hidesOf(name: string, attributes: string, style: string, fromWord: boolean): Hides | null {
  if (SILENT.test(name)) return 'silent';
  if (name === 'del' && (fromWord || /\scite\s*=|\sdatetime\s*=/i.test(attributes))) {
    return 'deleted';
  }
  const classes = attribute(attributes, 'class') ?? '';
  if (/\b(?:MsoCommentReference|msocomanchor)\b/i.test(classes)) return 'remark';
  // The list of remarks behind the text repeats what their signs have counted.
  if (/mso-element:\s*comment/.test(style)) return 'silent';
  const isHidden =
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|$|!))/.test(
      style,
    ) || /(?:^|\s)hidden(?:\s|=|\/|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'));
  return isHidden ? 'hidden' : null;
}

/** Tags that may be left out: what an element closes when it opens, and how far up one looks. */
const IMPLIED: Readonly<Record<string, { readonly closes: RegExp; readonly within: RegExp }>> = {
  li: { closes: /^li$/, within: /^(?:ol|ul|menu|table)$/ },
  td: { closes: /^t[dh]$/, within: /^(?:tr|table)$/ },
  th: { closes: /^t[dh]$/, within: /^(?:tr|table)$/ },
  tr: { closes: /^(?:tr|t[dh])$/, within: /^(?:table|thead|tbody|tfoot)$/ },
  dt: { closes: /^d[dt]$/, within: /^(?:dl|table)$/ },
  dd: { closes: /^d[dt]$/, within: /^(?:dl|table)$/ },
};
const BLOCK_IN_P = { closes: /^p$/, within: /^(?:td|th|li|div|table|section|article|blockquote)$/ };

/** How far up an element that was left open is looked for. */
const FARTHEST = 64;

/** Down to which of the open frames everything closes before an element opens; all stay: their number. */
export function impliedEnd(frames: readonly Frame[], name: string, isBlock: boolean): number {
  const rule = IMPLIED[name] ?? (isBlock ? BLOCK_IN_P : undefined);
  let end = frames.length;
  if (rule === undefined) return end;
  for (let at = frames.length - 1; at >= 0 && at >= frames.length - FARTHEST; at -= 1) {
    const frame = frames[at];
    if (frame === undefined || rule.within.test(frame.name)) break;
    if (rule.closes.test(frame.name)) end = at;
  }
  return end;
}
