import type { Remark } from '../../shared/model/remark.ts';
import { wallClock } from '../../shared/word/redline/wall-clock.ts';
import type { Passage } from '../draft/page-taken.ts';

export const NOBODY = '本人';

/** A remark the drafter writes, in the local time of the computer as Word keeps it. */
export const ownRemark = (
  { quote, line }: Passage,
  text: string,
  author: string,
  now: Date,
): Remark => ({
  id: `own-${crypto.randomUUID()}`,
  author: author.trim() === '' ? NOBODY : author.trim(),
  at: wallClock(now).replace('Z', ''),
  text,
  quote,
  line,
  source: '',
  done: false,
});

/** An answer hangs on the words of what it answers, wherever these stand by now. */
export const replyTo = (
  { quote, line, now: found }: Remark,
  text: string,
  author: string,
  now: Date,
): Remark => ({
  ...ownRemark({ quote, line }, text, author, now),
  ...(found !== undefined && { now: found }),
});

export const isOwn = ({ source }: Remark): boolean => source === '';
