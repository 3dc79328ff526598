import { assertNever } from '../model/assert.ts';
import type { Decision, Opinion, Round, Unit } from '../model/opinion.ts';
import { withReplies } from './received.ts';
import type { Reply } from './types.ts';
import { withKnownUnits, withUnit } from './units-of.ts';

/** What the drafter does with rounds and opinions; each is one event of the window. */
export type OpinionEdit =
  | { readonly kind: 'roundOpened'; readonly round: Round }
  | { readonly kind: 'roundChanged'; readonly round: string; readonly facts: RoundFacts }
  | { readonly kind: 'roundDropped'; readonly round: string }
  | { readonly kind: 'received'; readonly round: string; readonly replies: readonly Reply[] }
  /** 无意见, or after all not. */
  | {
      readonly kind: 'noneSaid';
      readonly round: string;
      readonly unit: string;
      readonly none: boolean;
    }
  | {
      readonly kind: 'decided';
      readonly round: string;
      readonly ids: readonly string[];
      readonly decision: Decision;
    }
  | {
      readonly kind: 'reasoned';
      readonly round: string;
      readonly ids: readonly string[];
      readonly reason: string;
    }
  | {
      readonly kind: 'corrected';
      readonly round: string;
      readonly id: string;
      readonly facts: OpinionFacts;
    }
  | { readonly kind: 'dropped'; readonly round: string; readonly id: string };

export type RoundFacts = Partial<Pick<Round, 'title' | 'sentOn' | 'deadline' | 'sent'>> & {
  /** Names of the units asked. */
  readonly asked?: readonly string[];
};

export type OpinionFacts = Partial<
  Pick<Opinion, 'unit' | 'said' | 'place' | 'quote' | 'line' | 'clause'>
>;

/** The rounds after an edit; the very same where it changes nothing. */
export function editedRounds(rounds: readonly Round[], edit: OpinionEdit): readonly Round[] {
  switch (edit.kind) {
    case 'roundOpened':
      return rounds.some(({ id }) => id === edit.round.id) ? rounds : [...rounds, edit.round];
    case 'roundDropped':
      return rounds.filter(({ id }) => id !== edit.round);
    default:
      return rounds.map((round) => (round.id === edit.round ? editedRound(round, edit) : round));
  }
}

type RoundEdit = Exclude<OpinionEdit, { readonly kind: 'roundOpened' | 'roundDropped' }>;

function editedRound(round: Round, edit: RoundEdit): Round {
  switch (edit.kind) {
    case 'roundChanged':
      return withFacts(round, edit.facts);
    case 'received':
      return withReplies(round, edit.replies);
    case 'noneSaid':
      return { ...round, units: withUnit(round.units, edit.unit, edit.none) };
    case 'decided':
      return each(round, edit.ids, (opinion) => ({ ...opinion, decision: edit.decision }));
    case 'reasoned':
      return each(round, edit.ids, (opinion) => ({ ...opinion, reason: edit.reason }));
    case 'corrected':
      return withKnownUnits(each(round, [edit.id], (opinion) => corrected(opinion, edit.facts)));
    case 'dropped':
      return { ...round, opinions: round.opinions.filter(({ id }) => id !== edit.id) };
    default:
      return assertNever(edit);
  }
}

const each = (
  round: Round,
  ids: readonly string[],
  change: (opinion: Opinion) => Opinion,
): Round => {
  const wanted = new Set(ids);
  return {
    ...round,
    opinions: round.opinions.map((opinion) => (wanted.has(opinion.id) ? change(opinion) : opinion)),
  };
};

/** Hung on other words it looks for those, not for where it was last seen. */
function corrected(opinion: Opinion, facts: OpinionFacts): Opinion {
  if (facts.line === undefined) return { ...opinion, ...facts };
  const { now: _, ...others } = opinion;
  return { ...others, ...facts };
}

function withFacts(round: Round, { asked, ...facts }: RoundFacts): Round {
  const changed = { ...round, ...facts };
  if (asked === undefined) return changed;
  const known = new Map(round.units.map((unit) => [unit.name, unit]));
  const units = [...new Set(asked)].map((name): Unit => known.get(name) ?? { name, none: false });
  return withKnownUnits({ ...changed, units });
}
