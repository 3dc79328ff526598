import type { FileChild } from 'docx';
import { assertNever } from '../../model/assert.ts';
import type { Placed } from '../blocks.ts';
import type { Format } from '../format.ts';
import { groupsOf, MOST_FLOATING } from '../groups.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import { letterMasthead } from './letter-frames.ts';
import { paragraphIn, paragraphOf } from './paragraphs.ts';
import { imprintTable, jointMasthead, tableIn } from './tables.ts';

export const childrenOf = (placed: readonly Placed[], format: Format): FileChild[] =>
  groupsOf(placed).flatMap((group, index, all): FileChild[] => {
    switch (group.kind) {
      case 'paragraph':
        return [paragraphOf(group.placed, format)];
      case 'masthead':
        return [
          group.block.place === 'letter'
            ? letterMasthead(group.block, format)
            : jointMasthead(group.block, format),
        ];
      case 'table': {
        // Word joins tables that touch, and a table must not end a document.
        const next = all[index + 1];
        const apart = next === undefined || next.kind !== 'paragraph';
        return [tableIn(group.rows, format), ...(apart ? [thin(format)] : [])];
      }
      case 'imprint': {
        const floats = group.rows.length <= MOST_FLOATING;
        // Where nothing stands before it in its section, LibreOffice finds no page for a table that
        // floats and puts it on the one before, across or full as it may be.
        const alone = index === 0;
        return [
          ...(alone ? [thin(format)] : []),
          imprintTable(group.rows, floats, format),
          thin(format),
        ];
      }
      default:
        return assertNever(group);
    }
  });

/** A paragraph of next to no height. */
const thin = (format: Format) =>
  paragraphIn({ ...lookOf({ kind: 'blank' }, format), line: 20 }, format);
