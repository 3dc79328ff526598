import { z } from 'zod';

/** What a bureau fills in again and again. */
export const usualFields = [
  /** 发文机关标志; of a joint issue each organ on a line */
  'organs',
  /** 机关代字 of the 发文字号 */
  'code',
  /** 主送机关 */
  'addressee',
  /** 抄送机关 */
  'copyTo',
  /** 印发机关 */
  'printedBy',
  /** 解释机关 */
  'interpretation',
] as const;

export type UsualField = (typeof usualFields)[number];

/** 常用写法: of each field what was written before, the latest first. */
export type Usual = Readonly<Record<UsualField, readonly string[]>>;

const words = z.array(z.string()).readonly();

export const usualSchema: z.ZodType<Usual> = z.object({
  organs: words,
  code: words,
  addressee: words,
  copyTo: words,
  printedBy: words,
  interpretation: words,
});

export const nothingUsual: Usual = {
  organs: [],
  code: [],
  addressee: [],
  copyTo: [],
  printedBy: [],
  interpretation: [],
};

/** So many are kept of each. */
const MOST = 6;
/** Longer lists are of one document, nothing usual. */
const LONGEST = 200;

/** With words just filled in before those of earlier times; the same where they are known as last. */
export function withUsual(usual: Usual, field: UsualField, words: string): Usual {
  const written = words.trim();
  const before = usual[field];
  if (written === '' || written.length > LONGEST || before[0] === written) return usual;
  const others = before.filter((one) => one !== written);
  return { ...usual, [field]: [written, ...others].slice(0, MOST) };
}

const sound = words.catch([]);
const repaired = z.object({
  organs: sound,
  code: sound,
  addressee: sound,
  copyTo: sound,
  printedBy: sound,
  interpretation: sound,
});

/** What of a stored value can be used. */
export const soundUsual = (value: unknown): Usual => repaired.catch(nothingUsual).parse(value);
