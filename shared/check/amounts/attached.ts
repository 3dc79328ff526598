import { mentionsIn } from '../../text/references/mentions.ts';
import { movedMention, resolve } from '../../text/references/resolve.ts';
import { type Targets, targetsOf } from '../../text/references/targets.ts';
import type { Draft, Placed } from '../draft.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';
import type { Award } from './awards.ts';
import { type Figure, type FigureAt, figuresOf, isLimit } from './figures.ts';
import { type Granting, grantsOf, itemAwardsOf } from './grants.ts';

/** A figure of an attachment and that of the clause it repeats, which says another. */
export type Repeated = {
  readonly repeated: FigureAt;
  readonly original: FigureAt;
  /** True where the line names the clause: 专利导航（第九条）; else its words alone lead there. */
  readonly named: boolean;
};

/** More rows than such a table has; bounds the work on hostile texts. */
const MOST = 200;

/** Lists and tables behind the text repeat what the clauses grant: 支持标准一览表. */
export function repeatedIn(draft: Draft): readonly Repeated[] {
  const lines = draft.paragraphs.filter(repeats);
  if (lines.length === 0 || lines.length > MOST) return [];
  const targets = targetsOf(draft.policy);
  const awards = new Map(
    grantsOf(draft).flatMap((grants) => grants.map((one) => [one.at, one.awards])),
  );
  const clauses = draft.paragraphs
    .filter(({ path, paragraph }) => path !== null && figuresOf(paragraph).length > 0)
    .map((placed): Granting => ({ ...placed, awards: awards.get(placed.at) ?? [] }));
  if (clauses.length > MOST) return [];
  return lines.flatMap((line) => {
    const named = namedBy(line, targets);
    const within =
      named === null
        ? wordedLike(line.paragraph, clauses)
        : clauses.filter(({ path }) => path === named || path?.startsWith(`${named}.`));
    return contradictions(line, within).map((pair) => ({ ...pair, named: named !== null }));
  });
}

const repeats = ({ path, paragraph }: Placed): boolean =>
  path === null &&
  (paragraph.role === 'attachment' || paragraph.role === 'table') &&
  figuresOf(paragraph).length > 0;

const mentionsOf = perParagraph(({ text }) => mentionsIn(text));

/** The path of the one clause a line names; null where it names none, '' where not just one. */
function namedBy({ paragraph, at }: Placed, targets: Targets): string | null {
  const mentions = mentionsOf(paragraph).filter(({ kind }) => kind === 'clause');
  const [mention] = mentions;
  if (mention === undefined) return /第[^第]{1,8}[条项款]/.test(paragraph.text) ? '' : null;
  const resolution = resolve(movedMention(mention, at), { path: null, at }, targets);
  if (mentions.length > 1 || resolution.kind !== 'valid') return '';
  const [target, ...more] = resolution.targets;
  return target?.kind === 'clause' && more.length === 0 ? target.path : '';
}

const LABEL =
  /^\s*(?:[\d一二三四五六七八九十]{1,3}[.、．\t])?\s*(?<label>\p{Script=Han}{4,16})\s*[：\t]/u;

/** The paragraphs that speak of what a line is headed by (专利导航：…); none unless it is just one. */
function wordedLike(line: Paragraph, clauses: readonly Granting[]): readonly Granting[] {
  const label = LABEL.exec(readableOf(line))?.groups?.['label'];
  if (label === undefined) return [];
  const found = clauses.filter(({ paragraph }) => readableOf(paragraph).includes(label));
  return found.length === 1 ? found : [];
}

/** More figures than a row has. */
const IN_ROW = 20;

/** Figures of a line that the clause does not know, where just one of its own can be meant. */
function contradictions(
  line: Placed,
  clauses: readonly Granting[],
): readonly Omit<Repeated, 'named'>[] {
  const own = sayingsOf({ ...line, awards: itemAwardsOf(line.paragraph) }).slice(0, IN_ROW);
  const theirs = clauses.flatMap(sayingsOf);
  return own.flatMap((saying) => {
    const { placed, figure, value } = saying;
    if (theirs.some((other) => other.value === value && alike(other.figure, figure))) return [];
    const [original, ...more] = theirs.filter((other) => meansSame(saying, other));
    const rivals = own.filter((other) => meansSame(saying, other));
    if (original === undefined || more.length > 0 || rivals.length > 1) return [];
    const { placed: at, figure: first } = original;
    return [{ repeated: { placed, figure }, original: { placed: at, figure: first } }];
  });
}

/** A sum or share with what it measures. */
type Saying = FigureAt & { readonly value: number; readonly scope: Award['scope'] };

function sayingsOf({ awards, ...placed }: Granting): readonly Saying[] {
  const sums = awards.map(({ figure, value, scope }) => ({ placed, figure, value, scope }));
  const shares = figuresOf(placed.paragraph).flatMap((figure): readonly Saying[] => {
    const { kind, least, most } = figure;
    return kind === 'ratio' && most !== null && least === most
      ? [{ placed, figure, value: most, scope: 'plain' }]
      : [];
  });
  return [...sums, ...shares];
}

const alike = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind && one.unit === other.unit;

const meansSame = (one: Saying, other: Saying): boolean =>
  alike(one.figure, other.figure) &&
  one.scope === other.scope &&
  isLimit(one.figure) === isLimit(other.figure);
