import { lasting } from '../storage.ts';

const RECENT = 'measures.commands';
const MOST = 12;

/** Keys of what was last chosen in the palette, the last first, each once. */
export const recentItems = (): readonly string[] => parseRecent(lasting.getItem(RECENT));

/** None for anything that is no list of keys. */
export function parseRecent(json: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(json ?? '[]');
    if (!Array.isArray(value)) return [];
    return [...new Set(value.filter((key) => typeof key === 'string'))].slice(0, MOST);
  } catch {
    return [];
  }
}

export const rememberItem = (key: string): void => {
  const kept = [key, ...recentItems().filter((other) => other !== key)].slice(0, MOST);
  lasting.setItem(RECENT, JSON.stringify(kept));
};
