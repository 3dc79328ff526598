import { type Jurisdictions, profileFor } from '../../shared/library/jurisdictions.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { type Issuance, plainIssuance } from '../../shared/model/issuance.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { type BasisDocument, basisFor } from '../../shared/suggest/basis.ts';
import type { LocalGround } from '../../shared/suggest/local-heading.ts';
import { consensusOutline } from '../../shared/suggest/outline.ts';
import type { Closing, SkeletonChoice, Validity } from '../../shared/suggest/skeleton/choice.ts';
import { plainPrompt, promptOf } from '../../shared/suggest/skeleton/prompt.ts';
import { skeletonTitle, usualSubject } from '../../shared/suggest/skeleton/title.ts';
import { readDate } from '../../shared/suggest/skeleton/validity.ts';
import { skeleton } from '../../shared/suggest/skeleton.ts';
import type { Outline, OutlineEntry } from '../../shared/suggest/types.ts';
import { proposed, refreshed, regrouped } from './arrangement.ts';
import { framePrompt, usualClosings } from './frame.ts';
import { issuanceOf } from './issue.ts';
import { namingFor } from './naming.ts';
import type { Plan, PlanEntry, PlanPart } from './plan.ts';

/** What surrounds the plan. */
export type Surroundings = {
  readonly library: readonly Precedent[];
  /** Ids of the precedents chosen for comparing, the proposal for a new draft. */
  readonly compared: readonly string[];
  /** Cities and districts, with what the user said of them. */
  readonly jurisdictions: Jurisdictions;
  /** 自定主题 */
  readonly topics: readonly Topic[];
  /** The present one. */
  readonly year: number;
};

/** The precedents the draft is built on: the drafter's choice, else those compared with, else all. */
export function chosenPrecedents(
  plan: Pick<Plan, 'precedents'>,
  { library, compared }: Pick<Surroundings, 'library' | 'compared'>,
): readonly Precedent[] {
  const wanted = new Set(plan.precedents ?? compared);
  const chosen = library.filter(({ id }) => wanted.has(id));
  return chosen.length > 0 || plan.precedents !== null ? chosen : library;
}

const profileOf = (plan: Plan, { jurisdictions }: Surroundings): Profile =>
  plan.profile ?? profileFor(plan.city, plan.district, jurisdictions);

const subjectOf = ({ genre, subject }: Plan): string =>
  subject === null || subject.trim() === '' ? usualSubject[genre] : subject.trim();

export const validityOf = ({ effective, years, trial }: Plan): Validity => ({
  effective: readDate(effective),
  years,
  trial,
});

export const closingsOf = ({ genre, closings }: Plan): readonly Closing[] =>
  closings ?? usualClosings(genre);

/** The outline that precedents of the kind bear out. */
export const outlineOf = (
  { genre, parts }: Pick<Plan, 'genre' | 'parts'>,
  chosen: readonly Precedent[],
  { topics }: Pick<Surroundings, 'topics'>,
): Outline => consensusOutline(chosen, { genre, level: '区级', parts, ownTopics: topics });

/** The drafter's outline: as proposed, or as it was left, brought up to date with the proposal. */
function arrangementOf(
  plan: Plan,
  outline: Outline,
  chosen: readonly Precedent[],
  ground: LocalGround,
): readonly PlanPart[] {
  const proposal = proposed(outline, plan.genre, namingFor(chosen, ground));
  const { arrangement, arranged } = plan;
  if (arrangement === null) return proposal;
  return arranged?.genre === plan.genre && arranged.parts === plan.parts
    ? refreshed(arrangement, proposal)
    : regrouped(arrangement, proposal);
}

export type TickedBasis = BasisDocument & { readonly ticked: boolean };

const basisOf = (
  plan: Plan,
  chosen: readonly Precedent[],
  place: Profile,
  { library, year }: Surroundings,
): readonly TickedBasis[] =>
  basisFor(chosen, library, place, year).map((document) => ({
    ...document,
    // 《constructor》 is no title anybody ticked.
    ticked: Object.hasOwn(plan.basis, document.title)
      ? plan.basis[document.title] === true
      : document.suggested,
  }));

/** Everything the steps of 新建草稿 show, computed from the plan. */
export type Planned = {
  readonly profile: Profile;
  /** The district with what is known of others, for headings in its words. */
  readonly ground: LocalGround;
  readonly chosen: readonly Precedent[];
  /** Evidence by topic. */
  readonly entries: ReadonlyMap<string, OutlineEntry>;
  readonly outline: Outline;
  readonly arrangement: readonly PlanPart[];
  readonly basis: readonly TickedBasis[];
  readonly title: string;
  readonly choice: SkeletonChoice;
  readonly text: string;
  /** 版记 and the like, kept beside the text. */
  readonly issuance: Issuance;
};

export function plannedOf(plan: Plan, outline: Outline, surroundings: Surroundings): Planned {
  const { issue } = plan;
  const profile = profileOf(plan, surroundings);
  const chosen = chosenPrecedents(plan, surroundings);
  const entries = new Map(
    outline.parts.flatMap((part) => part.entries.map((entry) => [entry.topic, entry] as const)),
  );
  const ground = { profile, jurisdictions: surroundings.jurisdictions };
  const arrangement = arrangementOf(plan, outline, chosen, ground);
  const basis = basisOf(plan, chosen, profile, surroundings);
  const choice: SkeletonChoice = {
    genre: plan.genre,
    profile,
    subject: subjectOf(plan),
    notice: plan.notice ? { issuer: issue.issuer.trim(), addressee: issue.addressee.trim() } : null,
    validity: validityOf(plan),
    basis: basis.filter(({ ticked }) => ticked),
    parts: arrangement.map((part) => ({
      heading: part.heading,
      clauses: part.entries.flatMap((entry) =>
        entry.chosen && entry.heading.trim() !== ''
          ? [
              {
                kind: entry.kind,
                heading: entry.heading.trim(),
                prompt: promptFor(entry, entries, chosen),
              },
            ]
          : [],
      ),
    })),
    closings: closingsOf(plan),
  };
  const text = skeleton(choice);
  return {
    profile,
    ground,
    chosen,
    entries,
    outline,
    arrangement,
    basis,
    title: skeletonTitle(choice),
    choice,
    text,
    issuance: plan.notice ? issuanceOf(issue) : plainIssuance,
  };
}

function promptFor(
  { key, topic }: PlanEntry,
  entries: ReadonlyMap<string, OutlineEntry>,
  chosen: readonly Precedent[],
): string {
  const entry = topic === null ? undefined : entries.get(topic);
  return framePrompt(key) ?? (entry === undefined ? plainPrompt : promptOf(entry, chosen));
}
