import type { Clause } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { introducesList, walk } from '../../model/walk.ts';
import { type About, aboutAt, aboutWords, NOTHING } from './about.ts';
import { bodySlots, bodyValue } from './bodies.ts';
import { conditionsIn } from './conditions.ts';
import { dayOf, deadlinesIn } from './dates.ts';
import { shared } from './distributed.ts';
import { withoutNames, withoutNotes } from './names.ts';
import { bodiesIn } from './notes.ts';
import { quantitiesIn } from './quantities.ts';
import type { Slot, SlotValue } from './types.ts';

/** A slot with what is needed to find its counterpart. */
export type ReadSlot = { readonly slot: Slot; readonly about: About };

/** The slots of a clause, in order of its text; then those of its heading and notes. */
export function readSlots(clause: Clause): readonly ReadSlot[] {
  const parts = introducesList(clause) ? [...walk([clause])] : [clause];
  const introduced = parts.length > 1 ? clause.text : '';
  return [
    ...parts.flatMap((part) =>
      inText(part.text, part === clause ? '' : introduced).map((read) => placed(read, part.path)),
    ),
    ...parts.flatMap((part) => [...inText(part.heading ?? '', '').map(unplaced), ...inNotes(part)]),
  ];
}

type Found = ReadSlot & { readonly span: Span };

const placed = ({ slot, about, span }: Found, path: string): ReadSlot => ({
  slot: { ...slot, place: { path, from: span.from, to: span.to } },
  about,
});
/** A run-in heading is a sentence (本措施由…负责解释); its places are not those of the text. */
const unplaced = ({ slot, about }: Found): ReadSlot => ({ slot, about });

function inText(text: string, intro: string): readonly Found[] {
  const spoken = withoutNotes(text);
  const bare = withoutNames(spoken);
  const found = (
    kind: Slot['kind'],
    span: Span,
    value: SlotValue,
    about: About,
    words: string,
  ) => ({
    slot: { kind, text: text.slice(span.from, span.to), value, about: words, place: null },
    about,
    span,
  });

  const dates = deadlinesIn(bare);
  const figures = quantitiesIn(
    bare,
    dates.map(({ core }) => core),
  );
  const timed = dates.map((date) => {
    const noun = purposeOf(text, date);
    return found('deadline', date, date.value, { ...NOTHING, noun }, noun);
  });
  const marks = [...dates, ...figures].sort((a, b) => a.from - b.from);
  const places = new Map(marks.map((mark, index) => [mark.from, index]));
  const counted = figures.map((figure, at) => {
    const index = places.get(figure.from) ?? 0;
    const read = aboutAt(
      spoken,
      { from: figure.edge, to: figure.to },
      {
        after: marks[index - 1]?.to ?? 0,
        next: marks[index + 1]?.from ?? text.length,
        intro,
        counted: figure.kind === 'count',
      },
    );
    const about = { ...read, noun: shared(spoken, figures, at) ?? read.noun };
    const { kind, unit, least, most } = figure;
    const words = aboutWords(about, kind === 'amount' || kind === 'ratio');
    return found(kind, figure, { kind: 'number', unit, least, most }, about, words);
  });
  const bodies = bodiesIn(text).map((body) => {
    const value = bodyValue(text.slice(body.from, body.to));
    return found('body', body, value, { ...NOTHING, noun: body.about }, body.about);
  });
  const conditions = conditionsIn(spoken).map((span) =>
    found('condition', span, { kind: 'text', text: text.slice(span.from, span.to) }, NOTHING, ''),
  );
  return [...timed, ...counted, ...bodies, ...conditions].sort((a, b) => a.span.from - b.span.from);
}

/** 施行, 有效期, or the time of an aim. */
function purposeOf(text: string, { from, to }: Span): string {
  if (/有效期/.test(text.slice(Math.max(0, from - 4), to))) return '有效期';
  if (/^[^，。；]{0,4}(?:施行|实施|执行|生效)/.test(text.slice(to, to + 8))) return '施行';
  return '时间';
}

function inNotes({ responsible, deadline }: Clause): readonly ReadSlot[] {
  const read = (slot: Slot): ReadSlot => ({ slot, about: { ...NOTHING, noun: slot.about } });
  const bodies = responsible === null ? [] : bodySlots(responsible).map(read);
  if (deadline === null) return bodies;
  const { text } = deadline;
  return [
    ...bodies,
    read({ kind: 'deadline', text, value: timeOf(text), about: '时间', place: null }),
  ];
}

/** A time on its own: 2025年12月底, 三年内, 持续推进. */
function timeOf(text: string): SlotValue {
  const [date] = deadlinesIn(text);
  if (date !== undefined) return date.value;
  const day = dayOf(text);
  if (day !== null) return { kind: 'date', from: null, to: day.last };
  const length = quantitiesIn(text).find(({ kind }) => kind === 'deadline');
  if (length === undefined) return { kind: 'text', text };
  return { kind: 'number', unit: length.unit, least: length.least, most: length.most };
}
