import { restore } from '../text/reading.ts';
import { changesOf, type Stored } from './stored.ts';

/**
 * The printed source, from the stored structure alone: the lines as read, noise lines as printed,
 * then all changes undone.
 */
export function rebuild(stored: Stored): string {
  const noise = new Map(stored.policy.noise.map(({ span, text }) => [span.from, text]));
  const lines = stored.policy.lines.map(({ role, span, text }) =>
    role === 'noise' ? (noise.get(span.from) ?? '') : text,
  );
  return restore(lines.join('\n'), changesOf(stored));
}
