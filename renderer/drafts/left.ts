import { type Desk, reduceDesk } from '../desk.ts';
import type { OpenDraft } from '../draft/state.ts';
import { firstVersions, type VersionsState } from '../versions/state.ts';

/**
 * What lay open around a draft when another took the window: it lies open again when its tab is
 * chosen. Which precedents are compared with and how they are shown belongs to the window.
 */
export type Left = Pick<Desk, 'tab' | 'scope' | 'reading' | 'full'> & {
  readonly versions: VersionsState;
  /** As it was saved last: its words are here even if its file goes. */
  readonly draft: OpenDraft;
};

export type LeftByDraft = Readonly<Record<string, Left>>;

export const leftOf = (
  { tab, scope, reading, full }: Desk,
  versions: VersionsState,
  draft: OpenDraft,
): Left => ({ tab, scope, reading, full, versions, draft });

/** A draft that was not open before begins on its page, with the desk as it stands. */
export function foundAgain(
  desk: Desk,
  left: Left | undefined,
): { readonly desk: Desk; readonly versions: VersionsState } {
  if (left === undefined) {
    return { desk: reduceDesk(desk, { type: 'fullLeft' }), versions: firstVersions };
  }
  const { tab, scope, reading, full, versions } = left;
  return { desk: { ...desk, tab, scope, reading, full }, versions };
}
