import { formatWith } from '../../../shared/word/format/house.ts';
import { comparisonTableDocx } from '../../../shared/word/table/docx.ts';
import { comparisonTableXlsx } from '../../../shared/word/table/xlsx.ts';
import { comparedRemark, comparisonOf } from './comparison.ts';
import type { Kind } from './kind.ts';

/** 条款对照表: the clauses beside those of precedents, in Word or in Excel. */
export const table: Kind = {
  extensions: ['.docx', '.xlsx'],
  make: async (request) => {
    const comparison = comparisonOf(request);
    const write = request.extension === '.xlsx' ? comparisonTableXlsx : comparisonTableDocx;
    return {
      bytes: await write(comparison, formatWith(request.issuance.deviations)),
      remarks: [comparedRemark(comparison)],
    };
  },
};
