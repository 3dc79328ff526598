import { leadsWithVerb } from './measures/kinds.ts';

/** A verb in front counts more than any nearness of the document; a foreign name undoes it. */
const VERB = 2;
const FOREIGN = -2;
/** Set off as a heading there, not the opening words of an item. */
const HEADED = 1;
/** 打造知识产权保护“新高地”: a slogan of that government. */
const SLOGAN = -1;
/** What is longer loses by its length. */
const LONG = 20;
/** A lead phrase longer than this is half a sentence, no heading. */
const LONGEST_PHRASE = 24;

/** Words of a precedent that can head a clause of a draft, and how good they are for it. */
export type Wording = { readonly text: string; readonly score: number };

/**
 * The heading of a clause, or the words it opens with where it has none (工作要点); null where these
 * are no heading either.
 *
 * @param jurisdiction of the document: its own names (上海, 浦东) do not suit another.
 */
export function wordingOf(
  { heading, text }: { readonly heading: string | null; readonly text: string },
  jurisdiction: string,
): Wording | null {
  const words = heading ?? leadPhrase(text);
  if (words === null) return null;
  const score =
    (leadsWithVerb(words) ? VERB : 0) +
    (heading === null ? 0 : HEADED) +
    (words.endsWith('”') ? SLOGAN : 0) +
    (placeNames(jurisdiction).some((name) => words.includes(name)) ? FOREIGN : 0) -
    Math.max(0, words.length - LONG) / LONG;
  return { text: words, score };
}

function leadPhrase(text: string): string | null {
  const [phrase = ''] = /^[^，,。；;：:\n]+/.exec(text) ?? [];
  return phrase.length >= 4 && phrase.length <= LONGEST_PHRASE ? phrase : null;
}

/** 上海市浦东新区: 上海, 浦东. */
const placeNames = (jurisdiction: string): readonly string[] =>
  jurisdiction
    .split(/特别行政区|自治区|自治州|新区|[省市区县旗]/)
    .filter((name) => name.length >= 2);
