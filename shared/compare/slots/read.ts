import type { Clause } from '../../model/policy.ts';
import { introducesList, walk } from '../../model/walk.ts';
import { type About, NOTHING } from './about.ts';
import { bodySlots } from './bodies.ts';
import { dayOf, deadlinesIn } from './dates.ts';
import { slotsIn } from './in-text.ts';
import { quantitiesIn } from './quantities.ts';
import type { Placeless, Slot, SlotValue } from './types.ts';

/** A slot with what is needed to find its counterpart. */
export type ReadSlot = { readonly slot: Slot; readonly about: About };

type Unordered = {
  readonly slot: Placeless;
  readonly about: About;
  readonly place: Slot['place'];
};

/** The slots of a clause, in order of its text; then those of its heading and notes. */
export function readSlots(clause: Clause): readonly ReadSlot[] {
  const parts = introducesList(clause) ? [...walk([clause])] : [clause];
  const inTexts = parts.flatMap((part): readonly Unordered[] => {
    const intro = part === clause ? '' : clause.text;
    return slotsIn(part.text, intro).map(({ slot, about, span }) => {
      return { slot, about, place: { path: part.path, from: span.from, to: span.to } };
    });
  });
  return [...inTexts, ...parts.flatMap(outsideText)].map(({ slot, about, place }, order) => ({
    slot: { ...slot, order, place },
    about,
  }));
}

/** A run-in heading is a sentence (本措施由…负责解释); its offsets are not those of the text. */
function outsideText({ heading, responsible, deadline }: Clause): readonly Unordered[] {
  const inHeading = slotsIn(heading ?? '', '').map(({ slot, about }) => ({ slot, about }));
  const noted = [...(responsible === null ? [] : bodySlots(responsible))];
  if (deadline !== null) {
    const { text } = deadline;
    noted.push({ kind: 'deadline', text, value: timeOf(text), about: '时间' });
  }
  const inNotes = noted.map((slot) => ({ slot, about: { ...NOTHING, noun: slot.about } }));
  return [...inHeading, ...inNotes].map((read) => ({ ...read, place: null }));
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
