import type { Draft, Placed } from '../draft.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';

/** A paragraph that ends with a colon and the items it introduces, each with what stands in it. */
export type List = { readonly intro: Placed; readonly items: readonly Placed[] };

const introduces = perParagraph(
  (paragraph) => paragraph.level > 0 && /：\s*$/.test(readableOf(paragraph)),
);

/** Items begin with a marker below that of the intro, or are dashes and rows. */
function isItemOf(intro: Paragraph, { role, level }: Paragraph): boolean {
  if (level > intro.level) return role === 'clause' || role === 'heading';
  return level === intro.level && (role === 'dash' || role === 'table');
}

/** The lists of a draft in order. The items of one level only: what they divide into is theirs. */
export function listsOf({ paragraphs }: Draft): readonly List[] {
  const lists: List[] = [];
  for (const [index, intro] of paragraphs.entries()) {
    if (!introduces(intro.paragraph)) continue;
    const items: Placed[] = [];
    for (let at = index + 1; at < paragraphs.length; at += 1) {
      const next = paragraphs[at];
      if (next === undefined) break;
      const { paragraph } = next;
      if (isItemOf(intro.paragraph, paragraph)) {
        if ((items[0]?.paragraph.level ?? paragraph.level) === paragraph.level) items.push(next);
      } else if (paragraph.level <= intro.paragraph.level) break;
    }
    if (items.length > 0) lists.push({ intro, items });
  }
  return lists;
}
