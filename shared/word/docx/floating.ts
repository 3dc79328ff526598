import { Table, TableAnchorType, TableLayoutType, type TableRow, WidthType } from 'docx';
import type { Frame } from '../looks/look-types.ts';
import { NO_BORDERS } from './borders.ts';

/** A table of one column that floats at a place of the paper; it has no rules or margins of its own. */
export const floatingTable = ({ left, top, width }: Frame, rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: left,
      absoluteVerticalPosition: top,
      leftFromText: 0,
      rightFromText: 0,
      topFromText: 0,
      bottomFromText: 0,
    },
    rows: [...rows],
  });
