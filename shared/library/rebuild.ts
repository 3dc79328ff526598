import type { Span } from '../model/span.ts';
import { restore } from '../text/reading.ts';
import { changesOf, type Stored } from './stored.ts';

/**
 * The printed source, from the stored structure alone: the lines as read, noise lines as printed,
 * then all changes undone.
 */
export function rebuild(stored: Stored): string {
  const noise = new Map(stored.policy.noise.map(({ span, text }) => [placeOf(span), text]));
  const read = stored.policy.lines.map(({ role, span, text }, at) => {
    const start = at === 0 || role === 'continuation' ? '' : '\n';
    return start + (role === 'noise' ? (noise.get(placeOf(span)) ?? '') : text);
  });
  return restore(read.join(''), changesOf(stored));
}

const placeOf = ({ from, to }: Span): string => `${from}-${to}`;
