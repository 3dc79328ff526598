import type { Span } from '../model/span.ts';
import type { Face } from './format.ts';

/** Words of one paragraph in one face. */
export type Run = { readonly text: string; readonly face: Face; readonly bold: boolean };

/**
 * The elements of an official document in order, as far as its look depends on them: what the
 * standard treats alike is one kind. 版头, 版记 and tables will join here.
 */
export type Block =
  | { readonly kind: 'letterhead'; readonly text: string }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'doc-number'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  | {
      readonly kind: 'heading';
      /** Outline level in Word, from 1. */
      readonly depth: number;
      readonly centred: boolean;
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'body'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'attachment-note';
      readonly text: string;
      /** Where wrapped lines begin and how far before it the first one does, in characters. */
      readonly indent: number;
      readonly hanging: number;
    }
  | { readonly kind: 'attachment-label'; readonly text: string }
  | { readonly kind: 'signature'; readonly text: string; readonly right: number }
  | { readonly kind: 'date'; readonly text: string; readonly from: DatePlace }
  | { readonly kind: 'annotation'; readonly text: string }
  | { readonly kind: 'colophon'; readonly text: string }
  | { readonly kind: 'blank' };

/**
 * Where a date stands, in characters from the right edge of the text: where it ends, or where it
 * begins (below a name, whose beginning decides; the width of the digits then does not matter).
 */
export type DatePlace =
  | { readonly side: 'end'; readonly characters: number }
  | { readonly side: 'begin'; readonly characters: number };

/** A block and the printed words it comes from; null where it was made (a blank line, a 版头). */
export type Sourced = { readonly block: Block; readonly span: Span | null };

/** A block with its place on the page. */
export type Placed = Sourced & {
  readonly newPage: boolean;
  readonly keepNext: boolean;
};
