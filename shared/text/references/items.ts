import type { Clause, MarkerStyle } from '../../model/policy.ts';
import { type Place, paragraphAt } from './place.ts';
import { nameOf, nowhere, picked, type Reach, unclear } from './reached.ts';
import type { Series } from './series.ts';
import { type Targets, upwards } from './targets.ts';
import type { Numeral } from './types.ts';

/** Items of a clause; of one of its 款 those that stand below it and before the next. */
export function itemsOf(
  numerals: readonly Numeral[],
  clause: Clause,
  paragraph: number | null,
  targets: Targets,
): Reach {
  const items = styled(clause, numerals, targets);
  if (items.clauses.length === 0) {
    if (listsInside(clause)) return unclear(`${nameOf(clause)}的分项写在段内`);
    return clause.children.length > 0
      ? unclear(`${nameOf(clause)}之下的序号不是这种形式`)
      : nowhere(`${nameOf(clause)}之下没有分项`);
  }
  if (paragraph === null) return picked(numerals, items);
  const inside = picked(
    numerals,
    items,
    '那里',
    ({ span }) => paragraphAt(clause, span.from) === paragraph,
  );
  // The item is there, below another 款; which of the two is wrong is not for us to say.
  return inside.kind === 'nowhere' && picked(numerals, items).kind !== 'nowhere'
    ? unclear(`${nameOf(clause)}的这一款之下没有这一项`)
    : inside;
}

/**
 * 第（三）项 without more is one of the items nearest around it, else one of those the document counts
 * through: 第12项 in part 五 of a text numbered 1. to 21. 本政策第3项 is one of these first.
 */
export function nearestItems(numerals: readonly Numeral[], place: Place, targets: Targets): Reach {
  const near = itemsAround(numerals, place, targets);
  const series = stylesOf(numerals[0])
    .map(targets.running)
    .find((running) => running !== null);
  if (series == null) return near;
  const through = picked(numerals, series, '本文');
  const [first, second] = place.own ? [through, near] : [near, through];
  if (first.kind === 'found') return first;
  if (second.kind === 'found') return second;
  return place.own || near.kind === 'nowhere' ? through : near;
}

function itemsAround(numerals: readonly Numeral[], { placed }: Place, targets: Targets): Reach {
  for (const clause of upwards(placed)) {
    if (listsInside(clause) || styled(clause, numerals, targets).clauses.length > 0) {
      return itemsOf(numerals, clause, null, targets);
    }
  }
  return placed === null ? unclear('不能确定指哪一部分的项') : nowhere('它所在的部分没有分项');
}

const LIST_INSIDE =
  /(?:^|[：；:;。])(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、]|[①-⑳])/;

/** （一）…；（二）… or 1.…；2.… in one paragraph: items nobody can go to, yet they are there. */
const listsInside = perClause(
  ({ text, children }) => children.length === 0 && LIST_INSIDE.test(text),
);

/** Computed once for a clause, however many references name it. */
function perClause(tell: (clause: Clause) => boolean): (clause: Clause) => boolean {
  const known = new WeakMap<Clause, boolean>();
  return (clause) => {
    const before = known.get(clause) ?? tell(clause);
    known.set(clause, before);
    return before;
  };
}

/** Items whose markers look as the reference says: Han for Han, digits for digits. */
function styled(clause: Clause, [first]: readonly Numeral[], { items }: Targets): Series {
  const alike = items(clause, stylesOf(first));
  // 第一项 of items printed 1. is what the law calls them as well.
  return alike.clauses.length > 0 || first?.bracketed ? alike : items(clause, ITEMS);
}

const ITEMS: readonly MarkerStyle[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];

const stylesOf = (numeral: Numeral | undefined): readonly MarkerStyle[] =>
  numeral?.form === 'han'
    ? ['han-paren', 'han']
    : numeral?.bracketed
      ? ['arabic-paren', 'circled']
      : ['arabic', 'arabic-paren', 'circled'];
