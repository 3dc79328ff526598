import type { FieldId, SectionId } from './fields.ts';

const CONTROLS =
  'input:not([type="hidden"]):not([tabindex="-1"]), textarea, button:not([disabled]), [tabindex="0"]';

/** Puts the keys into a field of the form. */
export const goToField = (area: HTMLElement | null, field: FieldId): void =>
  goTo(area, `[data-field="${field}"]`);

/** Puts the keys into the first field of a section. */
export const goToSection = (area: HTMLElement | null, section: SectionId): void =>
  goTo(area, `[data-section="${section}"]`);

function goTo(area: HTMLElement | null, place: string): void {
  const found = area?.querySelector<HTMLElement>(place);
  if (found == null) return;
  found.scrollIntoView({ block: found.matches('fieldset') ? 'start' : 'center' });
  const body = found.querySelector<HTMLElement>(`.field-body :is(${CONTROLS})`);
  (body ?? found.querySelector<HTMLElement>(CONTROLS))?.focus({ preventScroll: true });
}
