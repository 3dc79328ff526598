import fc from 'fast-check';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { compared } from '../shared/model/walk.ts';
import { sentencesOf } from '../shared/text/segment-sentences.ts';
import type { Item, WorkingDraft } from './working-draft.ts';

/** Sentences a drafter may write instead: those of the precedents. */
const sentences = builtInPrecedents.flatMap(({ policy }) =>
  compared(policy.clauses).flatMap(({ text }) =>
    sentencesOf(text.replaceAll('\n', '')).filter(
      (sentence) => sentence.length > 12 && sentence.endsWith('。'),
    ),
  ),
);
const headings = builtInPrecedents.flatMap(({ policy }) =>
  compared(policy.clauses).flatMap(({ heading }) => (heading === null ? [] : [heading])),
);

const KINDS = [
  'reword',
  'word',
  'retitle',
  'split',
  'delete',
  'undo',
  'move',
  'add',
  'copy',
  'part',
  'double',
  'swap',
] as const;
export type Edit = {
  readonly kind: (typeof KINDS)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
};
export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(10_000),
  b: fc.nat(10_000),
  c: fc.nat(10_000),
});

/** The draft, what was cut out of it with the place it had, and ids given so far. */
export type Desk = {
  readonly draft: WorkingDraft;
  readonly cut: readonly { readonly item: Item; readonly part: number; readonly place: number }[];
  readonly next: number;
};

const of = <T>(list: readonly T[], number: number): T | undefined =>
  list[number % Math.max(1, list.length)];

const onPart = (
  draft: WorkingDraft,
  at: number,
  change: (clauses: readonly Item[]) => readonly Item[],
): WorkingDraft =>
  draft.map((part, index) => (index === at ? { ...part, clauses: change(part.clauses) } : part));

const insert = (
  clauses: readonly Item[],
  place: number,
  ...fresh: readonly Item[]
): readonly Item[] => [...clauses.slice(0, place), ...fresh, ...clauses.slice(place)];

/** What becomes of the draft when the drafter does one thing to it. */
export function apply(desk: Desk, { kind, a, b, c }: Edit): Desk {
  const { draft, cut, next } = desk;
  const places = draft.flatMap((part, at) =>
    part.clauses.map((item, place) => ({ at, item, place })),
  );
  const chosen = of(places, a);
  const target = b % draft.length;
  const targetPlace = c % ((draft[target]?.clauses.length ?? 0) + 1);
  if (kind === 'part') return { ...desk, draft: insertPart(draft, a % (draft.length + 1)) };
  if (kind === 'double') {
    const doubled = draft[target]?.doubled === null ? 1 + (c % 3) : null;
    return {
      ...desk,
      draft: draft.map((part, at) => (at === target ? { ...part, doubled } : part)),
    };
  }
  if (kind === 'undo') {
    const last = cut.at(-1);
    if (!last) return desk;
    return {
      ...desk,
      cut: cut.slice(0, -1),
      draft: onPart(draft, last.part % draft.length, (own) => insert(own, last.place, last.item)),
    };
  }
  if (kind === 'add') {
    const texts = [of(sentences, b), of(sentences, c)].filter((text) => text !== undefined);
    const item = { id: next, heading: of(headings, a) ?? '其他事项', sentences: texts };
    return {
      ...desk,
      next: next + 1,
      draft: onPart(draft, target, (own) => insert(own, targetPlace, item)),
    };
  }
  if (!chosen) return desk;
  const { at, item, place } = chosen;
  const become = (...fresh: readonly Item[]): WorkingDraft =>
    onPart(draft, at, (own) => own.flatMap((one) => (one === item ? fresh : [one])));
  switch (kind) {
    case 'reword': {
      const which = b % item.sentences.length;
      // A clause of one sentence that gets another heading and other words is another clause.
      const fresh = item.sentences.map((old, index) =>
        index === which ? (of(sentences, c) ?? old) : old,
      );
      return { ...desk, draft: become({ ...item, sentences: fresh }) };
    }
    case 'word': {
      const which = b % item.sentences.length;
      const fresh = item.sentences.map((old, index) => {
        if (index !== which || old.length < 8) return old;
        const from = c % (old.length - 5);
        return `${old.slice(0, from)}有关事项${old.slice(from + 3)}`;
      });
      return { ...desk, draft: become({ ...item, sentences: fresh }) };
    }
    case 'retitle':
      return item.sentences.join('').length < 20
        ? desk
        : { ...desk, draft: become({ ...item, heading: of(headings, b) ?? item.heading }) };
    case 'split': {
      if (item.sentences.length < 2) return desk;
      const where = 1 + (b % (item.sentences.length - 1));
      const first = { ...item, sentences: item.sentences.slice(0, where) };
      const second = {
        id: next,
        heading: of(headings, c) ?? '其他',
        sentences: item.sentences.slice(where),
      };
      const [one, other] = [first, second].map((half) => half.sentences.join('').length);
      const share = (one ?? 0) / ((one ?? 0) + (other ?? 0));
      const [kept, rest] = share >= 0.5 ? [first, second] : [second, first];
      const named = [first, second].map((half) =>
        half === kept ? { ...half, id: item.id } : { ...rest, id: next },
      );
      // Of two halves as long as each other either may keep the decision.
      if (share > 0.4 && share < 0.6) return desk;
      return { ...desk, next: next + 1, draft: become(...named) };
    }
    case 'delete':
      return {
        ...desk,
        draft: onPart(draft, at, (own) => own.filter((one) => one !== item)),
        cut: [...cut, { item, part: at, place }],
      };
    case 'copy': {
      const like = item.sentences.map((old, index) =>
        index === 0 ? old.replace('服务', '咨询服务') : old,
      );
      const copy = { id: next, heading: `${item.heading}事项`, sentences: like };
      return { ...desk, next: next + 1, draft: become(item, copy) };
    }
    case 'move': {
      const without = onPart(draft, at, (own) => own.filter((one) => one !== item));
      const room = (without[target]?.clauses.length ?? 0) + 1;
      return { ...desk, draft: onPart(without, target, (own) => insert(own, c % room, item)) };
    }
    case 'swap':
      return { ...desk, draft: onPart(draft, at, (own) => own.toReversed()) };
  }
}

const insertPart = (draft: WorkingDraft, at: number): WorkingDraft =>
  draft.length >= 9
    ? draft
    : [
        ...draft.slice(0, at),
        { heading: '其他事项', clauses: [], doubled: null },
        ...draft.slice(at),
      ];

/** Parts without clauses would be clauses themselves. */
export const tidy = (draft: WorkingDraft): WorkingDraft =>
  draft.filter(({ clauses }) => clauses.length > 0);
