import { z } from 'zod';
import { checkSettingsSchema, soundChecks, usualChecks } from './check/settings.ts';
import { jurisdictionEditSchema, soundEdits } from './library/jurisdictions.ts';
import { topicsSchema } from './library/schema.ts';
import { soundLabels } from './library/sound-own.ts';
import { lookSchema, soundLook, usualLook } from './look.ts';
import { noProfile, profileSchema, soundProfile } from './model/profile.ts';
import { soundList } from './model/sound.ts';
import { topicSchema } from './model/topic.ts';
import { nothingUsual, soundUsual, usualSchema } from './usual.ts';

/** What the user set for all drafts. */
export const settingsSchema = z.object({
  /** The own district, taken over into new drafts. */
  profile: profileSchema,
  /** 自定主题, beside those of templates/topics.json. */
  topics: z.array(topicSchema).readonly(),
  /** What a reader said of clauses of the built-in precedents: doc -> path -> topics. */
  labels: z.record(z.string(), topicsSchema),
  /** What the user says of cities and districts, over what comes with the product. */
  jurisdictions: z.array(jurisdictionEditSchema).readonly(),
  /** Rules switched off, thresholds, 本单位用语. */
  checks: checkSettingsSchema,
  /** 外观与界面字号 */
  look: lookSchema,
  /** 使用导览 was gone through or left; it does not come by itself again. */
  toured: z.boolean(),
  /** 常用写法 offered in 文稿信息. */
  usual: usualSchema,
});

export type Settings = z.infer<typeof settingsSchema>;

export const firstSettings: Settings = {
  profile: noProfile,
  topics: [],
  labels: {},
  jurisdictions: [],
  checks: usualChecks,
  look: usualLook,
  toured: false,
  usual: nothingUsual,
};

/** What of stored settings can be used: a damaged part falls back to its beginning. */
export const soundSettings = (fields: Readonly<Record<string, unknown>>): Settings => ({
  profile: soundProfile(fields['profile']),
  topics: soundList(fields['topics'], topicSchema),
  labels: soundLabels(fields['labels']),
  jurisdictions: soundEdits(fields['jurisdictions']),
  checks: soundChecks(fields['checks']),
  look: soundLook(fields['look']),
  toured: fields['toured'] === true,
  usual: soundUsual(fields['usual']),
});
