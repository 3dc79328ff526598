import { keepsFacts } from '../../shared/check/safety.ts';
import { type Fixable, isFixable, together } from '../../shared/check/together.ts';
import type { Piece } from '../../shared/compare/types.ts';
import { changeOf } from './change.ts';
import type { ListedFinding } from './listed.ts';

/** A fix that can be chosen, shown as what it changes in its line. */
export type Offer = {
  readonly listed: ListedFinding;
  readonly change: readonly Piece[];
  /**
   * form: nothing but form changes; chosen from the beginning.
   * words: the drafter says so, one by one or all of a kind (本市 -> 本区).
   * facts: a number, a duty or a quotation changes; one by one only.
   */
  readonly kind: 'form' | 'words' | 'facts';
};

/** Fixes of one rule that make the same of it. */
export type OfferGroup = {
  readonly key: string;
  readonly title: string;
  readonly kind: Offer['kind'];
  readonly offers: readonly Offer[];
};

/** All fixes of the preview: `form` is safe, `others` need the drafter's word. */
export type Offers = {
  readonly form: readonly Offer[];
  readonly others: readonly OfferGroup[];
  /** Fixes that touch the same words as another one; they wait for the next check. */
  readonly waiting: number;
};

type ListedFixable = ListedFinding & { readonly finding: Fixable };

const isListedFixable = (listed: ListedFinding): listed is ListedFixable =>
  isFixable(listed.finding) && listed.finding.fix.edits.length > 0;

/** What the check proposes to change; of fixes that meet, form goes before words. */
export function offersOf(listed: readonly ListedFinding[], source: string): Offers {
  const fixable = listed.filter(isListedFixable);
  const safeFirst = [
    ...fixable.filter(({ finding }) => finding.fix.safe),
    ...fixable.filter(({ finding }) => !finding.fix.safe),
  ];
  const made = new Set<Fixable>(together(safeFirst.map(({ finding }) => finding)));
  const offers = fixable
    .filter(({ finding }) => made.has(finding))
    .map(
      (one): Offer => ({
        listed: one,
        change: changeOf(source, one.finding.fix.edits),
        kind: one.finding.fix.safe
          ? 'form'
          : keepsFacts(source, one.finding.fix.edits)
            ? 'words'
            : 'facts',
      }),
    );
  return {
    form: offers.filter(({ kind }) => kind === 'form'),
    others: grouped(offers.filter(({ kind }) => kind !== 'form')),
    waiting: fixable.length - offers.length,
  };
}

function grouped(offers: readonly Offer[]): readonly OfferGroup[] {
  const groups = new Map<string, OfferGroup>();
  for (const offer of offers) {
    const { rule, finding } = offer.listed;
    const key = `${offer.kind} ${finding.rule} ${finding.fix?.title}`;
    const before = groups.get(key)?.offers ?? [];
    const title = `${rule}：${finding.fix?.title}`;
    groups.set(key, { key, title, kind: offer.kind, offers: [...before, offer] });
  }
  return [...groups.values()];
}

/** The ids of what is chosen from the beginning. */
export const chosenAtFirst = ({ form }: Offers): ReadonlySet<string> =>
  new Set(form.map(({ listed }) => listed.id));
