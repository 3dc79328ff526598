import type { Jurisdictions } from '../library/jurisdictions.ts';
import { blanksIn } from '../model/blanks.ts';
import type { Precedent } from '../model/document.ts';
import type { Profile } from '../model/profile.ts';
import { localise } from './localise.ts';
import { namesOf } from './outline-parts.ts';
import type { DraftPart, HeadingProposal } from './types.ts';

/** For whom, and from whose documents the headings are. */
export type Localising = {
  readonly precedents: readonly Precedent[];
  readonly profile: Profile;
  readonly jurisdictions?: Jurisdictions;
};

/**
 * Parts and entries with their headings as the own district would print them. A heading that names
 * what has no counterpart here (发挥临港新片区特殊功能) goes behind those that fit; where none fits, the
 * topic's own name heads the entry, and the names of its main topics the part. No two parts are headed alike: what a part proposed first stays
 * its own, and one that loses its first takes what is left.
 */
export function localisedParts(
  parts: readonly DraftPart[],
  localising: Localising,
): readonly DraftPart[] {
  const offers = parts.map(({ headings }) => localisedHeadings(headings, localising));
  const firsts = parts.map(({ heading, headings }) => {
    const [first] = localisedHeadings(headings.slice(0, 1), localising);
    return first !== undefined && headings[0]?.text === heading && fits(first) ? first.text : null;
  });
  const taken = new Set(firsts.filter((first) => first !== null));
  return parts.map((part, at) => {
    const headings = offers[at] ?? [];
    const free = headings.find((one) => fits(one) && !taken.has(one.text))?.text;
    const heading = firsts[at] ?? free ?? namesOf(part.entries);
    taken.add(heading);
    return {
      heading,
      headings,
      entries: part.entries.map((entry) => {
        const own = localisedHeadings(entry.headings, localising);
        return { ...entry, headings: own, heading: fitting(own) ?? entry.name };
      }),
    };
  });
}

function localisedHeadings(
  headings: readonly HeadingProposal[],
  { precedents, profile, jurisdictions }: Localising,
): readonly HeadingProposal[] {
  const options = jurisdictions === undefined ? {} : { jurisdictions };
  const localised = headings.map(({ text, sources }) => {
    const from = precedents.find(({ id }) => id === sources[0]?.doc);
    return {
      text: from === undefined ? text : localise(text, from, profile, options).text,
      sources,
    };
  });
  return [...localised.filter(fits), ...localised.filter((one) => !fits(one))];
}

const fits = ({ text }: HeadingProposal): boolean => blanksIn(text).length === 0;

const fitting = (headings: readonly HeadingProposal[]): string | null =>
  headings.find(fits)?.text ?? null;
