import type { Precedent } from '../../model/document.ts';
import type { Clause } from '../../model/policy.ts';
import { introducesList } from '../../model/walk.ts';
import { sentencesOf } from '../../text/segment-sentences.ts';
import { dutyNoteOf } from './duty-note.ts';
import type { Taken } from './types.ts';

/** What of a precedent's clause can be taken over, not localised yet. */
export type Offer = Omit<Taken, 'inserted'>;

export type ClauseOffer = {
  readonly heading: Offer | null;
  readonly sentences: readonly Offer[];
  /** （责任单位：…）, for a clause that is taken over as a whole. */
  readonly note: Offer | null;
};

/**
 * The heading and the sentences of a precedent's clause, as read; the items of a list it introduces
 * with a colon belong to it. Its 完成时限 is the precedent's own and stays there.
 */
export function offerOf(precedent: Precedent, clause: Clause): ClauseOffer {
  const from = {
    doc: precedent.id,
    name: precedent.name,
    title: precedent.policy.title ?? precedent.name,
    heading: clause.heading,
  };
  const offer = (path: string, lead: string, original: string): Offer => ({
    ...from,
    path,
    lead,
    original,
  });
  const sentences = [
    ...inParagraphs(clause.text).map(({ lead, text }) => offer(clause.path, lead, text)),
    ...(introducesList(clause) ? clause.children.flatMap((item) => itemOffers(item, offer)) : []),
  ];
  const note = dutyNoteOf(clause);
  return {
    heading: clause.heading === null ? null : offer(clause.path, '', clause.heading),
    sentences,
    note: note === null ? null : offer(clause.path, '', note),
  };
}

type MakeOffer = (path: string, lead: string, original: string) => Offer;

function itemOffers(item: Clause, offer: MakeOffer): readonly Offer[] {
  const heading = item.heading === null ? [] : [{ lead: '', text: headingSentence(item) }];
  const body = inParagraphs(item.text);
  return [
    ...[...heading, ...body].map(({ lead, text }, at) =>
      offer(item.path, at === 0 ? `\n${item.marker.trim()}` : lead, text),
    ),
    ...item.children.flatMap((inner) => itemOffers(inner, offer)),
  ];
}

const headingSentence = ({ heading, text }: Clause): string =>
  text === '' ? (heading ?? '') : `${heading}。`;

/** Sentences with the line break before each that begins a paragraph other than the first. */
function inParagraphs(text: string): readonly { readonly lead: string; readonly text: string }[] {
  let lead = '';
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.trim();
    if (words === '') {
      lead = '\n';
      return [];
    }
    const found = { lead, text: words };
    lead = '';
    return [found];
  });
}
