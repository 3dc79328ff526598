import { clauseName } from '../model/names.ts';
import type { Line, Policy } from '../model/policy.ts';
import { walk } from '../model/walk.ts';

/** A document the draft names, as it names it. */
export type Citation = {
  /** Without the outer 《》. */
  readonly title: string;
  /** 国知发运字〔2022〕47号; null where none stands beside it. */
  readonly number: string | null;
  /** Where it is named: 导语, 四.(一) 加强行业信用监管; in order of the text. */
  readonly places: readonly string[];
};

/** A longer one is most likely an unclosed 《. */
const LONGEST_TITLE = 100;
/** （国知发运字〔2022〕47号） right behind the title, 沪府发[2023]1号 with the brackets people type. */
const NUMBER =
  /^[（(]\s?(?<number>[\p{Script=Han}A-Za-z0-9]{1,20}\s?[〔［[（(【]\s?(?:19|20)\d{2}\s?[〕］\]）)】]\s?第?\d{1,5}号)[^（()）]{0,20}[）)]/u;

/** The documents a draft names in 《》, in order; its own title and itself in the notice are none. */
export const citationsOf = (policy: Policy): readonly Citation[] => {
  const names = new Map(
    [...walk(policy.clauses)].map((clause) => [clause.path, clauseName(clause)]),
  );
  const found = new Map<string, { number: string | null; places: Set<string> }>();
  for (const line of policy.lines) {
    if (SKIPPED.has(line.role)) continue;
    for (const { title, number } of titlesIn(line.text)) {
      if (title === policy.title || title === policy.notice?.title) continue;
      const known = found.get(title) ?? { number: null, places: new Set() };
      found.set(title, known);
      known.number ??= number;
      known.places.add(placeOf(line, names));
    }
  }
  return [...found].map(([title, { number, places }]) => ({
    title,
    number,
    places: [...places],
  }));
};

const SKIPPED: ReadonlySet<Line['role']> = new Set([
  'noise',
  'blank',
  'title',
  'notice-title',
  'letterhead',
  'attachment',
  'colophon',
]);

const placeOf = ({ role, path }: Line, names: ReadonlyMap<string, string>): string => {
  if (path !== null) return names.get(path) ?? path;
  return role === 'preamble' ? '导语' : role === 'notice-body' ? '印发通知' : '正文';
};

/** Outer titles only: of 《关于印发〈…〉的通知》 and 《关于《…》的意见》 the whole. */
const titlesIn = (
  text: string,
): readonly { readonly title: string; readonly number: string | null }[] => {
  const titles: { title: string; number: string | null }[] = [];
  for (let from = text.indexOf('《'); from >= 0; from = text.indexOf('《', from + 1)) {
    const to = closingOf(text, from);
    if (to === null) continue;
    const behind = text.slice(to + 1, to + 1 + LONGEST_TITLE);
    titles.push({
      title: text.slice(from + 1, to),
      number: NUMBER.exec(behind)?.groups?.['number'] ?? null,
    });
    from = to;
  }
  return titles;
};

const closingOf = (text: string, from: number): number | null => {
  let depth = 0;
  for (let at = from; at < text.length && at - from <= LONGEST_TITLE; at += 1) {
    if (text[at] === '《') depth += 1;
    if (text[at] === '》') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
};
