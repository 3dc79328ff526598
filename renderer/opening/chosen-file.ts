import type { ChangeEvent } from 'react';

/** The file chosen in a field, null for none; the same one may be chosen again later. */
export const chosenFile = ({ target }: ChangeEvent<HTMLInputElement>): File | null => {
  const file = target.files?.[0] ?? null;
  target.value = '';
  return file;
};
