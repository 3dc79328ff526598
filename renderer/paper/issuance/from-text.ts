import type { Line, Policy } from '../../../shared/model/policy.ts';
import { headIn, numberLine, type Words } from '../../../shared/word/head/facts.ts';

/** A 发文要素 that stands in the text itself, and where its line begins. */
export type Carried = { readonly words: string; readonly from: number };

/** What a text says of its own issuing; absent where it says nothing. It counts before the form. */
export type CarriedElements = {
  readonly copyNumber?: Carried;
  readonly urgency?: Carried;
  readonly organs?: Carried;
  readonly docNumber?: Carried;
  readonly signers?: Carried;
  readonly copyTo?: Carried;
  readonly printed?: Carried;
};

/**
 * Reads the lines that the parser knows as 版头, 发文字号 and 版记, a 版头 as the paper itself does:
 * what the form shows as given is what is printed.
 */
export function carriedBy({ lines }: Pick<Policy, 'lines'>): CarriedElements {
  const printed = lines.filter(({ role }) => role === 'doc-number').slice(0, 1);
  const [number = null, ...beside] = numberLine(printed);
  const head = headIn([...lines.filter(({ role }) => role === 'letterhead'), ...beside]);
  const colophon = lines.filter(({ role }) => role === 'colophon');
  return {
    ...named('copyNumber', joined([head.copyNumber])),
    ...named('urgency', joined([head.urgency])),
    ...named('organs', joined(head.organs)),
    ...named('docNumber', joined([number])),
    ...named('signers', joined(head.signers)),
    ...named('copyTo', copyToIn(colophon)),
    ...named('printed', joined(colophon.filter(({ text }) => /印发\s*$/u.test(text)))),
  };
}

const named = <Key extends keyof CarriedElements>(
  key: Key,
  carried: Carried | null,
): CarriedElements => (carried === null ? {} : { [key]: carried });

function copyToIn(colophon: readonly Line[]): Carried | null {
  for (const { text, span } of colophon) {
    const words = /^抄\s*送[：:](.+)$/u.exec(text)?.[1]?.trim() ?? '';
    if (words !== '') return { words, from: span.from };
  }
  return null;
}

/** Words of several lines as one; the place is that of the first. */
function joined(parts: readonly (Words | null)[]): Carried | null {
  const given = parts.filter((part) => part !== null);
  const from = given[0]?.span?.from;
  return from === undefined ? null : { words: given.map(({ text }) => text).join('、'), from };
}
