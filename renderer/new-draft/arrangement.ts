import type { Genre } from '../../shared/suggest/skeleton/choice.ts';
import type { Outline, OutlineEntry, OutlinePart } from '../../shared/suggest/types.ts';
import { type Frame, frameOf } from './frame.ts';
import type { PlanEntry, PlanPart } from './plan.ts';

/** How headings are chosen: those that name no other place, best first. */
export type Naming = {
  readonly entry: (entry: OutlineEntry) => string;
  readonly parts: (part: OutlinePart) => readonly string[];
};

/** The proposed outline as the drafter begins with it: the frame of the genre around the measures. */
export function proposed(outline: Outline, genre: Genre, naming: Naming): readonly PlanPart[] {
  const frame = frameOf(genre);
  const taken = new Set([...frame.first, ...frame.last].flatMap(topicsOf));
  const parts = outline.parts.flatMap((part) => {
    const entries = part.entries.filter(({ topic }) => !taken.has(topic));
    return entries.length === 0 ? [] : [{ ...part, entries }];
  });
  const used = new Set<string>();
  return [
    ...frame.first,
    ...parts.map((part): PlanPart => {
      const heading = headingFor(part, used, naming);
      used.add(heading);
      return { heading, entries: part.entries.map((entry) => planEntry(entry, naming)) };
    }),
    ...frame.last,
  ];
}

/** A heading no part before has; 指导思想 and 工作保障 stand only over what is frame itself. */
function headingFor(part: OutlinePart, used: ReadonlySet<string>, naming: Naming): string {
  const frames = part.entries.every(({ topic }) => FRAME_TOPICS.has(topic));
  const found = naming
    .parts(part)
    .find((heading) => !used.has(heading) && (frames || !FRAME_HEADING.test(heading)));
  return found ?? namesOf(part);
}

const FRAME_HEADING =
  /^(?:指导思想|总体(?:要求|思路|目标)|工作目标|主要目标|基本原则)|保障(?:措施)?$|^附则$/;

/** 公共服务、法律服务 for a part that no heading fits: the first two it will have. */
function namesOf({ entries }: OutlinePart): string {
  const suggested = entries.filter((entry) => entry.suggested);
  return (suggested.length === 0 ? entries : suggested)
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、');
}

const topicsOf = ({ entries }: Frame['first'][number]): readonly string[] =>
  entries.flatMap(({ topic }) => topic ?? []);

const planEntry = (entry: OutlineEntry, naming: Naming): PlanEntry => ({
  key: entry.topic,
  topic: entry.topic,
  kind: FRAME_TOPICS.has(entry.topic) ? 'frame' : 'measure',
  heading: naming.entry(entry),
  chosen: entry.suggested,
});

/** 指导思想 and 组织保障 bind nobody in particular. */
const FRAME_TOPICS: ReadonlySet<string> = new Set(['general-goals', 'organisational-guarantee']);

/**
 * The drafter's outline after a new proposal (other precedents, another genre): what is there stays
 * where it is, ticked and called as it is; what is new comes in where it is proposed; what no
 * precedent bears out any more stays only where it is ticked.
 */
export function refreshed(
  before: readonly PlanPart[],
  proposal: readonly PlanPart[],
): readonly PlanPart[] {
  const wanted = new Set(proposal.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const there = new Set(before.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const kept = before.map((part) => ({
    ...part,
    entries: part.entries.filter(({ key, topic, chosen }) => {
      return chosen || topic === null || wanted.has(key);
    }),
  }));
  const fresh = proposal.map(({ entries }) => entries.filter(({ key }) => !there.has(key)));
  return fresh.reduce<readonly PlanPart[]>((parts, entries, at) => {
    if (entries.length === 0) return parts;
    const host = hostOf(parts, proposal[at]) ?? Math.min(at, parts.length - 1);
    if (host < 0) return [{ heading: proposal[at]?.heading ?? '', entries }];
    return parts.map((part, place) =>
      place === host ? { ...part, entries: [...part.entries, ...entries] } : part,
    );
  }, kept);
}

/** The part that holds most of what is proposed beside it; null where none does. */
function hostOf(parts: readonly PlanPart[], proposal: PlanPart | undefined): number | null {
  const keys = new Set(proposal?.entries.map(({ key }) => key));
  const shared = parts.map(({ entries }) => entries.filter(({ key }) => keys.has(key)).length);
  const most = Math.max(0, ...shared);
  return most === 0 ? null : shared.indexOf(most);
}

/**
 * The same clauses grouped into another number of parts: ticks, headings and the drafter's own
 * entries stay, the grouping is the proposal's.
 */
export function regrouped(
  before: readonly PlanPart[],
  proposal: readonly PlanPart[],
): readonly PlanPart[] {
  const known = new Map(before.flatMap(({ entries }) => entries.map((one) => [one.key, one])));
  const wanted = new Set(proposal.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const parts = proposal.map((part) => ({
    ...part,
    entries: part.entries.map((entry) => known.get(entry.key) ?? entry),
  }));
  return before.reduce<readonly PlanPart[]>((now, { entries }, at) => {
    const own = entries.filter(({ key, topic, chosen }) => {
      return !wanted.has(key) && (chosen || topic === null);
    });
    const host = Math.min(at, now.length - 1);
    return own.length === 0
      ? now
      : now.map((part, place) =>
          place === host ? { ...part, entries: [...part.entries, ...own] } : part,
        );
  }, parts);
}
