import type { Span } from '../../model/span.ts';
import { type About, aboutAt, aboutWords, NOTHING } from './about.ts';
import { bodyValue } from './bodies.ts';
import { conditionsIn } from './conditions.ts';
import { type Deadline, deadlinesIn } from './dates.ts';
import { shared } from './distributed.ts';
import { withoutNames, withoutNotes } from './names.ts';
import { bodiesIn } from './notes.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import type { Placeless, SlotKind, SlotValue } from './types.ts';

/** A slot found in a text, where it stands and what the words around it say. */
export type Found = { readonly slot: Placeless; readonly about: About; readonly span: Span };

/** The slots of a text, in order. `intro` introduces the list that the text is an item of. */
export function slotsIn(text: string, intro: string): readonly Found[] {
  const spoken = withoutNotes(text);
  const bare = withoutNames(spoken);
  const dates = deadlinesIn(bare);
  const cores = dates.map(({ core }) => core);
  const figures = quantitiesIn(bare, cores);
  const found = (
    kind: SlotKind,
    span: Span,
    value: SlotValue,
    about: About,
    words = about.noun,
  ) => ({
    slot: { kind, text: text.slice(span.from, span.to), value, about: words },
    about,
    span,
  });
  const timed = dates.map((date) =>
    found('deadline', date, date.value, {
      ...named(purposeOf(text, date)),
      near: text.slice(date.to, date.to + AIM).split(/[。；\n]/)[0] ?? '',
    }),
  );
  const measured = abouts(spoken, figures, dates, intro).map(({ figure, about }) => {
    const { kind, unit, least, most } = figure;
    const words = aboutWords(about, kind === 'amount' || kind === 'ratio');
    return found(kind, figure, { kind: 'number', unit, least, most }, about, words);
  });
  const bodies = bodiesIn(text).map((body) =>
    found('body', body, bodyValue(text.slice(body.from, body.to)), named(body.about)),
  );
  const conditions = conditionsIn(spoken).map((span) =>
    found('condition', span, { kind: 'text', text: text.slice(span.from, span.to) }, NOTHING),
  );
  return [...timed, ...measured, ...bodies, ...conditions].sort(
    (a, b) => a.span.from - b.span.from,
  );
}

/** How much behind a date says what is to be done by then. */
const AIM = 40;

const named = (noun: string): About => ({ ...NOTHING, noun });

/** What every figure is about, its neighbours being the figures and dates around it. */
function abouts(
  text: string,
  figures: readonly Quantity[],
  dates: readonly Deadline[],
  intro: string,
): readonly { readonly figure: Quantity; readonly about: About }[] {
  const marks = [...dates, ...figures].sort((a, b) => a.from - b.from);
  const places = new Map(marks.map((mark, index) => [mark.from, index]));
  return figures.map((figure, at) => {
    const index = places.get(figure.from) ?? 0;
    const words = { from: figure.edge, to: figure.to };
    const about = aboutAt(text, words, {
      after: marks[index - 1]?.to ?? 0,
      next: marks[index + 1]?.from ?? text.length,
      intro,
      kind: figure.kind,
    });
    return { figure, about: { ...about, noun: shared(text, figures, at) ?? about.noun } };
  });
}

/** 施行, 有效期, or the time of an aim. */
function purposeOf(text: string, { from, to }: Span): string {
  if (/有效期/.test(text.slice(Math.max(0, from - 4), to))) return '有效期';
  if (/^[^，。；]{0,4}(?:施行|实施|执行|生效)/.test(text.slice(to, to + 8))) return '施行';
  return '时间';
}
