import type { Severity } from './types.ts';

/** The gravest first, as lists and tables have them. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** As people read them. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** How many of each there are. */
export function bySeverity(
  findings: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const of = (wanted: Severity): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}
