import type { Line, Policy } from '../../../shared/model/policy.ts';

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

/** Reads the lines that the parser knows as 版头, 发文字号 and 版记. */
export function carriedBy({ lines }: Pick<Policy, 'lines'>): CarriedElements {
  const letterhead = lines.filter(({ role }) => role === 'letterhead');
  const colophon = lines.filter(({ role }) => role === 'colophon');
  return {
    ...named('copyNumber', within(letterhead, /(?<!\d)\d{6}(?!\d)/u)),
    ...named('urgency', within(letterhead, /特提|特急|加急|平急|急件/u)),
    ...named('organs', joined(letterhead.filter(({ text }) => !MARK.test(text)))),
    ...named('docNumber', joined(lines.filter(({ role }) => role === 'doc-number').slice(0, 1))),
    ...named('signers', within(letterhead, /(?<=签发人[：:]).+$/u)),
    ...named('copyTo', within(colophon, /(?<=^抄\s*送[：:]).+$/u)),
    ...named('printed', joined(colophon.filter(({ text }) => /印发\s*$/u.test(text)))),
  };
}

/** Lines of the 版头 that name no organ. */
const MARK = /^(?:№|No)?[\d\s.]+$|密|急|^(?:份号|签发人|会签人)/u;

const named = <Key extends keyof CarriedElements>(
  key: Key,
  carried: Carried | null,
): CarriedElements => (carried === null ? {} : { [key]: carried });

function within(lines: readonly Line[], words: RegExp): Carried | null {
  for (const { text, span } of lines) {
    const found = words.exec(text)?.[0].trim() ?? '';
    if (found !== '') return { words: found, from: span.from };
  }
  return null;
}

function joined(lines: readonly Line[]): Carried | null {
  const [first] = lines;
  if (first === undefined) return null;
  return { words: lines.map(({ text }) => text).join('、'), from: first.span.from };
}
