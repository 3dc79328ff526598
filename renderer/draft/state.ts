import type { Draft } from '../../shared/api.ts';
import { type Beside, besideOf, nothingBeside } from '../../shared/beside.ts';
import type { Ignored } from '../../shared/check/ignored.ts';
import { anchored, type DecisionName, decide, undecide } from '../../shared/compare/decisions.ts';
import { followed, remarkPlaces } from '../../shared/compare/remarks/places.ts';
import {
  anchoredTopics,
  decideTopics,
  undecideTopics,
} from '../../shared/compare/topic-decisions.ts';
import type { LinkDecision, TopicDecision } from '../../shared/compare/types.ts';
import { assertNever } from '../../shared/model/assert.ts';
import type { Borrowed } from '../../shared/model/borrowed.ts';
import { hashOf } from '../../shared/model/hash.ts';
import type { DraftInfo } from '../../shared/model/info.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { editedRounds, type OpinionEdit } from '../../shared/opinions/edits.ts';
import { followedRounds } from '../../shared/opinions/places.ts';
import {
  borrowedPlaces,
  followed as followedSources,
} from '../../shared/suggest/borrowed/places.ts';
import { mergedBeside } from './beside.ts';
import { changedElsewhere, conflicted, impose, plainBreaks, settled } from './clash.ts';
import type { OpenDraft, Stored } from './open-draft.ts';
import { type RemarkEvent, reduceRemarks } from './remarks.ts';
import { type ReviewEvent, reduceReviews } from './reviews.ts';

export { type Content, isUnsaved, type OpenDraft, type Saving, type Stored } from './open-draft.ts';

export type DraftState =
  | { readonly stage: 'opening' }
  | {
      readonly stage: 'failed';
      readonly message: string;
      /** Id of the draft whose last good one can be had; null where there is none to offer. */
      readonly damaged: string | null;
    }
  | OpenDraft;

/** What was written but not yet saved when the window went away, and what it built on. */
export type Unsaved = {
  readonly text: string;
  readonly revision: number;
  /** Hash of the text that was last sent to the host: perhaps it came to be stored unheard. */
  readonly sent?: string;
  /** A copy made by an earlier version of the program knows less. */
} & Partial<Beside>;

export type DraftEvent =
  | {
      readonly type: 'draftOpened';
      readonly draft: Draft;
      readonly unsaved: Unsaved | null;
      readonly caret: number;
    }
  | { readonly type: 'draftFailed'; readonly message: string; readonly damaged: string | null }
  | { readonly type: 'draftRetried' }
  | { readonly type: 'edited'; readonly text: string }
  | { readonly type: 'caretMoved'; readonly caret: number }
  | { readonly type: 'replaced'; readonly text: string }
  /** A reading of the text, perhaps of a slightly older one. */
  | { readonly type: 'read'; readonly policy: Policy }
  | { readonly type: 'linkDecided'; readonly decision: LinkDecision }
  | { readonly type: 'linkUndecided'; readonly decided: DecisionName }
  /** Sentences of precedents were put into the text. */
  | { readonly type: 'borrowed'; readonly sentences: readonly Borrowed[] }
  /** The drafter says that a sentence is no borrowed one any more. */
  | { readonly type: 'sourceDropped'; readonly id: string }
  | { readonly type: 'topicsDecided'; readonly decision: TopicDecision }
  /** The words decide again what the clause at a path is about. */
  | { readonly type: 'topicsUndecided'; readonly path: string }
  | { readonly type: 'profileChanged'; readonly profile: Profile }
  | { readonly type: 'issuanceChanged'; readonly issuance: Issuance }
  | { readonly type: 'infoChanged'; readonly info: DraftInfo }
  | RemarkEvent
  /** The drafter says of a finding that it is none, here or in the whole draft. */
  | { readonly type: 'findingIgnored'; readonly ignored: Ignored }
  | { readonly type: 'ignoredDropped'; readonly id: string }
  | { readonly type: 'opinionsEdited'; readonly edit: OpinionEdit }
  | ReviewEvent
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saved'; readonly stored: Stored }
  | { readonly type: 'saveFailed'; readonly message: string }
  | { readonly type: 'conflicted'; readonly theirs: Stored }
  | { readonly type: 'conflictSettled'; readonly keep: 'mine' | 'theirs' }
  | { readonly type: 'changedElsewhere'; readonly theirs: Stored }
  | { readonly type: 'foundRemoved' }
  | { readonly type: 'labelled'; readonly label: string };

export function reduceDraft(draft: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'draftOpened':
      return opened(event.draft, event.unsaved, event.caret);
    case 'draftFailed':
      return { stage: 'failed', message: event.message, damaged: event.damaged };
    case 'draftRetried':
      return { stage: 'opening' };
    default:
      return draft.stage === 'open' ? reduceOpen(draft, event) : draft;
  }
}

type OpenEvent = Exclude<
  DraftEvent,
  { readonly type: 'draftOpened' | 'draftFailed' | 'draftRetried' }
>;

function reduceOpen(draft: OpenDraft, event: OpenEvent): OpenDraft {
  switch (event.type) {
    case 'edited':
      return { ...draft, text: event.text };
    case 'caretMoved':
      return { ...draft, caret: event.caret };
    case 'replaced':
      // Another text: what was said of a whole rule was said of the one before. 本稿不查此规则 must not
      // hold unseen.
      return impose({ ...draft, ignored: draft.ignored.filter(({ scope }) => scope !== 'rule') }, [
        event.text,
      ]);
    case 'read':
      return read(draft, event.policy);
    case 'linkDecided':
      return { ...draft, decisions: decide(draft.decisions, event.decision) };
    case 'linkUndecided':
      return { ...draft, decisions: undecide(draft.decisions, event.decided) };
    case 'borrowed':
      return { ...draft, borrowed: [...draft.borrowed, ...event.sentences] };
    case 'sourceDropped':
      return { ...draft, borrowed: draft.borrowed.filter(({ id }) => id !== event.id) };
    case 'topicsDecided':
      return { ...draft, topics: decideTopics(draft.topics, event.decision) };
    case 'topicsUndecided':
      return { ...draft, topics: undecideTopics(draft.topics, event.path) };
    case 'profileChanged':
      return { ...draft, profile: event.profile };
    case 'issuanceChanged':
      return { ...draft, issuance: event.issuance };
    case 'infoChanged':
      return { ...draft, info: event.info };
    case 'remarksTaken':
    case 'remarkWritten':
    case 'remarkReworded':
    case 'remarkSettled':
    case 'remarkRemoved':
      return { ...draft, remarks: reduceRemarks(draft.remarks, event) };
    case 'findingIgnored':
      return { ...draft, ignored: [...draft.ignored, event.ignored] };
    case 'ignoredDropped':
      return { ...draft, ignored: draft.ignored.filter(({ id }) => id !== event.id) };
    case 'opinionsEdited':
      return { ...draft, opinions: editedRounds(draft.opinions, event.edit) };
    case 'reviewTaken':
    case 'reviewDropped':
    case 'changesJudged':
      return { ...draft, reviews: reduceReviews(draft.reviews, event) };
    case 'saveStarted':
      return { ...draft, saving: { kind: 'sending' } };
    case 'saved':
      return { ...draft, stored: event.stored, saving: { kind: 'idle' } };
    case 'saveFailed':
      return { ...draft, saving: { kind: 'failed', message: event.message } };
    case 'conflicted':
      return conflicted(draft, event.theirs);
    case 'conflictSettled':
      return settled(draft, event.keep);
    case 'changedElsewhere':
      return changedElsewhere(draft, event.theirs);
    case 'foundRemoved':
      return draft.saving.kind === 'sending' ? draft : { ...draft, saving: { kind: 'removed' } };
    case 'labelled':
      return { ...draft, label: event.label };
    default:
      return assertNever(event);
  }
}

function opened(draft: Draft, unsaved: Unsaved | null, caret: number): OpenDraft {
  const stored: Stored = {
    text: plainBreaks(draft.text),
    ...besideOf(draft),
    revision: draft.revision,
    savedAt: draft.savedAt,
  };
  const text = plainBreaks(unsaved?.text ?? stored.text);
  const outdated = unsaved !== null && !goesOn(unsaved, stored);
  const beside = besideOf({ ...stored, ...unsaved });
  const asks = outdated && text !== stored.text;
  return {
    stage: 'open',
    id: draft.id,
    name: draft.name,
    text,
    ...(outdated && !asks ? mergedBeside(nothingBeside, beside, stored) : beside),
    caret: Math.min(caret, text.length),
    stored,
    saving: asks ? { kind: 'conflict', theirs: stored, base: nothingBeside } : { kind: 'idle' },
    imposed: { turn: 0, texts: [text] },
  };
}

/**
 * Whether a copy goes on from what is stored: from that very revision, or from the one before where
 * what is stored since is one's own. The program may end between storing a text and saying so.
 */
export const goesOn = (
  { revision, sent }: Unsaved,
  stored: Pick<Stored, 'text' | 'revision'>,
): boolean =>
  revision === stored.revision ||
  (revision + 1 === stored.revision && sent === hashOf(plainBreaks(stored.text)));

/**
 * Decisions, remarks and sources are found again by what their passages say now; the freshest
 * anchors are stored.
 */
function read(draft: OpenDraft, policy: Policy): OpenDraft {
  const fresh = anchored(draft.decisions, policy);
  const topics = anchoredTopics(draft.topics, policy);
  const remarks = followed(draft.remarks, remarkPlaces(draft.remarks, policy.source));
  const borrowed = followedSources(draft.borrowed, borrowedPlaces(draft.borrowed, policy.source));
  const opinions = followedRounds(draft.opinions, policy.source);
  if (
    fresh === draft.decisions &&
    topics === draft.topics &&
    remarks === draft.remarks &&
    borrowed === draft.borrowed &&
    opinions === draft.opinions
  ) {
    return draft;
  }
  // Two windows may have decided the same: one decision a link is enough, the last one counts.
  const decisions =
    fresh === draft.decisions ? fresh : fresh.reduce<readonly LinkDecision[]>(decide, []);
  return { ...draft, decisions, topics, remarks, borrowed, opinions };
}
