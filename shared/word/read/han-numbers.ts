const DIGITS = '零一二三四五六七八九';

/**
 * 一 … 十 十一 … 二十 … 一百零一, `zero` standing for empty places inside; null above 9999, where
 * Word itself falls back to digits, and below nought.
 */
export const counted = (value: number, zero: string): string | null =>
  placed(value, DIGITS, '十百千', zero)?.replace(/^一十/u, '十') ?? null;

/** 壹拾贰: as on a cheque, with every 壹 written. */
export const legal = (value: number, digits: string, units: string): string | null =>
  placed(value, digits, units, digits.charAt(0));

/** 二〇二六: digit by digit. */
export const digitsOnly = (value: number, zero: string): string | null =>
  value < 0
    ? null
    : String(value).replace(/\d/gu, (digit) =>
        digit === '0' ? zero : DIGITS.charAt(Number(digit)),
      );

const placed = (value: number, digits: string, units: string, zero: string): string | null => {
  if (value < 0 || value > 9999) return null;
  if (value === 0) return digits.charAt(0);
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += zero;
    gap = false;
    text += digits.charAt(digit) + (place === 0 ? '' : units.charAt(place - 1));
  }
  return text;
};
