import { type RefObject, useCallback } from 'react';
import type { PageEditor } from '../draft/page-editor.ts';
import type { Dispatch } from '../session.ts';
import { type Borrow, borrow } from './borrow.ts';

/**
 * Borrowing into the open draft.
 *
 * @param onPage does something on the page, out of the full-width view if need be.
 */
export const useBorrow = (
  editor: RefObject<PageEditor | null>,
  onPage: (work: () => void) => void,
  dispatch: Dispatch,
): Borrow =>
  useCallback(
    (borrowing) =>
      onPage(() => {
        if (editor.current === null) return;
        borrow({ editor: editor.current, dispatch, now: () => new Date() }, borrowing);
      }),
    [editor, onPage, dispatch],
  );
