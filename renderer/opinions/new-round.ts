import type { Round, Unit } from '../../shared/model/opinion.ts';
import type { RoundFacts } from '../../shared/opinions/edits.ts';

/** A round that begins with the text as it stands: that is the 征求意见稿. */
export const newRound = (sent: string, { asked = [], ...facts }: RoundFacts): Round => ({
  id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
  title: facts.title ?? '征求意见',
  sentOn: facts.sentOn ?? '',
  deadline: facts.deadline ?? '',
  sent,
  units: asked.map((name): Unit => ({ name, none: false })),
  opinions: [],
});
