import type { Severity } from '../../shared/check/types.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** What stands in its sign: a disc, a triangle, a square (check.css). */
export const severitySigns: Readonly<Record<Severity, string>> = {
  error: '×',
  warning: '!',
  info: 'i',
};

/** The graver first. */
export const graver = (a: Severity, b: Severity): number =>
  severities.indexOf(a) - severities.indexOf(b);
