import type { TableCell } from '../types.ts';

/** A row of the sheet. `title`, `legend` and `section` go across all columns. */
export type SheetRow =
  | { readonly kind: 'title' | 'legend' | 'section'; readonly cell: TableCell }
  | { readonly kind: 'header'; readonly names: readonly string[] }
  | { readonly kind: 'entry'; readonly cells: readonly TableCell[] };

/** Widths of the columns in Excel's unit, half-width characters of the sheet's own type. */
export type SheetColumns = readonly number[];
