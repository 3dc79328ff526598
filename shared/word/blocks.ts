import type { Span } from '../model/span.ts';
import type { Face } from './format.ts';

/** Words of one paragraph in one face. */
export type Run = { readonly text: string; readonly face: Face; readonly bold: boolean };

/**
 * The elements of an official document in order, as far as its look depends on them: what the
 * standard treats alike is one kind.
 */
export type Block =
  | LetterheadBlock
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'subtitle'; readonly text: string }
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
  /** Names of a joint signature side by side, each in the middle of its seal. */
  | {
      readonly kind: 'seal-row';
      readonly names: readonly string[];
      /** Where each name has its middle, in characters from the right edge of the text. */
      readonly middles: readonly number[];
    }
  | { readonly kind: 'date'; readonly text: string; readonly from: DatePlace }
  | { readonly kind: 'annotation'; readonly text: string }
  | TableRow
  | Imprint
  | { readonly kind: 'blank' };

/** 版头. In a plain document the lines of the text stand as they are (`letterhead`). */
export type LetterheadBlock =
  | { readonly kind: 'letterhead'; readonly text: string }
  /** 份号, 密级, 紧急程度, flush left. */
  | { readonly kind: 'letterhead-mark'; readonly text: string; readonly face: Face }
  | Masthead
  | {
      readonly kind: 'doc-number';
      readonly text: string;
      readonly align: 'center' | 'right';
      /** What stands at the left of the same line on a letter; '' for nothing. */
      readonly beside: string;
    }
  /** A line of 签发人, the last with the 发文字号 at its left. */
  | {
      readonly kind: 'signers';
      readonly number: string;
      readonly label: string;
      readonly names: string;
      /** Where label and names begin, in characters from the left edge. */
      readonly labelAt: number;
      readonly namesAt: number;
    }
  | { readonly kind: 'red-rule' };

/** 发文机关标志: organs one below the other, 文件 behind them; '' on a letter. */
export type Masthead = {
  readonly kind: 'masthead';
  readonly organs: readonly string[];
  readonly suffix: string;
  readonly sizePt: number;
  /** Share of the width of characters that a very long name leaves; 1 for all of it. */
  readonly narrowed: number;
  /** On a letter it stands in a frame on the paper, its double rule below. */
  readonly place: 'text' | 'letter';
  /** What is left to its top edge below the line above it, in twips. */
  readonly before: number;
};

/** A row of a table; rows next to each other with the same widths are one table. */
export type TableRow = {
  readonly kind: 'table-row';
  readonly cells: readonly string[];
  /** Widths of the columns in twips; they fill the text area. */
  readonly widths: readonly number[];
  /** Columns of short words are centred. */
  readonly centred: readonly boolean[];
  readonly sizePt: number;
  /** The first row, repeated on every page. */
  readonly header: boolean;
  /** Too wide for the text area: it stands across on pages of its own (clause 8). */
  readonly landscape: boolean;
};

/** A line of the 版记, at the bottom of the last page: 抄送, or who printed it and when. */
export type Imprint = {
  readonly kind: 'imprint';
  readonly text: string;
  /** At the right: 2026年11月25日印发; '' for none. */
  readonly right: string;
  /** The rules above and below it, in mm; 0 for none. */
  readonly aboveMm: number;
  readonly belowMm: number;
};

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
