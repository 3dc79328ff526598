import { twipsOfMm } from '../units.ts';
import type { Paragraph } from './paragraph.ts';
import type { Rule } from './types.ts';

/** A line of words on its row; places in twips from the text area's left edge and the row's top. */
export type Words = {
  /** Which of the placed blocks. */
  readonly block: number;
  readonly paragraph: Paragraph;
  readonly line: number;
  readonly left: number;
  readonly top: number;
};

/** A rule on its row, lying or standing, by its middle. */
export type RowRule = {
  readonly kind: Rule['kind'];
  readonly thickness: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** What no page break parts: a line of a paragraph, a row of a table. Twips. */
export type Row = {
  readonly height: number;
  readonly words: readonly Words[];
  readonly rules: readonly RowRule[];
};

/** Rows below each other, and how they stand to the pages. */
export type Stack = {
  readonly rows: readonly Row[];
  /** Set again at the top of every further page. */
  readonly header: Row | null;
  /** How many of the first rows must stand on one page. */
  readonly together: number;
  readonly newPage: boolean;
  readonly keepNext: boolean;
};

/** Word rounds thicknesses to eighths of a point. */
export const ruleTwips = (mm: number): number =>
  (Math.max(2, Math.round((mm / 25.4) * 72 * 8)) / 8) * 20;

export const lying = (
  kind: Rule['kind'],
  mm: number,
  left: number,
  right: number,
  middle: number,
): RowRule => ({ kind, thickness: twipsOfMm(mm), left, right, top: middle, bottom: middle });

/** The lines of a paragraph as rows. */
export const rowsOf = (paragraph: Paragraph, block: number): Row[] => {
  const { look, lines, width } = paragraph;
  return lines.map((_, line) => {
    const before = line === 0 ? look.before : 0;
    const last = line === lines.length - 1;
    const thickness = last && look.rule !== null ? ruleTwips(look.rule.thicknessMm) : 0;
    const foot = before + look.line;
    return {
      height: foot + thickness + (last ? look.after : 0),
      words: [{ block, paragraph, line, left: 0, top: before }],
      rules:
        last && look.rule !== null
          ? [lying('red', look.rule.thicknessMm, 0, width, foot + thickness / 2)]
          : [],
    };
  });
};
