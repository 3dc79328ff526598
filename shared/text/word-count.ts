/**
 * 字数 as WPS counts them: every Chinese character and mark is one, a run of letters and digits
 * (2026, GB/T) is one word.
 */
export const wordCount = (text: string): number => text.match(/[!-~]+|[^\s!-~]/gu)?.length ?? 0;
