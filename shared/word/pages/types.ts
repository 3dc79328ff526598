import type { Span } from '../../model/span.ts';
import type { Block } from '../blocks.ts';
import type { Face, Strength } from '../format.ts';

/**
 * An official document laid out on its pages. Every place and measure is in points (1/72 inch)
 * from the paper's left and top edge; a view multiplies and draws.
 */
export type Layout = {
  /** Of an upright page. */
  readonly paper: { readonly width: number; readonly height: number };
  /** 版心: where the text stands on an upright page. */
  readonly textArea: Box;
  readonly pages: readonly Page[];
  readonly warnings: readonly Warning[];
};

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type Page = {
  /** From 1. */
  readonly number: number;
  /** Of this page: a wide table lies across. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly textArea: Box;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
  /** — 1 —; null where none is printed. */
  readonly pageNumber: Line | null;
};

/** One printed line. A line of a table's row is a line of its own. */
export type Line = Box & {
  /** Where the feet of the characters stand. */
  readonly baseline: number;
  readonly kind: Block['kind'] | 'page-number';
  /** Which of the placed blocks it belongs to; -1 for a page number. */
  readonly block: number;
  /** The block's words in the source; null for what no source line says. */
  readonly span: Span | null;
  readonly pieces: readonly Piece[];
  /**
   * Reads downwards (the number of a page that lies across): turned right around its left upper
   * corner, as which its places count before the turn.
   */
  readonly turned?: true;
};

/** Words of a line in one type. */
export type Piece = {
  readonly text: string;
  readonly face: Face;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly colour: 'black' | 'red';
  readonly left: number;
  /** Up to where the next character would stand, `spacing` included. */
  readonly width: number;
  /** Added after every character: the grid's narrowing and the stretching of justified lines. */
  readonly spacing: number;
  /** Share of their width that characters keep (字符缩放); none where they keep it all. */
  readonly narrowed?: number;
};

/** A rule of the paper: the red one below the number, those of 版记 and of tables. */
export type Rule = {
  readonly kind: 'red' | 'imprint' | 'table' | 'letter';
  readonly from: Point;
  readonly to: Point;
  readonly thickness: number;
};

export type Point = { readonly left: number; readonly top: number };

/** What a drafter should look at before the document is printed. */
export type Warning = {
  readonly kind: WarningKind;
  /** A Chinese sentence: what, where, what to do. */
  readonly message: string;
  readonly page: number;
  readonly span: Span | null;
  /** Clause of the standard that asks for it, or that it serves. */
  readonly clause: string;
  readonly strength: Strength;
};

export type WarningKind =
  /** 首页无正文. */
  | 'first-page-without-body'
  /** A page with nothing but name and date: what （此页无正文） used to excuse. */
  | 'signature-alone'
  /** The last page holds 版记 only. */
  | 'imprint-alone'
  | 'heading-at-foot'
  | 'title-line-too-long'
  | 'row-taller-than-page';
