import { z } from 'zod';
import { decisionSchema, soundDecisions } from './compare/decision-schema.ts';
import { issuanceSchema, plainIssuance, soundIssuance } from './model/issuance.ts';
import { remarkSchema } from './model/remark.ts';
import { soundRemarks } from './model/remarks.ts';

/** What is kept with a draft beside its text: nothing of it can be computed from the words. */
export const besideSchema = z.object({
  /** What the drafter said of its links to precedents. */
  decisions: z.array(decisionSchema).readonly(),
  /** 发文要素 and choices of form. */
  issuance: issuanceSchema,
  /** 批注 that came with files. */
  remarks: z.array(remarkSchema).readonly(),
});

export type Beside = z.infer<typeof besideSchema>;

export const nothingBeside: Beside = { decisions: [], issuance: plainIssuance, remarks: [] };

/** What can be used of stored fields; a draft of an earlier version has none of them. */
export const soundBeside = (fields: Readonly<Record<string, unknown>>): Beside => ({
  decisions: soundDecisions(fields['decisions']),
  issuance: soundIssuance(fields['issuance']),
  remarks: soundRemarks(fields['remarks']),
});

/** Only that much of a larger value. */
export const besideOf = ({ decisions, issuance, remarks }: Beside): Beside => ({
  decisions,
  issuance,
  remarks,
});
