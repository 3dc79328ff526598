import { visible } from './characters.ts';
import { cleanHtml } from './html.ts';
import { cleanPlain } from './plain.ts';
import type { Pasted } from './types.ts';

/** The two faces of a clipboard; '' where it has not the one or the other. */
export type Clipboard = { readonly html: string; readonly plain: string };

/**
 * The words of a clipboard as lines of a draft. The HTML knows what is a list or a table; where it
 * lacks much of what the plain text says, the plain text counts.
 */
export function pastedOf({ html, plain }: Clipboard): Pasted {
  if (html === '') return cleanPlain(plain);
  const read = cleanHtml(html);
  const complete = visible(read.text).length >= visible(plain).length * LEAST_SHARE;
  return complete || read.left.size > 0 ? read : cleanPlain(plain);
}

const LEAST_SHARE = 0.8;
