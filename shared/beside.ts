import { z } from 'zod';
import { ignoredSchema, soundIgnored } from './check/ignored.ts';
import {
  decisionSchema,
  soundDecisions,
  soundTopicDecisions,
  topicDecisionSchema,
} from './compare/decision-schema.ts';
import { borrowedSchema, soundBorrowed } from './model/borrowed.ts';
import { draftInfoSchema, noInfo, soundInfo } from './model/info.ts';
import { issuanceSchema, plainIssuance, soundIssuance } from './model/issuance.ts';
import { roundSchema } from './model/opinion.ts';
import { soundRounds } from './model/opinions.ts';
import { noProfile, profileSchema, soundProfile } from './model/profile.ts';
import { remarkSchema } from './model/remark.ts';
import { soundRemarks } from './model/remarks.ts';
import { reviewWorkSchema, soundReviews } from './model/review.ts';

/** What is kept with a draft beside its text: nothing of it can be computed from the words. */
export const besideSchema = z.object({
  /** The name the drafter gave the draft; '' where it goes by its text. */
  label: z.string(),
  /** What the drafter said of its links to precedents. */
  decisions: z.array(decisionSchema).readonly(),
  /** What the drafter said of the topics of its clauses. */
  topics: z.array(topicDecisionSchema).readonly(),
  /** 来源: which sentences were taken from which precedents. */
  borrowed: z.array(borrowedSchema).readonly(),
  /** The district it is written for, with its organs. */
  profile: profileSchema,
  /** 发文要素 and choices of form. */
  issuance: issuanceSchema,
  /** 文稿信息 the text does not say: 文种, 规范性文件, day of checking. */
  info: draftInfoSchema,
  /** 批注 that came with files. */
  remarks: z.array(remarkSchema).readonly(),
  /** What the drafter said of findings of the check. */
  ignored: z.array(ignoredSchema).readonly(),
  /** 征求意见: the rounds with the opinions that came back and what became of them. */
  opinions: z.array(roundSchema).readonly(),
  /** 审改稿 that are being gone through, the one last taken up at the end. */
  reviews: z.array(reviewWorkSchema).readonly(),
});

export type Beside = z.infer<typeof besideSchema>;

export const nothingBeside: Beside = {
  label: '',
  decisions: [],
  topics: [],
  borrowed: [],
  profile: noProfile,
  issuance: plainIssuance,
  info: noInfo,
  remarks: [],
  ignored: [],
  opinions: [],
  reviews: [],
};

/** What can be used of stored fields; a draft of an earlier version has none of them. */
export const soundBeside = (fields: Readonly<Record<string, unknown>>): Beside => ({
  label: typeof fields['label'] === 'string' ? fields['label'] : '',
  decisions: soundDecisions(fields['decisions']),
  topics: soundTopicDecisions(fields['topics']),
  borrowed: soundBorrowed(fields['borrowed']),
  profile: soundProfile(fields['profile']),
  issuance: soundIssuance(fields['issuance']),
  info: soundInfo(fields['info']),
  remarks: soundRemarks(fields['remarks']),
  ignored: soundIgnored(fields['ignored']),
  opinions: soundRounds(fields['opinions']),
  reviews: soundReviews(fields['reviews']),
});

/** Only that much of a larger value. */
export const besideOf = ({
  label,
  decisions,
  topics,
  borrowed,
  profile,
  issuance,
  info,
  remarks,
  ignored,
  opinions,
  reviews,
}: Beside): Beside => ({
  label,
  decisions,
  topics,
  borrowed,
  profile,
  issuance,
  info,
  remarks,
  ignored,
  opinions,
  reviews,
});
