import { lasting } from '../storage.ts';

const KEY = 'measures.author';

/** Under whose name tracked changes were made last time; '' at first. */
export const authorBefore = (): string => lasting.getItem(KEY) ?? '';

export const rememberAuthor = (author: string): void => lasting.setItem(KEY, author);
