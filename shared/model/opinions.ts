import { z } from 'zod';
import {
  DECISIONS,
  lineChangeSchema,
  OPINION_KINDS,
  type Opinion,
  type Round,
  type Unit,
} from './opinion.ts';
import { soundList } from './sound.ts';

/** Only the words of an opinion are indispensable; where it hung and who gave it may be damaged. */
const repairedOpinion = z.object({
  id: z.string().catch(''),
  unit: z.string().catch(''),
  kind: z.enum(OPINION_KINDS).catch('spoken'),
  author: z.string().catch(''),
  at: z.string().nullable().catch(null),
  source: z.string().catch(''),
  said: z.string(),
  place: z.enum(['clause', 'whole', 'unsure']).catch('unsure'),
  quote: z.string().catch(''),
  line: z.string().catch(''),
  now: z.string().optional().catch(undefined),
  clause: z.string().catch(''),
  proposal: z
    .unknown()
    .optional()
    .transform((value) => soundList(value, lineChangeSchema)),
  parts: z.number().catch(1),
  decision: z.enum(DECISIONS).catch('open'),
  reason: z.string().catch(''),
});

const repairedUnit = z.object({ name: z.string().min(1), none: z.boolean().catch(false) });

const repairedRound = z.object({
  id: z.string().catch(''),
  title: z.string().catch(''),
  sentOn: z.string().catch(''),
  deadline: z.string().catch(''),
  sent: z.string().catch(''),
  units: z
    .unknown()
    .optional()
    .transform((value) => soundList<Unit>(value, repairedUnit)),
  opinions: z
    .unknown()
    .optional()
    .transform((value) => soundList(value, repairedOpinion).map(withoutHoles)),
});

const withoutHoles = ({ now, ...opinion }: z.infer<typeof repairedOpinion>): Opinion =>
  now === undefined ? opinion : { ...opinion, now };

/** What of stored rounds can be used; an opinion without words goes, all others stay. */
export const soundRounds = (value: unknown): readonly Round[] => {
  const taken = new Set<string>();
  return soundList(value, repairedRound).map((round): Round => {
    const ids = new Set<string>();
    return {
      ...round,
      id: unused(round.id, '轮', taken),
      opinions: round.opinions.map((opinion) => ({
        ...opinion,
        id: unused(opinion.id, '意见', ids),
      })),
    };
  });
};

/** Two of one id could not be told apart, and a damaged one has none. */
const unused = (id: string, word: string, taken: Set<string>): string => {
  let free = id;
  for (let turn = 2; free === '' || taken.has(free); turn++) free = `${id || word}-${turn}`;
  taken.add(free);
  return free;
};
