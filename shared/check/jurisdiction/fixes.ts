import type { Fix } from '../types.ts';
import type { Leftover } from './leftovers.ts';

/**
 * What would stand there: by the user's table or the level of the own document, else a blank to fill
 * in. Never made unasked, since it names who does what and where.
 */
export function fixOf({ to, span }: Leftover): Fix {
  const title = to === '' ? '删去' : `改为“${to}”`;
  return { title, edits: [{ ...span, insert: to }], safe: false };
}

/** 取自天津： in front of what is certain. */
export const takenFrom = ({ origin }: Leftover): string =>
  origin === null ? '' : `本句取自${origin.name}，`;
