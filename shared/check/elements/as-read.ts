import { toHalfWidthDigits } from '../../model/numerals.ts';
import { fullWidth } from '../../text/punctuation.ts';

/**
 * The printed words with full-width marks and half-width digits, so that what is looked for is found
 * in a text a scraper went through as well: (责任单位:区科委). Offsets stay.
 */
export const asRead = (printed: string): string =>
  toHalfWidthDigits(printed).replace(/(?<!\d)[,;:()]|[,;:()](?!\d)/g, fullWidth);
