import { passagesOf } from '../../compare/copied/passages.ts';
import { indexRuns, type RunIndex, SEPARATOR } from '../../compare/copied/runs.ts';
import type { CopiedPassage } from '../../compare/copied/types.ts';
import { homeNamed } from '../../library/jurisdictions/gazetteer.ts';
import { builtInJurisdictions } from '../../library/jurisdictions.ts';
import type { Precedent } from '../../model/document.ts';
import { unitsOf } from '../../topics/units.ts';
import type { Context } from '../types.ts';

/** A document of the city, the province or the state above a draft. */
export type Superior = {
  readonly precedent: Precedent;
  /** Its title, or its short name where it has none. */
  readonly title: string;
  /** Where words of the draft stand word for word in it. */
  readonly copiedIn: (text: string) => readonly CopiedPassage[];
};

const rank: Readonly<Record<Precedent['level'], number>> = { 国家: 0, 省级: 1, 市级: 2, 区级: 3 };

const known = new WeakMap<Context, readonly Superior[]>();

/** 上级文件 of the library; found once for a context. */
export function superiorsOf(context: Context): readonly Superior[] {
  const before = known.get(context);
  if (before !== undefined) return before;
  const superiors = context.precedents.filter(isAbove(context)).map(superior);
  known.set(context, superiors);
  return superiors;
}

/** Above the draft in level, and over its ground: its own city or province, or the state. */
function isAbove({ level, profile, jurisdictions = builtInJurisdictions }: Context) {
  const own = homeNamed(profile.districtFull || profile.city, jurisdictions);
  return (precedent: Precedent): boolean => {
    if (rank[precedent.level] >= rank[level]) return false;
    if (precedent.level === '国家') return true;
    if (precedent.jurisdiction === profile.city) return true;
    const { province, city } = homeNamed(precedent.jurisdiction, jurisdictions);
    return precedent.level === '省级'
      ? province !== '' && province === own.province
      : city !== '' && city === own.city;
  };
}

function superior(precedent: Precedent): Superior {
  const { title } = precedent.policy;
  return {
    precedent,
    title: title ?? precedent.name,
    copiedIn: (text) => passagesOf(text, indexOf(precedent)),
  };
}

const indexes = new WeakMap<Precedent, RunIndex>();

/** All its clauses as one indexed text, made when first asked for. */
function indexOf(precedent: Precedent): RunIndex {
  const index =
    indexes.get(precedent) ??
    indexRuns(
      unitsOf(precedent.policy.clauses)
        .map(({ body }) => body)
        .join(SEPARATOR),
    );
  indexes.set(precedent, index);
  return index;
}
