/** 发文字号 taken apart: 徐府规 2026 3. */
export type NumberParts = {
  /** 机关代字 */
  readonly code: string;
  readonly year: string;
  /** 序号 with what stands around it: 3号. */
  readonly rest: string;
};

/** Of 机关代字〔年份〕序号号; null where the number has no 〔年份〕. */
export const numberParts = (number: string): NumberParts | null => {
  const [, code, year, rest] = /^(.*)〔(\d*)〕(.*)$/u.exec(number.trim()) ?? [];
  return code === undefined || year === undefined || rest === undefined
    ? null
    : { code: code.trim(), year, rest };
};
