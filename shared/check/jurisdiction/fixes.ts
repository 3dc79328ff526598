import type { Fix } from '../types.ts';
import type { Leftover } from './leftovers.ts';

/**
 * What would stand there: by the user's table or the level of the own document, else a blank to fill
 * in. Never made unasked, since it names who does what and where.
 */
export function fixOf({ kind, to, span }: Leftover): Fix {
  const title = to === '' ? '删去' : kind === 'blank' ? '改为待填' : `改为“${to}”`;
  return { title, edits: [{ ...span, insert: to }], safe: false };
}

/**
 * What the draft calls itself, for what another document calls itself: 本区 for 我市 where the draft
 * says 本区. Other words of a level as localising has them.
 */
export function ownName({ from: words, to, ground }: Leftover): string {
  const { selfDeixis } = ground.profile;
  const isSelf = /^[本我]/.test(words) && /^[本我]/.test(selfDeixis);
  return isSelf && selfDeixis.slice(1) === to.slice(1) ? selfDeixis : to;
}

/** 取自天津： in front of what is certain. */
export const takenFrom = ({ origin }: Leftover): string =>
  origin === null ? '' : `本句取自${origin.name}，`;
