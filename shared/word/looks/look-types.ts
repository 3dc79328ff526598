import type { StyleId, StyleLook } from './style-looks.ts';
import type { Colour, Look } from './type.ts';

/** Words of one look; the first of a new row of a title says so. */
export type LookRun = Look & { readonly text: string; readonly newLine: boolean };

/**
 * How one paragraph is set, all measures in twips: what the Word file says and what the preview
 * breaks lines and pages by. It has the look of its style unless it says otherwise.
 */
export type ParagraphLook = StyleLook & {
  readonly style: StyleId;
  readonly runs: readonly LookRun[];
  /** Places of tabs from the text area's left edge; the words behind one begin or end there, or have
   * their middle there. */
  readonly tabs: readonly Tab[];
  /** A rule right below the last line. */
  readonly rule: BottomRule | null;
  /** Set apart from the text, at a place of the paper; null for a paragraph of the text. */
  readonly frame: Frame | null;
};

export type Tab = { readonly at: number; readonly side: 'begin' | 'middle' | 'end' };

export type BottomRule = { readonly colour: Colour; readonly thicknessMm: number };

/** From the paper's left and top edge, in twips. */
export type Frame = { readonly left: number; readonly top: number; readonly width: number };
