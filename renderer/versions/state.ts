import type { Snapshot } from '../../shared/api.ts';
import { assertNever } from '../../shared/model/assert.ts';

/** What the draft is compared with. A file stays in memory and takes nothing's place. */
export type Earlier =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly text: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      /** With the tracked changes of a Word file made. */
      readonly text: string;
      /** Without them; null where that is the same. */
      readonly unrevised: string | null;
      readonly reading: FileReading;
    };

/** 修订后 or 修订前 */
export type FileReading = 'revised' | 'unrevised';

/** 并排 or 合并 */
export type Columns = 'beside' | 'merged';

export type VersionFilter = 'reworded' | 'moved' | 'membership' | 'renumbered';

export type VersionsState = {
  /** Null while the drafter chooses. */
  readonly earlier: Earlier | null;
  /** What it is compared with; null: the draft as it stands. */
  readonly later: Earlier | null;
  readonly columns: Columns;
  /** The draft is taken for the old text: what did the file change in it. */
  readonly reversed: boolean;
  readonly filter: VersionFilter | null;
  /** Key of the row one went to the page from, to come back to. */
  readonly place: string | null;
};

export type VersionsEvent =
  | { readonly type: 'earlierChosen'; readonly earlier: Earlier | null }
  /** Two versions, or a version and the draft. */
  | { readonly type: 'pairChosen'; readonly earlier: Earlier; readonly later: Earlier | null }
  | { readonly type: 'fileReadingChosen'; readonly reading: FileReading }
  | { readonly type: 'columnsChosen'; readonly columns: Columns }
  | { readonly type: 'directionChosen'; readonly reversed: boolean }
  | { readonly type: 'versionsFiltered'; readonly filter: VersionFilter | null }
  | { readonly type: 'versionRowLeft'; readonly row: string };

export const firstVersions: VersionsState = {
  earlier: null,
  later: null,
  columns: 'beside',
  reversed: false,
  filter: null,
  place: null,
};

export function reduceVersions(state: VersionsState, event: VersionsEvent): VersionsState {
  switch (event.type) {
    case 'earlierChosen':
      return { ...state, earlier: event.earlier, later: null, filter: null, place: null };
    case 'pairChosen':
      return { ...state, earlier: event.earlier, later: event.later, filter: null, place: null };
    case 'fileReadingChosen':
      return state.earlier?.kind === 'file'
        ? { ...state, earlier: { ...state.earlier, reading: event.reading } }
        : state;
    case 'columnsChosen':
      return { ...state, columns: event.columns };
    case 'directionChosen':
      return { ...state, reversed: event.reversed };
    case 'versionsFiltered':
      return { ...state, filter: event.filter };
    case 'versionRowLeft':
      return { ...state, place: event.row };
    default:
      return assertNever(event);
  }
}

/** The words to compare with. */
export const wordsOf = (earlier: Earlier): string =>
  (earlier.kind === 'file' && earlier.reading === 'unrevised'
    ? (earlier.unrevised ?? earlier.text)
    : earlier.text
  ).replace(/\r\n?/g, '\n');
