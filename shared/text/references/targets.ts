import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { seriesOf as countedIn } from '../numbering/series.ts';
import { type Attached, attachedTo } from './attached.ts';
import { type Series, seriesOf } from './series.ts';
import type { Unit } from './types.ts';

/** A clause at its place in the tree. */
export type Placed = { readonly clause: Clause; readonly parent: Placed | null };

/** What the references of a document can lead to. */
export type Targets = {
  readonly policy: Policy;
  readonly byPath: ReadonlyMap<string, Placed>;
  readonly hasArticles: boolean;
  /** The clauses a unit counts through the whole of the document; null where it counts none. */
  readonly series: Readonly<Record<'编' | '部分' | '章' | '节' | '条', Series | null>>;
  /** Clauses of a style that are counted on across their parts; null where it begins anew in each. */
  readonly running: (style: MarkerStyle) => Series | null;
  /** The items of a clause whose markers have one of these styles. */
  readonly items: (clause: Clause, styles: readonly MarkerStyle[]) => Series;
  readonly attached: Attached;
};

/** What counts through a whole document; 款 项 目 count inside a clause. */
export type WholeUnit = keyof Targets['series'];

/** True for what is counted through a whole document. */
export const isWholeUnit = (unit: Unit): unit is WholeUnit =>
  unit !== '款' && unit !== '项' && unit !== '目';

/** Made once for all references of a document. */
export function targetsOf(policy: Policy): Targets {
  const byPath = new Map<string, Placed>();
  const place = (clauses: readonly Clause[], parent: Placed | null): void => {
    for (const clause of clauses) {
      const placed = { clause, parent };
      byPath.set(clause.path, placed);
      place(clause.children, placed);
    }
  };
  place(policy.clauses, null);
  const all = [...walk(policy.clauses)];
  const styled = (style: MarkerStyle): Series | null =>
    someOf(all.filter((clause) => clause.style === style));
  const articles = styled('article');
  return {
    policy,
    byPath,
    hasArticles: articles !== null,
    series: {
      编: styled('part'),
      章: styled('chapter'),
      节: styled('section'),
      条: articles ?? someOf(measuresOf(policy)),
      部分: someOf(partsOf(policy.clauses)),
    },
    running: runningIn(policy),
    items: itemsOnce(),
    attached: attachedTo(policy),
  };
}

const someOf = (clauses: readonly Clause[]): Series | null =>
  clauses.length === 0 ? null : seriesOf(clauses);

/** 第二部分 is what stands at the top; an article is no 部分. */
function partsOf(roots: readonly Clause[]): readonly Clause[] {
  const parts = roots.filter(({ marker }) => marker !== '');
  return parts.some(({ style }) => style === 'article') ? [] : parts;
}

/**
 * 若干措施 are called by 条 although none is printed: 一、 to 十五、 where these are the measures
 * themselves, and 1. to 16. where the numbers run on across the parts. Where 一、 only heads a part
 * and （一） begins again in each, no number is one of the document's, and 第三条 means nothing.
 */
function measuresOf(policy: Policy): readonly Clause[] {
  const numbered = partsOf(policy.clauses);
  const speaking = numbered.filter(({ text, runIn }) => text !== '' || runIn);
  if (speaking.length >= 3 && speaking.length * 3 >= numbered.length * 2) return numbered;
  const running = countedIn(policy).find(
    ({ runsOn, items }) => runsOn && items.every(({ level }) => level === 2),
  );
  return running?.items ?? [];
}

/** 第12项 of a text that counts 1. to 21. through its parts is what stands under 12., in any part. */
function runningIn(policy: Policy): Targets['running'] {
  const known = new Map<MarkerStyle, Series | null>();
  return (style) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const running = countedIn(policy).filter(
      ({ runsOn, items }) => runsOn && items[0]?.style === style,
    );
    const series = someOf(running.length === 1 ? (running[0]?.items ?? []) : []);
    known.set(style, series);
    return series;
  };
}

/** Sorts the items of a clause by style once, however many references name them. */
function itemsOnce(): Targets['items'] {
  const known = new Map<Clause, Map<string, Series>>();
  return (clause, styles) => {
    const own = known.get(clause) ?? new Map<string, Series>();
    known.set(clause, own);
    const key = styles.join(' ');
    const series =
      own.get(key) ??
      seriesOf(
        clause.children.filter(({ style, marker }) => marker !== '' && styles.includes(style)),
      );
    own.set(key, series);
    return series;
  };
}

/** The clause itself and those around it, from inner to outer. */
export function* upwards(placed: Placed | null): Generator<Clause> {
  for (let next = placed; next !== null; next = next.parent) yield next.clause;
}
