import type { CheckReport } from './types.ts';

/** The report as a file: JSON, readable without the program. */
export const reportJson = (report: CheckReport): string => `${JSON.stringify(report, null, 2)}\n`;
