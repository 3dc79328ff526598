import type { Span } from '../../model/span.ts';
import type { Draft, Placed } from '../draft.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';
import { type Award, awardOf } from './awards.ts';
import { type Figure, figuresOf } from './figures.ts';
import { listsOf } from './lists.ts';

const GIVES = /奖励|奖补|资助|补助|补贴|贴息|扶持|奖金|补偿/;

const sentence = (paragraph: Paragraph, { sentence: { from, to } }: Figure): string =>
  readableOf(paragraph).slice(from, to);

const awardsIn = (paragraph: Paragraph, isItem: boolean): readonly Award[] =>
  figuresOf(paragraph).flatMap((figure) => {
    const award = awardOf(figure, sentence(paragraph, figure), isItem);
    return award === null ? [] : [award];
  });

/** The grants of money a paragraph makes by its own words. */
const awardsOf = perParagraph((paragraph) => awardsIn(paragraph, false));

/** The same of an item or row whose list says that it gives: 1.国际标准每项不超过50万元. */
export const itemAwardsOf = perParagraph((paragraph) => awardsIn(paragraph, true));

/** A paragraph with its grants, at its place. */
export type Granting = Placed & { readonly awards: readonly Award[] };

/** 一条的资助: what one clause grants, its list included. */
export type Grants = readonly Granting[];

const known = new WeakMap<Draft, readonly Grants[]>();

/**
 * The grants of a draft, clause by clause: items stand with the clause that introduces them. Read
 * once a check, as several rules ask.
 */
export function grantsOf(draft: Draft): readonly Grants[] {
  const grants = known.get(draft) ?? read(draft);
  known.set(draft, grants);
  return grants;
}

function read(draft: Draft): readonly Grants[] {
  const heads = new Map<Placed, Placed>();
  for (const { intro, items } of listsOf(draft)) {
    if (GIVES.test(readableOf(intro.paragraph))) for (const item of items) heads.set(item, intro);
  }
  const blocks = new Map<Placed | string, Granting[]>();
  for (const placed of draft.paragraphs) {
    const head = heads.get(placed);
    const awards = head === undefined ? awardsOf(placed.paragraph) : itemAwardsOf(placed.paragraph);
    if (awards.length === 0) continue;
    const key = head?.path ?? placed.path ?? placed;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [{ ...placed, awards }]);
    else block.push({ ...placed, awards });
  }
  return [...blocks.values()];
}

/** A span of a paragraph in the source. */
export const placedSpan = ({ at }: Placed, { from, to }: Span): Span => ({
  from: from + at,
  to: to + at,
});
