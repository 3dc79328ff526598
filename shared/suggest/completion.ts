import { topicalPrecedent } from '../compare/coverage/clauses.ts';
import type { Precedent } from '../model/document.ts';
import { walk } from '../model/walk.ts';
import { openingsOf } from './completion/openings.ts';
import type { Phrase } from './completion/phrase.ts';
import type { Writing } from './completion/place.ts';
import { leadsWithVerb } from './measures/kinds.ts';

export type { Phrase } from './completion/phrase.ts';
export { type Writing, writingAt } from './completion/place.ts';

/** Headings and beginnings of sentences of a library, each sorted by its words. */
export type Phrases = {
  readonly headings: readonly Phrase[];
  readonly openings: readonly Phrase[];
};

/** As many as are looked through at a glance. */
const MOST = 8;
/** A longer one is a sentence, no heading. */
const LONGEST_HEADING = 30;

/** Made once for a library; a query then looks at what begins with the typed words. */
export const phrasesOf = (precedents: readonly Precedent[]): Phrases => ({
  headings: sorted(headingsOf(precedents)),
  openings: sorted(openingsOf(precedents)),
});

/**
 * What can complete the words at the caret. Headings of topics the draft lacks come first; then what
 * most precedents have, what stands there most often, the shorter, in the order of the characters.
 *
 * @param lacking topics most precedents have and the draft lacks.
 */
export function completionsOf(
  { headings, openings }: Phrases,
  { kind, typed }: Writing,
  lacking: readonly string[] = [],
): readonly Phrase[] {
  const lacks = (phrase: Phrase): number =>
    phrase.topics.some((id) => lacking.includes(id)) ? 1 : 0;
  return telling(beginning(kind === 'heading' ? headings : openings, typed))
    .filter(({ text }) => text.length > typed.length)
    .sort(
      (a, b) =>
        lacks(b) - lacks(a) ||
        b.precedents.length - a.precedents.length ||
        verbFirst(b) - verbFirst(a) ||
        b.count - a.count ||
        a.text.length - b.text.length ||
        (a.text < b.text ? -1 : 1),
    )
    .slice(0, MOST);
}

/** Nearly all who write the shorter go on as the longer does. */
const GO_ON = 0.75;

/** 鼓励知识产权服务机构 for 鼓励知识产权, where as good as all go on with it; the phrases are sorted. */
const telling = (phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.filter(({ text, precedents, count }, at) => {
    for (let next = at + 1; phrases[next]?.text.startsWith(text); next += 1) {
      const longer = phrases[next];
      const same = longer?.precedents.length === precedents.length;
      if (longer !== undefined && same && longer.count >= GO_ON * count) return false;
    }
    return true;
  });

const verbFirst = ({ text }: Phrase): number => (leadsWithVerb(text) ? 1 : 0);

function headingsOf(precedents: readonly Precedent[]): readonly Phrase[] {
  const found = new Map<string, { precedents: Precedent[]; topics: Set<string>; count: number }>();
  for (const precedent of precedents) {
    const topicOf = topicsIn(precedent);
    for (const { heading, path } of walk(precedent.policy.clauses)) {
      if (heading === null || heading.length > LONGEST_HEADING) continue;
      const known = found.get(heading) ?? { precedents: [], topics: new Set<string>(), count: 0 };
      found.set(heading, known);
      if (known.precedents.at(-1) !== precedent) known.precedents.push(precedent);
      const topic = topicOf(path);
      if (topic !== undefined) known.topics.add(topic);
      known.count += 1;
    }
  }
  return [...found].map(([text, { topics, ...rest }]) => ({ text, ...rest, topics: [...topics] }));
}

/** The primary topic of a clause: as a reader labelled it, else as its words say. */
function topicsIn(precedent: Precedent): (path: string) => string | undefined {
  if (Object.keys(precedent.topics).length > 0) return (path) => precedent.topics[path]?.[0]?.id;
  const read = new Map(
    topicalPrecedent(precedent).clauses.map(({ unit, topics }) => [unit.path, topics[0]]),
  );
  return (path) => read.get(path);
}

const sorted = (phrases: readonly Phrase[]): readonly Phrase[] =>
  [...phrases].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

/** Of sorted phrases those that begin with the typed words: neighbours, found by halving. */
function beginning(phrases: readonly Phrase[], typed: string): Phrase[] {
  let [low, high] = [0, phrases.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.text ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  const found: Phrase[] = [];
  for (let at = low; phrases[at]?.text.startsWith(typed); at += 1) {
    const phrase = phrases[at];
    if (phrase !== undefined) found.push(phrase);
  }
  return found;
}
