import { firstSettings, type Settings } from '../shared/settings.ts';
import { type Desk, type DeskEvent, firstDesk, reduceDesk } from './desk.ts';
import { type DraftEvent, type DraftState, reduceDraft } from './draft/state.ts';
import { type LibraryEvent, type LibraryState, reduceLibrary } from './library/state.ts';
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
  readonly library: LibraryState;
  readonly settings: Settings;
  readonly desk: Desk;
  readonly versions: VersionsState;
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
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'noticeClosed' };

export type Dispatch = (event: Event) => void;

/** @param chosen ids of the precedents to compare with, as the drafter left them last time. */
export const firstSession = (chosen?: readonly string[]): Session => ({
  draft: { stage: 'opening' },
  library: { stage: 'opening' },
  settings: firstSettings,
  desk: firstDesk(chosen),
  versions: firstVersions,
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
    case 'viewSwitched':
    case 'scopeShown':
    case 'searched':
    case 'placeOpened':
    case 'placeClosed':
    case 'fullShown':
    case 'fullLeft':
    case 'fullTabShown':
    case 'gridFiltered':
    case 'grainChosen':
    case 'baseChosen':
      return { ...session, desk: reduceDesk(session.desk, event) };
    case 'earlierChosen':
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
