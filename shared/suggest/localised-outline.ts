import type { Jurisdictions } from '../library/jurisdictions.ts';
import { blanksIn } from '../model/blanks.ts';
import type { Precedent } from '../model/document.ts';
import type { Profile } from '../model/profile.ts';
import { localise } from './localise.ts';
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
 * topic's own name heads the entry.
 */
export const localisedParts = (
  parts: readonly DraftPart[],
  localising: Localising,
): readonly DraftPart[] =>
  parts.map((part) => {
    const headings = localisedHeadings(part.headings, localising);
    return {
      heading: fitting(headings) ?? part.entries[0]?.name ?? part.heading,
      headings,
      entries: part.entries.map((entry) => {
        const own = localisedHeadings(entry.headings, localising);
        return { ...entry, headings: own, heading: fitting(own) ?? entry.name };
      }),
    };
  });

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
