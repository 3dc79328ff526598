import { severities } from '../../shared/check/severity.ts';
import type { Severity } from '../../shared/check/types.ts';

/** What stands in its sign: a disc, a triangle, a square (severity.css). */
export const severitySigns: Readonly<Record<Severity, string>> = {
  error: '×',
  warning: '!',
  info: 'i',
};

/** The graver first. */
export const graver = (a: Severity, b: Severity): number =>
  severities.indexOf(a) - severities.indexOf(b);
