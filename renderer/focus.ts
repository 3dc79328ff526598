/** True when what had the focus is gone, so that the next keys would go nowhere. */
export const focusIsLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** For a button that works on what is selected: pressing it does not take the selection away. */
export const keepSelection = (event: { readonly preventDefault: () => void }): void =>
  event.preventDefault();
