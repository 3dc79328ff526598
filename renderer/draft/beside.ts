import type { Beside } from '../../shared/beside.ts';
import type { TopicDecision } from '../../shared/compare/types.ts';
import type { DraftInfo } from '../../shared/model/info.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Remark } from '../../shared/model/remark.ts';
import { withRemarks } from '../../shared/model/remarks.ts';
import { mergedRounds } from '../../shared/opinions/merged.ts';
import { mergedDecisions } from './decisions.ts';
import { mergedReviews } from './reviews.ts';

/** True where nothing of what is kept beside the words differs. */
export const sameBeside = (a: Beside, b: Beside): boolean =>
  a.label === b.label &&
  same(a.decisions, b.decisions) &&
  same(a.topics, b.topics) &&
  same(a.borrowed, b.borrowed) &&
  same(a.profile, b.profile) &&
  same(a.issuance, b.issuance) &&
  same(a.info, b.info) &&
  same(a.remarks, b.remarks) &&
  same(a.ignored, b.ignored) &&
  same(a.opinions, b.opinions) &&
  same(a.reviews, b.reviews);

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * What two windows that went on from the same made of it: what either changed holds, and where
 * both changed one thing the preferred side wins. No remark goes.
 */
export const mergedBeside = (base: Beside, preferred: Beside, other: Beside): Beside => ({
  label: changed(base.label, preferred.label, other.label),
  decisions: mergedDecisions(base.decisions, preferred.decisions, other.decisions),
  topics: mergedTopics(base.topics, preferred.topics, other.topics),
  borrowed: mergedById(base.borrowed, preferred.borrowed, other.borrowed),
  profile: mergedProfile(base.profile, preferred.profile, other.profile),
  issuance: mergedIssuance(base.issuance, preferred.issuance, other.issuance),
  info: mergedInfo(base.info, preferred.info, other.info),
  remarks: mergedRemarks(base.remarks, preferred.remarks, other.remarks),
  ignored: mergedById(base.ignored, preferred.ignored, other.ignored),
  opinions: mergedRounds(base.opinions, preferred.opinions, other.opinions),
  reviews: mergedReviews(base.reviews, preferred.reviews, other.reviews),
});

/** Clause by clause: a decision taken back by one side is gone where the other left it alone. */
function mergedTopics(
  base: readonly TopicDecision[],
  preferred: readonly TopicDecision[],
  other: readonly TopicDecision[],
): readonly TopicDecision[] {
  const byClause = (decisions: readonly TopicDecision[]) =>
    new Map(decisions.map((decision) => [JSON.stringify(decision.draft), decision]));
  const [before, own, theirs] = [byClause(base), byClause(preferred), byClause(other)];
  return [...new Set([...own.keys(), ...theirs.keys()])].flatMap(
    (clause) => changed(before.get(clause), own.get(clause), theirs.get(clause)) ?? [],
  );
}

/**
 * All entries of both (来源, 忽略), but for those one side dropped. A source whose sentence is in neither
 * text waits.
 */
function mergedById<T extends { readonly id: string }>(
  base: readonly T[],
  preferred: readonly T[],
  other: readonly T[],
): readonly T[] {
  const ids = (entries: readonly T[]) => new Set(entries.map(({ id }) => id));
  const [before, own, theirs] = [ids(base), ids(preferred), ids(other)];
  return [
    ...preferred.filter(({ id }) => theirs.has(id) || !before.has(id)),
    ...other.filter(({ id }) => !own.has(id) && !before.has(id)),
  ];
}

function mergedProfile(base: Profile, preferred: Profile, other: Profile): Profile {
  const of = <T>(part: (of: Profile) => T): T => changed(part(base), part(preferred), part(other));
  return {
    district: of(({ district }) => district),
    districtFull: of(({ districtFull }) => districtFull),
    city: of(({ city }) => city),
    cityAbbreviations: of(({ cityAbbreviations }) => cityAbbreviations),
    region: of(({ region }) => region),
    selfDeixis: of(({ selfDeixis }) => selfDeixis),
    leadOrgan: of(({ leadOrgan }) => leadOrgan),
    organs: of(({ organs }) => organs),
    superiorOrgans: of(({ superiorOrgans }) => superiorOrgans),
    localPlaces: of(({ localPlaces }) => localPlaces),
    localPlatforms: of(({ localPlatforms }) => localPlatforms),
    replacements: of(({ replacements }) => replacements),
  };
}

/** Field by field: one window filled in the 发文字号, the other the 抄送机关. */
function mergedIssuance(base: Issuance, preferred: Issuance, other: Issuance): Issuance {
  const of = <T>(part: (of: Issuance) => T): T => changed(part(base), part(preferred), part(other));
  return {
    form: of(({ form }) => form),
    parts: of(({ parts }) => parts),
    deviations: of(({ deviations }) => deviations),
    letterhead: {
      copyNumber: of(({ letterhead }) => letterhead.copyNumber),
      secrecy: of(({ letterhead }) => letterhead.secrecy),
      urgency: of(({ letterhead }) => letterhead.urgency),
      organs: of(({ letterhead }) => letterhead.organs),
      docNumber: of(({ letterhead }) => letterhead.docNumber),
      signers: of(({ letterhead }) => letterhead.signers),
    },
    sealed: of(({ sealed }) => sealed),
    imprint: {
      copyTo: of(({ imprint }) => imprint.copyTo),
      printedBy: of(({ imprint }) => imprint.printedBy),
      printedOn: of(({ imprint }) => imprint.printedOn),
    },
  };
}

function mergedInfo(base: DraftInfo, preferred: DraftInfo, other: DraftInfo): DraftInfo {
  const of = <T>(part: (of: DraftInfo) => T): T =>
    changed(part(base), part(preferred), part(other));
  return {
    genre: of(({ genre }) => genre),
    normative: of(({ normative }) => normative),
    checkedOn: of(({ checkedOn }) => checkedOn),
  };
}

/**
 * The remarks of both by their ids, reworded and dealt with as the side says that changed it last.
 * One that either side took away is gone.
 */
function mergedRemarks(
  base: readonly Remark[],
  preferred: readonly Remark[],
  other: readonly Remark[],
): readonly Remark[] {
  const before = new Map(base.map((remark) => [remark.id, remark]));
  const beyond = new Map(other.map((remark) => [remark.id, remark]));
  const own = preferred.flatMap((remark) => {
    const theirs = beyond.get(remark.id);
    const was = before.get(remark.id);
    if (theirs === undefined) return was === undefined ? [remark] : [];
    const done = changed(was?.done ?? false, remark.done, theirs.done);
    const text = was === undefined ? remark.text : changed(was.text, remark.text, theirs.text);
    return [done === remark.done && text === remark.text ? remark : { ...remark, done, text }];
  });
  return withRemarks(
    own,
    other.filter(({ id }) => !before.has(id)),
  );
}

const changed = <T>(base: T, preferred: T, other: T): T =>
  same(base, preferred) ? other : preferred;
