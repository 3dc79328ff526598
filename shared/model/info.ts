import { z } from 'zod';
import { isIsoDate } from './day.ts';
import type { Policy } from './policy.ts';

/**
 * 文稿信息: what the drafter says of the draft itself. Its text may say the same; what stands here
 * counts before what is recognised. Kept with the draft.
 */
export const draftInfoSchema = z.object({
  /** 文种: 若干措施; '' where it is what the title says. */
  genre: z.string(),
  /** 行政规范性文件; auto: as its 文种 says (措施 and 办法 are, plans are not). */
  normative: z.enum(['auto', 'yes', 'no']),
  /** ISO date of the day it is checked for: the day it is to go out; '' is today. */
  checkedOn: z.string(),
});

export type DraftInfo = z.infer<typeof draftInfoSchema>;

export const noInfo: DraftInfo = { genre: '', normative: 'auto', checkedOn: '' };

const { shape } = draftInfoSchema;

/** The same where every field that is missing or damaged falls back to "not said". */
const repaired = z.object({
  genre: shape.genre.catch(noInfo.genre),
  normative: shape.normative.catch(noInfo.normative),
  checkedOn: shape.checkedOn.refine((day) => day === '' || isIsoDate(day)).catch(noInfo.checkedOn),
});

/** What of a stored value can be used: a damaged field goes, the others stay. */
export const soundInfo = (value: unknown): DraftInfo => repaired.catch(noInfo).parse(value);

/** A reading under the 文种 the drafter says; as the title says where that is nothing. */
export const withGenre = (policy: Policy, genre: string): Policy =>
  genre === '' || genre === policy.genre ? policy : { ...policy, genre };

/** What the drafter said of 规范性文件; null where the 文种 decides. */
export const normativeSaid = ({ normative }: Pick<DraftInfo, 'normative'>): boolean | null =>
  normative === 'auto' ? null : normative === 'yes';
