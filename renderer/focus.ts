/** True when what had the focus is gone, so that the next keys would go nowhere. */
export const focusIsLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Whether the keys go to something inside a place of the window. */
export const focusIsIn = (selector: string): boolean =>
  document.activeElement?.closest(selector) instanceof Element;

/** For a button that works on what is selected: pressing it does not take the selection away. */
export const keepSelection = (event: { readonly preventDefault: () => void }): void =>
  event.preventDefault();

/**
 * For a dialog that has opened: Ant Design puts the keys on the × in its corner, where nobody wants
 * them. They go to the choice made so far, else to the first field, else to what the dialog offers.
 */
export function enterDialog(open: boolean): void {
  const cross = document.activeElement;
  if (!open || !cross?.matches('.ant-modal-close')) return;
  const dialog = cross.closest('.ant-modal');
  const places = [
    '.ant-modal-body input[type="radio"]:checked',
    '.ant-modal-body :is(input, textarea, button):not(:disabled)',
    '.ant-modal-footer .ant-btn-primary:not(:disabled)',
  ];
  for (const place of places) {
    const found = dialog?.querySelector<HTMLElement>(place);
    if (found) {
      found.focus();
      return;
    }
  }
}
