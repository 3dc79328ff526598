import { lasting } from '../storage.ts';

const RECENT = 'measures.commands';
const MOST = 12;

/** Keys of what was last chosen in the palette, the last first. */
export function recentItems(): readonly string[] {
  try {
    const value: unknown = JSON.parse(lasting.getItem(RECENT) ?? '[]');
    return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

export const rememberItem = (key: string): void => {
  const kept = [key, ...recentItems().filter((other) => other !== key)].slice(0, MOST);
  lasting.setItem(RECENT, JSON.stringify(kept));
};
