import fc from 'fast-check';
import { besideSchema } from '../../shared/beside.ts';
import { checkSettingsSchema } from '../../shared/check/settings.ts';
import { jurisdictionEditSchema } from '../../shared/library/jurisdictions.ts';
import { ownPrecedentSchema } from '../../shared/library/own.ts';
import { profileSchema } from '../../shared/model/profile.ts';
import { reviewedSchema } from '../../shared/model/review.ts';
import { topicSchema } from '../../shared/model/topic.ts';
import { originSchema } from '../../shared/model/version-origin.ts';
import { settingsSchema } from '../../shared/settings.ts';
import { valuesOf } from './from-schema.ts';
import { realTexts } from './real-texts.ts';
import type { Kind } from './targets/stored.ts';

export type StoredExample = { readonly kind: Kind; readonly content: string };

const AT = '2026-11-26T01:30:00.000Z';

/** Some of every kind of stored file, with everything in them that may be. */
export const storedExamples = (): readonly StoredExample[] => {
  const [text = ''] = realTexts();
  const short = text.split('\n').slice(0, 8).join('\n');
  const drafts = examplesOf(besideSchema).map((beside) => ({
    ...{ format: 1, digest: 'cbbc730408d1fe2b', id: 'draft-1', savedAt: AT, revision: 7 },
    ...{ text: short, office: { 备注: '本局自己加的' } },
    ...beside,
  }));
  const snapshots = examplesOf(originSchema).map((origin, at) => ({
    ...{ format: 1, id: '20261126T013000000Z', name: at % 2 === 0 ? '征求意见稿' : null },
    ...{ savedAt: AT, words: 24, text: short, origin },
    ...(at % 3 === 0 && { review: examplesOf(reviewedSchema)[at] }),
  }));
  const own = examplesOf(ownPrecedentSchema).map((one) => ({ format: 1, ...one, text: short }));
  const settings = examplesOf(settingsSchema).map((one) => ({ format: 1, revision: 3, ...one }));
  const bureaus = examplesOf(checkSettingsSchema).map((checks, at) => ({
    ...{ format: 'measures-desk-bureau', version: 1, checks },
    ...{
      profile: examplesOf(profileSchema)[at],
      jurisdictions: examplesOf(jurisdictionEditSchema),
    },
  }));
  const libraries = own.map((one) => ({
    ...{ format: 'measures-desk-library', version: 1, precedents: [one, one] },
    ...{ topics: examplesOf(topicSchema), labels: {} },
  }));
  const as = (kind: Kind, values: readonly object[]): readonly StoredExample[] =>
    values.map((value) => ({ kind, content: JSON.stringify(value) }));
  return [
    ...as('draft', drafts),
    ...as('snapshot', snapshots),
    ...as('own', own),
    ...as('settings', settings),
    ...as('bureau', bureaus),
    ...as('library', libraries),
  ];
};

const SOME = 6;
const SEED = 20261126;

const examplesOf = (schema: Parameters<typeof valuesOf>[0]): readonly object[] =>
  fc
    .sample(valuesOf(schema), { seed: SEED, numRuns: SOME })
    .filter((value): value is object => typeof value === 'object' && value !== null);
