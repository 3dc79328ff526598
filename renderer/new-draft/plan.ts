import { z } from 'zod';
import { profileSchema } from '../../shared/model/profile.ts';
import { closings, genres } from '../../shared/suggest/skeleton/choice.ts';
import { issueSchema, noIssue } from './issue.ts';

/** The steps of 新建草稿 in their order. */
export const steps = ['kind', 'organs', 'precedents', 'outline', 'finish'] as const;
export type Step = (typeof steps)[number];

export const stepName: Readonly<Record<Step, string>> = {
  kind: '文种与地区',
  organs: '本区机关与期限',
  precedents: '先例与依据',
  outline: '提纲',
  finish: '预览与生成',
};

const entrySchema = z.object({
  /** Stable while entries move: the topic, frame:… or own:…. */
  key: z.string(),
  /** Where its evidence is to be looked up; null for an entry of the drafter's own. */
  topic: z.string().nullable(),
  kind: z.enum(['measure', 'frame']),
  heading: z.string(),
  chosen: z.boolean(),
});

const partSchema = z.object({ heading: z.string(), entries: z.array(entrySchema).readonly() });

/**
 * What the drafter chose so far. Null stands for "as proposed", so that a later step follows an
 * earlier one until the drafter touches it.
 */
const planSchema = z.object({
  step: z.enum(steps),
  genre: z.enum(genres),
  city: z.string(),
  district: z.string(),
  subject: z.string().nullable(),
  notice: z.boolean(),
  /** Of a notice; a plan kept by an earlier version has none. */
  issue: issueSchema.catch(noIssue),
  /** What is typed for the date of effect; what is no date leaves it open. */
  effective: z.string(),
  years: z.number().int().min(1).max(5).nullable(),
  trial: z.enum(['试行', '暂行']).nullable(),
  profile: profileSchema.nullable(),
  /** 设为默认: district and organs are to be proposed for later drafts as well. */
  remember: z.boolean(),
  precedents: z.array(z.string()).readonly().nullable(),
  /** Documents of the 导语 the drafter ticked or unticked, by title. */
  basis: z.record(z.string(), z.boolean()),
  parts: z.number().int().min(3).max(6).nullable(),
  arrangement: z.array(partSchema).readonly().nullable(),
  /** The genre and number of parts `arrangement` was made for. */
  arranged: z.object({ genre: z.enum(genres), parts: z.number().nullable() }).nullable(),
  closings: z.array(z.enum(closings)).readonly().nullable(),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanEntry = z.infer<typeof entrySchema>;
export type PlanPart = z.infer<typeof partSchema>;

export const firstPlan: Plan = {
  step: 'kind',
  genre: '若干措施',
  city: '',
  district: '',
  subject: null,
  notice: false,
  issue: noIssue,
  effective: '',
  years: null,
  trial: null,
  profile: null,
  remember: false,
  precedents: null,
  basis: {},
  parts: null,
  arrangement: null,
  arranged: null,
  closings: null,
};

/** A plan as the window's storage kept it; null for anything else. */
export function parsePlan(json: string | null): Plan | null {
  try {
    const parsed = planSchema.safeParse(JSON.parse(json ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
