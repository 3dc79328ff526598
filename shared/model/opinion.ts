import { z } from 'zod';

/** What became of an opinion: 待定, 采纳, 部分采纳, 未采纳. */
export const DECISIONS = ['open', 'taken', 'partly', 'refused'] as const;
export type Decision = (typeof DECISIONS)[number];

/** How it came: 批注, 修订, 来文 (a letter with numbered suggestions), 口头 (typed in by hand). */
export const OPINION_KINDS = ['remark', 'change', 'letter', 'spoken'] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

/**
 * What an opinion would make of one paragraph, word for word. `line` is the paragraph as the opinion
 * knew it.
 */
export const lineChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rewrite'), line: z.string(), words: z.string() }),
  z.object({ kind: z.literal('remove'), line: z.string() }),
  /** A new paragraph behind `line`; '' stands for the head of the text. */
  z.object({ kind: z.literal('add'), line: z.string(), words: z.string() }),
]);
export type LineChange = z.infer<typeof lineChangeSchema>;

/** One opinion of one 反馈单位. Like a remark it hangs on words and finds them again after edits. */
export const opinionSchema = z.object({
  id: z.string(),
  /** 反馈单位; '' while it is not known. */
  unit: z.string(),
  kind: z.enum(OPINION_KINDS),
  /** The person in the file; '' where the file names none. */
  author: z.string(),
  /** ISO time; null where the file has none. */
  at: z.string().nullable(),
  /** The file it came with; '' for one typed in. */
  source: z.string(),
  /** The opinion in words; paragraphs joined by \n. */
  said: z.string(),
  /** clause: on the words below; whole: 总体意见; unsure: the drafter has to say where it belongs. */
  place: z.enum(['clause', 'whole', 'unsure']),
  /** The words it is about; '' when it is about a whole paragraph. */
  quote: z.string(),
  /** The paragraph these stood in when the opinion came. */
  line: z.string(),
  /** The paragraph it was last found in; absent while that is `line`. */
  now: z.string().optional(),
  /** The clause as the text sent out named it: （三）支持机构落户发展. */
  clause: z.string(),
  /** The words it proposes, where it states them exactly. */
  proposal: z.array(lineChangeSchema).readonly(),
  /** How many 批注 and 修订 of the file went into it. */
  parts: z.number(),
  decision: z.enum(DECISIONS),
  reason: z.string(),
});
export type Opinion = z.infer<typeof opinionSchema>;

/** A unit that was asked, or that answered unasked. */
export const unitSchema = z.object({
  name: z.string(),
  /** It said that it has no opinion. */
  none: z.boolean(),
});
export type Unit = z.infer<typeof unitSchema>;

/** 征求意见: one time the draft was sent round, and what came back. */
export const roundSchema = z.object({
  id: z.string(),
  /** 征求部门意见, 公开征求意见, 第二轮 … */
  title: z.string(),
  /** ISO dates; '' where none is given. */
  sentOn: z.string(),
  deadline: z.string(),
  /** The 征求意见稿 as it was sent out; '' where it is not kept. */
  sent: z.string(),
  units: z.array(unitSchema).readonly(),
  opinions: z.array(opinionSchema).readonly(),
});
export type Round = z.infer<typeof roundSchema>;
