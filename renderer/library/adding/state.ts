import { assertNever } from '../../../shared/model/assert.ts';
import type { Candidate } from './candidate.ts';

/** 先例入库: whether its view is open, and the documents that wait for the reader's look. */
export type Adding = {
  readonly open: boolean;
  /** The first one is looked at; the others wait. */
  readonly queue: readonly Candidate[];
  /** What was pasted and not looked at yet. */
  readonly pasted: string;
};

export type AddingEvent =
  | { readonly type: 'addingShown' }
  /** Escape: the queue stays as it is. */
  | { readonly type: 'addingLeft' }
  | { readonly type: 'pastedTyped'; readonly pasted: string }
  | { readonly type: 'candidatesTaken'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'candidateChanged'; readonly key: string; readonly change: CandidateChange }
  | { readonly type: 'candidateDone'; readonly key: string };

export type CandidateChange = Partial<Pick<Candidate, 'facts' | 'topics'>>;

export const noAdding: Adding = { open: false, queue: [], pasted: '' };

export function reduceAdding(adding: Adding, event: AddingEvent): Adding {
  switch (event.type) {
    case 'addingShown':
      return { ...adding, open: true };
    case 'addingLeft':
      return { ...adding, open: false };
    case 'pastedTyped':
      return { ...adding, pasted: event.pasted };
    case 'candidatesTaken':
      return { ...adding, open: true, queue: joined(adding.queue, event.candidates) };
    case 'candidateChanged':
      return {
        ...adding,
        queue: adding.queue.map((one) =>
          one.key === event.key ? { ...one, ...event.change } : one,
        ),
      };
    case 'candidateDone': {
      const queue = adding.queue.filter(({ key }) => key !== event.key);
      return { ...adding, open: adding.open && queue.length > 0, queue };
    }
    default:
      return assertNever(event);
  }
}

/** One that is there already is looked at again, not twice; one to be edited comes first. */
function joined(
  queue: readonly Candidate[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const edited = candidates.filter(({ id }) => id !== null).map(({ key }) => key);
  const all = [...queue, ...candidates].filter(
    ({ key }, at, every) => every.findIndex((one) => one.key === key) === at,
  );
  return [
    ...all.filter(({ key }) => edited.includes(key)),
    ...all.filter(({ key }) => !edited.includes(key)),
  ];
}
