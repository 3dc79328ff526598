import { type Look, usualLook } from '../shared/look.ts';
import { firstSettings, type Settings } from '../shared/settings.ts';
import { type Desk, type DeskEvent, firstDesk, reduceDesk } from './desk.ts';
import { type DraftEvent, type DraftState, reduceDraft } from './draft/state.ts';
import { foundAgain, type LeftByDraft, leftOf } from './drafts/left.ts';
import {
  type DraftsEvent,
  type DraftsState,
  firstDrafts,
  reduceDrafts,
  withOpened,
} from './drafts/state.ts';
import type { DraftTabs } from './drafts/tabs.ts';
import { type Adding, type AddingEvent, noAdding, reduceAdding } from './library/adding/state.ts';
import { type LibraryEvent, type LibraryState, reduceLibrary } from './library/state.ts';
import type { Plan } from './new-draft/plan.ts';
import {
  firstNewDraft,
  type NewDraft,
  type NewDraftEvent,
  reduceNewDraft,
} from './new-draft/state.ts';
import { reduceSettings, type SettingsEvent } from './settings/state.ts';
import {
  firstVersions,
  reduceVersions,
  type VersionsEvent,
  type VersionsState,
} from './versions/state.ts';

/** What the window remembers and cannot compute; everything else is derived from the text. */
export type Session = {
  readonly draft: DraftState;
  readonly drafts: DraftsState;
  /** What lay open around the drafts in the other tabs. */
  readonly left: LeftByDraft;
  readonly library: LibraryState;
  readonly settings: Settings;
  readonly desk: Desk;
  readonly versions: VersionsState;
  readonly newDraft: NewDraft;
  readonly adding: Adding;
  /** What just happened, in one sentence; the next one takes its place. */
  readonly notice: Notice | null;
};

export type Notice = { readonly tone: 'good' | 'bad'; readonly text: string };

export type Event =
  | DraftEvent
  | LibraryEvent
  | SettingsEvent
  | DeskEvent
  | VersionsEvent
  | NewDraftEvent
  | AddingEvent
  | DraftsEvent
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'noticeClosed' };

export type Dispatch = (event: Event) => void;

/**
 * @param chosen ids of the precedents to compare with, as the drafter left them last time
 * @param plan what was chosen for a new draft before the window closed
 * @param adding documents that waited for a look before the window closed
 * @param look what the page wears already, until the settings are read
 * @param tabs drafts that were open before a reload
 */
export const firstSession = (
  chosen?: readonly string[],
  plan: Plan | null = null,
  adding: Adding = noAdding,
  look: Look = usualLook,
  tabs: DraftTabs = [],
): Session => ({
  draft: { stage: 'opening' },
  drafts: firstDrafts(tabs),
  left: {},
  library: { stage: 'opening' },
  // Nobody is shown around before the settings say that it is the first time.
  settings: { ...firstSettings, look, toured: true },
  desk: firstDesk(chosen),
  versions: firstVersions,
  newDraft: firstNewDraft(plan),
  adding,
  notice: null,
});

export function reduce(session: Session, event: Event): Session {
  switch (event.type) {
    case 'noticed':
      return { ...session, notice: event.notice };
    case 'noticeClosed':
      return { ...session, notice: null };
    case 'libraryOpened':
    case 'libraryFailed':
    case 'libraryRetried':
    case 'libraryChanged':
      return { ...session, library: reduceLibrary(session.library, event) };
    case 'settingsRead':
      return { ...session, settings: reduceSettings(event) };
    case 'tabShown':
    case 'precedentToggled':
    case 'precedentsChosen':
    case 'viewSwitched':
    case 'scopeShown':
    case 'searched':
    case 'placeOpened':
    case 'placeClosed':
    case 'fullTabShown':
    case 'gridFiltered':
    case 'grainChosen':
    case 'baseChosen':
      return { ...session, desk: reduceDesk(session.desk, event) };
    // The page and the full-width view come out from behind 新建草稿 and 先例入库.
    case 'fullShown':
    case 'fullLeft':
      return { ...uncovered(session), desk: reduceDesk(session.desk, event) };
    case 'addingShown':
    case 'candidatesTaken':
      return { ...uncovered(session), adding: reduceAdding(session.adding, event) };
    case 'addingLeft':
    case 'pastedTyped':
    case 'candidateChanged':
    case 'candidateDone':
      return { ...session, adding: reduceAdding(session.adding, event) };
    case 'newDraftShown':
      return {
        ...uncovered(session),
        newDraft: reduceNewDraft(session.newDraft, event),
      };
    case 'newDraftLeft':
    case 'planStepped':
    case 'planChanged':
    case 'planCleared':
      return { ...session, newDraft: reduceNewDraft(session.newDraft, event) };
    case 'draftsShown':
      return { ...uncovered(session), drafts: reduceDrafts(session.drafts, event) };
    case 'draftsLeft':
    case 'draftsTyped':
    case 'draftsOrdered':
    case 'binnedForgotten':
    case 'tabNamed':
    case 'tabMoved':
      return { ...session, drafts: reduceDrafts(session.drafts, event) };
    case 'tabClosed':
    case 'draftBinned':
      return withoutLeft({ ...session, drafts: reduceDrafts(session.drafts, event) }, event.id);
    case 'draftOpened':
      return withDraft(session, event);
    case 'earlierChosen':
    case 'pairChosen':
    case 'fileReadingChosen':
    case 'columnsChosen':
    case 'directionChosen':
    case 'versionsFiltered':
    case 'versionRowLeft':
      return { ...session, versions: reduceVersions(session.versions, event) };
    default: {
      const draft = reduceDraft(session.draft, event);
      return draft === session.draft ? session : { ...session, draft };
    }
  }
}

/**
 * Another draft: it has a tab from now on. Around one that lay open before things stand as they were
 * left; what was compared in the one before belongs to that.
 */
function withDraft(
  session: Session,
  event: DraftEvent & { readonly type: 'draftOpened' },
): Session {
  const { draft, desk, versions } = session;
  const left =
    draft.stage === 'open' && draft.id !== event.draft.id
      ? { ...session.left, [draft.id]: leftOf(desk, versions, draft) }
      : session.left;
  return {
    ...uncovered(session),
    draft: reduceDraft(draft, event),
    drafts: withOpened(reduceDrafts(session.drafts, { type: 'draftsLeft' }), event.draft),
    left,
    ...foundAgain(desk, left[event.draft.id]),
  };
}

const withoutLeft = (session: Session, id: string): Session => {
  const { [id]: _closed, ...left } = session.left;
  return { ...session, left };
};

/** With nothing lying over page and full-width view. */
const uncovered = (session: Session): Session => ({
  ...session,
  newDraft: reduceNewDraft(session.newDraft, { type: 'newDraftLeft' }),
  adding: reduceAdding(session.adding, { type: 'addingLeft' }),
  drafts: reduceDrafts(session.drafts, { type: 'draftsLeft' }),
});
