/**
 * 字数 as WPS counts them: every Chinese character and mark is one, a run of letters and digits
 * (2026, GB/T) is one word.
 */
export const wordCount = (text: string): number => {
  const words = text.replace(/[!-~]+/g, '字');
  const pairs = words.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return words.replace(/\s+/g, '').length - pairs;
};
