import { formatWith } from '../../../shared/word/format/house.ts';
import { draftingNotesDocx } from '../../../shared/word/notes/docx.ts';
import { comparedRemark, comparisonOf } from './comparison.ts';
import type { Kind } from './kind.ts';

/** 起草说明: basis, process and the sources of every clause, with blanks for what only people know. */
export const notes: Kind = {
  extensions: ['.docx'],
  make: async (request) => {
    const comparison = comparisonOf(request);
    return {
      bytes: await draftingNotesDocx(comparison, formatWith(request.issuance.deviations)),
      remarks: [comparedRemark(comparison), '标有“［待填”的地方须由起草人填写。'],
    };
  },
};
