import { useCallback } from 'react';
import type { LayoutControl } from '../layout/use-layout.ts';
import type { Dispatch } from '../session.ts';

/** Brings 审改 beside the page, also where the window is narrow and the side pane a drawer. */
export function useShowReview(fold: LayoutControl['fold'], dispatch: Dispatch): () => void {
  return useCallback(() => {
    fold('side', false);
    dispatch({ type: 'fullLeft' });
    dispatch({ type: 'tabShown', tab: 'review' });
  }, [fold, dispatch]);
}
