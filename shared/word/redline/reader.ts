import type { Inline, Mark, Paragraph } from './items.ts';

/** One element of a text; a mark counts as one character, a line break. */
export type Element = Inline | { readonly kind: 'mark'; readonly mark: Mark };

/** Reads paragraphs from the left, as many characters as are asked for. */
export type Reader = {
  /** What stands here; texts at most `most` characters long. Null at the end. */
  readonly next: (most: number) => Element | null;
  /** Characters up to the end of what stands here: of a text its rest, of a mark one. */
  readonly available: () => number;
  readonly takeObjects: () => readonly Extract<Inline, { kind: 'object' }>[];
};

/** The last paragraph's mark is left out: it is not between two paragraphs. */
export const readerOf = (paragraphs: readonly Paragraph[]): Reader => {
  const elements = paragraphs.flatMap(({ inlines, mark }, at): Element[] =>
    at === paragraphs.length - 1 ? [...inlines] : [...inlines, { kind: 'mark', mark }],
  );
  let at = 0;
  /** Characters of a text that are already read. */
  let done = 0;
  return {
    next: (most) => {
      const element = elements[at];
      if (element === undefined) return null;
      if (element.kind !== 'text') {
        at += 1;
        return element;
      }
      const text = element.text.slice(done, done + most);
      done += text.length;
      if (done === element.text.length) {
        at += 1;
        done = 0;
      }
      return { ...element, text };
    },
    available: () => sizeOf(elements[at]) - done,
    takeObjects: () => {
      const taken: Extract<Inline, { kind: 'object' }>[] = [];
      for (;;) {
        const element = elements[at];
        if (element?.kind !== 'object') return taken;
        taken.push(element);
        at += 1;
      }
    },
  };
};

export const sizeOf = (element: Element | undefined): number => {
  if (element?.kind === 'text') return element.text.length;
  return element?.kind === 'mark' ? 1 : 0;
};
