import { BorderStyle, type IBorderOptions } from 'docx';
import type { Format } from '../format.ts';
import { type Colour, hexOf } from '../looks/type.ts';

/** A rule of a thickness; Word measures it in eighths of a point. */
export const borderOf = (
  { thicknessMm, colour }: { readonly thicknessMm: number; readonly colour: Colour },
  format: Format,
): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: Math.max(2, Math.round((thicknessMm / 25.4) * 72 * 8)),
  color: hexOf(colour, format),
  space: 0,
});

export const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
