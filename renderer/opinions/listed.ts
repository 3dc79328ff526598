import type { RemarkPlace } from '../../shared/compare/remarks/places.ts';
import type { Decision, Opinion, OpinionKind, Round } from '../../shared/model/opinion.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { alike } from '../../shared/opinions/alike.ts';
import { placeAt } from '../../shared/opinions/clause-of.ts';
import { opinionPlaces } from '../../shared/opinions/places.ts';

/** An opinion with its place in the present text. */
export type ListedOpinion = {
  readonly opinion: Opinion;
  /** Null for one on the whole text, one that waits for a place, and where its words are gone. */
  readonly place: RemarkPlace | null;
  /** What it is listed under: （三）支持机构落户发展, 总体意见, 位置待定, 原文已不在稿中. */
  readonly head: string;
  /** Tells the heads apart; two clauses may have one title. */
  readonly key: string;
  /** Ids of all that say the same, itself among them; only itself as a rule. */
  readonly same: readonly string[];
};

export type OpinionFilter = {
  readonly unit: string | null;
  readonly decision: Decision | null;
  readonly kind: OpinionKind | null;
};

export const NO_FILTER: OpinionFilter = { unit: null, decision: null, kind: null };

/** How opinions are gathered: 按条款 or 按单位. */
export type Grouping = 'clause' | 'unit';

export type OpinionGroup = {
  readonly key: string;
  readonly head: string;
  readonly listed: readonly ListedOpinion[];
};

/** The opinions of a round in order of the draft: on the whole text first, without a place last. */
export function listOpinions(round: Round, policy: Policy): readonly ListedOpinion[] {
  const places = opinionPlaces(round.opinions, policy.source);
  const placed = round.opinions.map((opinion) => {
    const place = places.get(opinion.id) ?? null;
    return { opinion, place, ...headOf(opinion, place, policy) };
  });
  const keys = new Map(placed.map(({ opinion, key }) => [opinion.id, key]));
  const groups = alike(round.opinions, ({ id }) => keys.get(id) ?? '');
  return placed
    .map((one): ListedOpinion & { readonly at: number } => ({
      ...one,
      same: groups.get(one.opinion.id) ?? [one.opinion.id],
    }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at: _, ...listed }) => listed);
}

function headOf({ place: kind, clause }: Opinion, place: RemarkPlace | null, policy: Policy) {
  if (kind === 'whole') return { head: '总体意见', key: 'whole', at: -1 };
  if (kind === 'unsure') return { head: '位置待定', key: 'unsure', at: Number.MAX_SAFE_INTEGER };
  if (place === null) {
    const head = clause === '' ? '原文已不在稿中' : `${clause}（原文已不在稿中）`;
    return { head, key: `gone ${clause}`, at: Number.MAX_SAFE_INTEGER - 1 };
  }
  const { title, key } = placeAt(policy, place.span.from);
  return { head: title, key, at: place.span.from };
}

export const passes = ({ opinion }: ListedOpinion, filter: OpinionFilter): boolean =>
  (filter.unit === null || opinion.unit === filter.unit) &&
  (filter.decision === null || opinion.decision === filter.decision) &&
  (filter.kind === null || opinion.kind === filter.kind);

/** What the list shows, group by group; opinions that say the same stand one below the other. */
export function groupOpinions(
  all: readonly ListedOpinion[],
  filter: OpinionFilter,
  by: Grouping,
): readonly OpinionGroup[] {
  const groups = new Map<string, { head: string; listed: ListedOpinion[] }>();
  for (const one of all) {
    if (!passes(one, filter)) continue;
    const unit = one.opinion.unit || '未写明单位';
    const key = by === 'clause' ? one.key : unit;
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { head: by === 'clause' ? one.head : unit, listed: [one] });
    } else known.listed.push(one);
  }
  return [...groups].map(([key, { head, listed }]) => ({
    key,
    head,
    listed: by === 'clause' ? together(listed) : listed,
  }));
}

function together(listed: readonly ListedOpinion[]): readonly ListedOpinion[] {
  const first = new Map<string, number>();
  listed.forEach(({ same }, at) => {
    for (const id of same) if (!first.has(id)) first.set(id, at);
  });
  return listed.toSorted((a, b) => (first.get(a.opinion.id) ?? 0) - (first.get(b.opinion.id) ?? 0));
}

export const KIND_WORDS: Readonly<Record<OpinionKind, string>> = {
  remark: '批注',
  change: '修订',
  letter: '来文',
  spoken: '口头',
};
