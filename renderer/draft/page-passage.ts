import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Span } from '../../shared/model/span.ts';

/** Marks a passage that a list beside the page speaks of; null marks none. */
export const showPassage = StateEffect.define<Span | null>();

/** A place between two words: what would come in has no words there yet. */
class Place extends WidgetType {
  override toDOM(): HTMLElement {
    const bar = document.createElement('span');
    bar.className = 'passage-place';
    bar.setAttribute('aria-hidden', 'true');
    return bar;
  }
}

const marked = Decoration.mark({ class: 'passage-shown' });
const place = Decoration.widget({ widget: new Place(), side: 1 });

/** The passage that is looked at from beside the page: it stays marked while the keys are there. */
export const pagePassage: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, transaction) => {
    const kept = shown.map(transaction.changes);
    return transaction.effects.reduce((now, effect) => {
      if (!effect.is(showPassage)) return now;
      const span = effect.value;
      if (span === null) return Decoration.none;
      return Decoration.set([
        span.to > span.from ? marked.range(span.from, span.to) : place.range(span.from),
      ]);
    }, kept);
  },
  provide: (field) => EditorView.decorations.from(field),
});
