import { z } from 'zod';
import { soundList } from '../model/sound.ts';
import { type ThresholdId, thresholdIds, thresholds } from './thresholds.ts';

/** 本单位用语: a word the office avoids, with what it says instead, or one that is right here. */
const ownWordSchema = z.object({
  word: z.string().trim().min(1).max(100),
  /** avoid: reported wherever it stands; allow: never reported. */
  kind: z.enum(['avoid', 'allow']),
  /** '' where there is nothing to say instead. */
  instead: z.string().max(200),
  reason: z.string().max(500),
});

export type OwnWord = z.infer<typeof ownWordSchema>;

/** What an office set for checking. */
export const checkSettingsSchema = z.object({
  /** Ids of the rules that are switched off. */
  off: z.array(z.string()).readonly(),
  /** By the ids of `thresholds`; the usual value where none is given. */
  thresholds: z.record(z.string(), z.number()),
  words: z.array(ownWordSchema).readonly(),
});

export type CheckSettings = z.infer<typeof checkSettingsSchema>;

/** Every rule on, every threshold as usual, no own words. */
export const usualChecks: CheckSettings = { off: [], thresholds: {}, words: [] };

/** What can be used of stored settings: a damaged part goes, the others stay. */
export function soundChecks(value: unknown): CheckSettings {
  const read = z
    .object({
      off: z.array(z.string()).readonly().catch([]),
      thresholds: z.record(z.string(), z.unknown()).catch({}),
      words: z.unknown(),
    })
    .safeParse(value);
  if (!read.success) return usualChecks;
  return {
    off: read.data.off,
    thresholds: soundThresholds(read.data.thresholds),
    words: soundList(read.data.words, ownWordSchema),
  };
}

const soundThresholds = (given: Readonly<Record<string, unknown>>): Record<string, number> =>
  Object.fromEntries(
    thresholdIds.flatMap((id) => {
      const value = given[id];
      const { least, most } = thresholds[id];
      return typeof value === 'number' && value >= least && value <= most ? [[id, value]] : [];
    }),
  );

/** The value the office set, else the usual one. */
export const thresholdOf = (settings: CheckSettings, id: ThresholdId): number =>
  settings.thresholds[id] ?? thresholds[id].usual;
