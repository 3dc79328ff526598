import type { Block } from './clean.ts';
import { type Sentence, textOf } from './sentences.ts';

/**
 * Sentences without a counterpart, one struck for one that came in, each keeping its 。so that no
 * change runs on from one sentence into the next. What is left over on one side stands whole: after
 * the others, or before them when the following sentence begins with a change.
 */
export function replaced(
  gone: readonly Sentence[],
  come: readonly Sentence[],
  beforeChange: boolean,
): readonly Block[] {
  const both = Math.min(gone.length, come.length);
  if (beforeChange)
    return [
      ...whole(gone.slice(0, gone.length - both), come.slice(0, come.length - both)),
      ...swapped(gone.slice(gone.length - both), come.slice(come.length - both)),
    ];
  return [
    ...swapped(gone.slice(0, both), come.slice(0, both)),
    ...whole(gone.slice(both), come.slice(both)),
  ];
}

const whole = (gone: readonly Sentence[], come: readonly Sentence[]): readonly Block[] =>
  gone.length + come.length === 0
    ? []
    : [{ kind: 'change', gone: textOf(gone), come: textOf(come) }];

const END = /[。！？；\n]$/;

const swapped = (gone: readonly Sentence[], come: readonly Sentence[]): readonly Block[] =>
  gone.flatMap(({ text }, at): Block[] => {
    const other = come[at]?.text ?? '';
    const end = END.exec(text)?.[0] ?? '';
    if (end === '' || !other.endsWith(end)) return [{ kind: 'change', gone: text, come: other }];
    return [
      { kind: 'change', gone: text.slice(0, -1), come: other.slice(0, -1) },
      { kind: 'equal', text: end },
    ];
  });
