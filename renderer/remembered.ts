import { lasting } from './storage.ts';

const CHOSEN = 'measures.chosen';

/** Which precedents were compared with last time; undefined lets the main three stand. */
export function chosenBefore(): readonly string[] | undefined {
  return parseChosen(lasting.getItem(CHOSEN));
}

export const rememberChosen = (chosen: readonly string[]): void =>
  lasting.setItem(CHOSEN, JSON.stringify(chosen));

export function parseChosen(json: string | null): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    return Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
