import type { Clause, MarkerStyle } from '../../model/policy.ts';
import { itemsOf, nearestItems } from './items.ts';
import type { Place } from './place.ts';
import {
  type Base,
  expanded,
  found,
  nameOf,
  nowhere,
  picked,
  type Reach,
  unclear,
  whole,
} from './reached.ts';
import { isWholeUnit, type Targets, upwards, type WholeUnit } from './targets.ts';
import type { Numeral, Step, Unit } from './types.ts';

/** @param base null for a first step, which begins where the reference stands. */
export function reach(step: Step, base: Base | null, place: Place, targets: Targets): Reach {
  if (step.kind === 'here') return here(step.unit, place, targets);
  if (step.kind === 'before') return before(step.unit, step.many, place, targets);
  const { unit, numerals } = step;
  if (isWholeUnit(unit)) return throughout(unit, numerals, base, place, targets);
  if (unit === '款') return paragraphs(numerals, base, place, targets);
  return base === null
    ? nearestItems(numerals, place, targets)
    : itemsOf(numerals, base.clause, base.paragraph, targets);
}

const STYLES: Readonly<Partial<Record<Unit, MarkerStyle>>> = {
  编: 'part',
  章: 'chapter',
  节: 'section',
};

/** 本条, 本部分, 本章. */
function here(unit: Unit, place: Place, targets: Targets): Reach {
  const clause = around(unit, place, targets);
  if (clause === null) return unclear(`此处不在任何一${unit}之内`);
  return found([{ clause, paragraph: unit === '款' ? place.paragraph : null }]);
}

/** The clause of a unit a place stands in. */
function around(unit: Unit, place: Place, { series }: Targets): Clause | null {
  const outwards = [...upwards(place.placed)];
  const style = STYLES[unit];
  if (style !== undefined) return outwards.find((clause) => clause.style === style) ?? null;
  if (unit === '部分') return outwards.at(-1) ?? null;
  if (unit === '款') return place.whole;
  if (unit !== '条') return outwards[0] ?? null;
  const article = outwards.find((clause) => (series.条?.placeOf(clause) ?? -1) >= 0);
  return article ?? place.whole;
}

/** 前条, 前两款. */
function before(unit: Unit, many: number, place: Place, targets: Targets): Reach {
  if (unit === '款') return paragraphsBefore(many, place);
  const own = around(unit, place, targets);
  const series =
    unit === '项' ? siblingsOf(place, targets) : isWholeUnit(unit) ? targets.series[unit] : null;
  const at = own === null ? -1 : (series?.placeOf(own) ?? -1);
  if (series === null || at < 0) return unclear(`不能确定“前${unit}”指哪一处`);
  if (at < many) return nowhere(`它所在的${unit}之前没有${many > 1 ? '这么多' : ''}${unit}`);
  return found(series.clauses.slice(at - many, at).map(whole));
}

const siblingsOf = ({ placed }: Place, { items }: Targets) =>
  placed?.parent == null ? null : items(placed.parent.clause, [placed.clause.style]);

function paragraphsBefore(many: number, { whole: clause, paragraph }: Place): Reach {
  if (clause === null || paragraph === null) return unclear('不能确定“前款”指哪一款');
  if (paragraph >= many) {
    const numbers = Array.from({ length: many }, (_, index) => paragraph - many + index);
    return found(numbers.map((number) => ({ clause, paragraph: number })));
  }
  // Its heading may be what the drafter calls the first 款.
  return clause.style === 'article' && clause.headingSpan === null
    ? nowhere('它所在的款之前没有款')
    : unclear('不能确定“前款”指哪一款');
}

/** 第二款: paragraphs of the article named, or of the one the reference stands in. */
function paragraphs(
  numerals: readonly Numeral[],
  base: Base | null,
  place: Place,
  targets: Targets,
): Reach {
  const clause = base?.clause ?? place.whole;
  if (clause === null) return unclear('不能确定指哪一条的款');
  if (numerals.some(({ bracketed }) => bracketed)) return itemsOf(numerals, clause, null, targets);
  const wanted = expanded(numerals);
  if (Math.max(...wanted) <= clause.paragraphs.length) {
    return found(wanted.map((number) => ({ clause, paragraph: number - 1 })));
  }
  return clause.style === 'article' && (clause.headingSpan === null || clause.runIn)
    ? nowhere(`${nameOf(clause)}只有${clause.paragraphs.length}款`)
    : unclear('正文不分款，不能确定指哪一段');
}

/** 第三条, 第二部分, 第一章. */
function throughout(
  unit: WholeUnit,
  numerals: readonly Numeral[],
  base: Base | null,
  place: Place,
  targets: Targets,
): Reach {
  const bracketed = numerals.some((numeral) => numeral.bracketed);
  // 第（三）条 is what some call the item （三）.
  if (unit === '条' && bracketed && !targets.hasArticles) {
    return nearestItems(numerals, place, targets);
  }
  const series = targets.series[unit];
  if (series === null) return absent(unit, targets);
  const outer = base?.clause ?? (unit === '节' ? around('章', place, targets) : null);
  return outer === null
    ? picked(numerals, series, '本文')
    : picked(
        numerals,
        series,
        '那里',
        ({ span }) => span.from >= outer.span.from && span.to <= outer.span.to,
      );
}

function absent(unit: Unit, { policy }: Targets): Reach {
  const [first] = policy.clauses;
  const shown = formsOf(policy.clauses.find(({ children }) => children.length > 0) ?? first);
  return shown === ''
    ? unclear(`正文没有分${unit}`)
    : nowhere(`本文按${shown}编号，没有“第×${unit}”，请写明所指条款的序号`);
}

/** “一、”“（一）” */
function formsOf(first: Clause | undefined): string {
  const forms: string[] = [];
  for (let next = first; next !== undefined && forms.length < 2; next = next.children[0]) {
    const marker = next.marker.trim();
    if (marker !== '') forms.push(`“${marker}”`);
  }
  return forms.join('');
}
