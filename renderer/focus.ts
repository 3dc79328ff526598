/** True when what had the focus is gone, so that the next keys would go nowhere. */
export const focusIsLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
