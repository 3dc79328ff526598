import { analyze } from '../../shared/analyze.ts';
import { formatWith } from '../../shared/word/format/house.ts';
import { exportName } from '../../shared/word/name.ts';
import { opinionTable } from '../../shared/word/opinions/content.ts';
import { opinionTableDocx } from '../../shared/word/opinions/docx.ts';
import { opinionTableXlsx } from '../../shared/word/opinions/xlsx.ts';
import type { Made, Order } from './protocol.ts';

/** 意见采纳情况表: what became of the opinions, beside what the clauses say by now. */
export async function opinionsFile({
  source,
  issuance,
  extension,
  round,
  by,
  named,
}: Extract<Order, { readonly kind: 'opinions' }>): Promise<Made> {
  const policy = analyze(source);
  const table = opinionTable(round, policy, { by, named });
  const write = extension === '.xlsx' ? opinionTableXlsx : opinionTableDocx;
  const bytes = await write(table, formatWith(issuance.deviations));
  return {
    name: exportName(policy, '（意见采纳情况表）', extension),
    bytes: new Uint8Array(bytes),
    remarks: [],
  };
}
