import { afterDrawing } from '../later.ts';

/** The controls of an entry's row, by their places in it. */
const SELECTORS = {
  tick: '.ant-checkbox-input',
  heading: '.plan-heading input',
  chip: '.plan-chip',
} as const;
type EntryControl = keyof typeof SELECTORS;

const ROW = '[data-entry]';

/** Which control of its row has the focus; the heading where none of them has. */
export const controlInFocus = (): EntryControl => {
  const { activeElement } = document;
  if (activeElement?.matches(SELECTORS.tick)) return 'tick';
  return activeElement?.matches(SELECTORS.chip) ? 'chip' : 'heading';
};

/** Once it is drawn: a row goes with its entry into another part, where it is a new one. */
export const focusEntry = (key: string, control: EntryControl): void =>
  afterDrawing(() => focusIn(document.querySelector(`[data-entry="${key}"]`), control));

/** ↑ ↓ on a tick or a chip: the same in the row above or below, across parts. */
export function focusNeighbour(row: Element, by: 1 | -1): void {
  const rows = [...document.querySelectorAll(ROW)];
  focusIn(rows[rows.indexOf(row) + by] ?? null, controlInFocus());
}

const focusIn = (row: Element | null, control: EntryControl): void =>
  row?.querySelector<HTMLElement>(SELECTORS[control])?.focus();
