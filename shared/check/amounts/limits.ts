import type { Draft, Placed } from '../draft.ts';
import { perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';
import { figuresOf, isLimit } from './figures.ts';
import { grantsOf } from './grants.ts';
import type { List } from './lists.ts';
import { isWholeCap } from './whole-cap.ts';

/** Words that limit without a figure beside them: 以年度预算为限. */
export const LIMITED = /(?<!不)封顶|上限|限额|为限|(?:额度|总额|预算)(?:以?内|控制)/;

const limitsMoney = perParagraph(
  (paragraph) =>
    LIMITED.test(readableOf(paragraph)) ||
    figuresOf(paragraph).some((figure) => figure.kind === 'amount' && isLimit(figure)),
);

/** A limit in the intro of its list, or in a paragraph of the same clause. */
export function isLimitedAround(
  { paragraphs }: Draft,
  placed: Placed,
  lists: readonly List[],
): boolean {
  const list = lists.find(({ items }) => items.includes(placed));
  if (list !== undefined && limitsMoney(list.intro.paragraph)) return true;
  return paragraphs.some(
    (other) =>
      other !== placed &&
      other.path !== null &&
      (other.path === placed.path || other.path === list?.intro.path) &&
      limitsMoney(other.paragraph),
  );
}

/** 同一主体每年获得的资助总额不超过100万元 limits every grant of the document. */
export const hasWholeCap = (draft: Draft): boolean =>
  grantsOf(draft).some((grants) =>
    grants.some((granting) => granting.awards.some((award) => isWholeCap(granting, award))),
  );
