import type { Clause } from '../../model/policy.ts';
import { introducesList, walk } from '../../model/walk.ts';
import { type About, aboutAt, aboutWords } from './about.ts';
import { bodySlots } from './bodies.ts';
import { conditionsIn } from './conditions.ts';
import { dayOf, deadlinesIn } from './dates.ts';
import { withoutNames } from './names.ts';
import { quantitiesIn } from './quantities.ts';
import type { Slot, SlotValue } from './types.ts';

/** A slot with what is needed to find its counterpart. */
export type ReadSlot = { readonly slot: Slot; readonly about: About };

const NOTHING: About = { noun: '', per: [], award: '', near: '', far: '' };

/** The slots of a clause, in order of its text; then those of its notes. */
export function readSlots(clause: Clause): readonly ReadSlot[] {
  const parts = introducesList(clause) ? [...walk([clause])] : [clause];
  const introduced = parts.length > 1 ? clause.text : '';
  return [
    ...parts.flatMap((part) => inText(part, part === clause ? '' : introduced)),
    ...parts.flatMap(inNotes),
  ];
}

function inText({ path, text }: Clause, intro: string): readonly ReadSlot[] {
  const bare = withoutNames(text);
  const dates = deadlinesIn(bare);
  const figures = quantitiesIn(
    bare,
    dates.map(({ core }) => core),
  );
  const slot = (
    kind: Slot['kind'],
    { from, to }: { readonly from: number; readonly to: number },
    value: SlotValue,
    about: string,
  ): Slot => ({ kind, text: text.slice(from, to), value, about, place: { path, from, to } });

  const timed = dates.map((date) => {
    const noun = purposeOf(text, date);
    return { slot: slot('deadline', date, date.value, noun), about: { ...NOTHING, noun } };
  });
  const counted = figures.map((figure, index) => {
    const about = aboutAt(text, figure, {
      after: figures[index - 1]?.to ?? 0,
      next: figures[index + 1]?.from ?? text.length,
      intro,
    });
    const { unit, least, most } = figure;
    const words = aboutWords(about, figure.kind === 'amount' || figure.kind === 'ratio');
    return { slot: slot(figure.kind, figure, { kind: 'number', unit, least, most }, words), about };
  });
  const conditions = conditionsIn(text).map((span) => ({
    slot: slot('condition', span, { kind: 'text', text: text.slice(span.from, span.to) }, ''),
    about: NOTHING,
  }));
  return [...timed, ...counted, ...conditions].sort(
    (a, b) => (a.slot.place?.from ?? 0) - (b.slot.place?.from ?? 0),
  );
}

/** 施行, 有效期 or the time of the aim. */
function purposeOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  if (/有效期/.test(text.slice(Math.max(0, from - 4), to))) return '有效期';
  if (/^[^，。；]{0,4}(?:施行|实施|执行|生效)/.test(text.slice(to, to + 8))) return '施行';
  return '时间';
}

function inNotes({ responsible, deadline }: Clause): readonly ReadSlot[] {
  const bodies = responsible === null ? [] : bodySlots(responsible);
  const read = bodies.map((slot) => ({ slot, about: { ...NOTHING, noun: slot.about } }));
  if (deadline === null) return read;
  const { text } = deadline;
  const slot: Slot = { kind: 'deadline', text, value: timeOf(text), about: '时间', place: null };
  return [...read, { slot, about: { ...NOTHING, noun: '时间' } }];
}

/** A time on its own: 2025年12月底, 三年内, 持续推进. */
function timeOf(text: string): SlotValue {
  const [date] = deadlinesIn(text);
  if (date !== undefined) return date.value;
  const day = dayOf(text);
  if (day !== null) return { kind: 'date', from: null, to: day.last };
  const [length] = quantitiesIn(text).filter(({ kind }) => kind === 'deadline');
  if (length === undefined) return { kind: 'text', text };
  return { kind: 'number', unit: length.unit, least: length.least, most: length.most };
}
