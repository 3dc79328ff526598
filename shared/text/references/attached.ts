import { fromHan, toHalfWidthDigits } from '../../model/numerals.ts';
import type { Policy } from '../../model/policy.ts';

/** 附件 as the text names them, in 附件说明 or at their own beginning. */
export type Attached = {
  /** Where each number is first named, with its name. */
  readonly numbered: ReadonlyMap<string, Named>;
  /** One named without a number; null where there is none. */
  readonly single: Named | null;
};

export type Named = { readonly name: string; readonly at: number };

const LABEL =
  /^[ \t\u3000]*附[ \u3000]*(?<label>[件表录图])?[ \u3000]*[：:]?[ \u3000]*(?<numeral>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[ \u3000]*[.．、：:]?[ \u3000]*(?<name>.{0,60})/u;
const ITEM = /^[ \t\u3000]*(?<numeral>[0-9０-９]{1,2})[.．、][ \u3000]*(?<name>.{0,60})/u;

/** 附件2 and 附表2 are two: the key is the label with the number. */
export const attachedKey = (label: string, number: number): string => `${label}${number}`;

/** What is attached to a document: the labels of the 附件 themselves and the names of the 附件说明. */
export function attachedTo({ lines, source }: Policy): Attached {
  const numbered = new Map<string, Named>();
  let single: Named | null = null;
  let listing: string | null = null;
  for (const { role, span } of lines) {
    if (role !== 'attachment') {
      if (role !== 'blank') listing = null;
      continue;
    }
    const line = source.slice(span.from, span.to);
    const label = LABEL.exec(line);
    const item = listing === null || label !== null ? null : ITEM.exec(line);
    const { numeral, name = '' } = (label ?? item)?.groups ?? {};
    if (label !== null) listing = `附${label.groups?.['label'] ?? '件'}`;
    if (listing === null || (label ?? item) === null) continue;
    const named = { name: name.trim(), at: span.from };
    if (numeral === undefined) single ??= named;
    else {
      const key = attachedKey(listing, numberIn(numeral));
      if (!numbered.has(key)) numbered.set(key, named);
    }
  }
  return { numbered, single };
}

const numberIn = (numeral: string): number =>
  /^[0-9０-９]/.test(numeral) ? Number(toHalfWidthDigits(numeral)) : fromHan(numeral);
