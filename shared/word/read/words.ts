/**
 * A place in a text where something outside of it belongs: a note, the ends of a comment; where both
 * sides are read, the ends of a tracked change and a changed paragraph mark.
 */
export type Mark = {
  readonly kind:
    | 'footnote'
    | 'endnote'
    | 'remark'
    | 'remark-start'
    | 'remark-end'
    | 'change-start'
    | 'change-end'
    | 'changed-mark'
    | 'revision-start'
    | 'revision-end';
  /** The w:id of what belongs here; of a change, `changeId`; of a revision, `byline`. */
  readonly id: string;
  /** In UTF-16 code units from the beginning of the text. */
  readonly at: number;
};

/** Words with the marks that stand between them. */
export type Words = { readonly text: string; readonly marks: readonly Mark[] };

export const NO_WORDS: Words = { text: '', marks: [] };

/** Several stretches of words as one, `between` them. */
export const joined = (stretches: readonly Words[], between = ''): Words => {
  const texts: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  for (const { text, marks: inside } of stretches) {
    if (texts.length > 0) length += between.length;
    for (const mark of inside) marks.push({ ...mark, at: mark.at + length });
    texts.push(text);
    length += text.length;
  }
  return { text: texts.join(between), marks };
};

/** The same words with something in front: an automatic number. */
export const withText = (words: Words, text: string): Words => {
  const added = text.length - words.text.length;
  return { text, marks: words.marks.map((mark) => ({ ...mark, at: mark.at + added })) };
};

/** The same words with every match replaced; marks stay beside the words they stood beside. */
export const replaced = (words: Words, pattern: RegExp, by: string): Words => {
  if (words.text.search(pattern) < 0) return words;
  const moves: { readonly at: number; readonly by: number }[] = [];
  const text = words.text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const at = rest.find((value) => typeof value === 'number') ?? 0;
    moves.push({ at: at + match.length, by: by.length - match.length });
    return by;
  });
  let next = 0;
  let moved = 0;
  const marks = [...words.marks]
    .sort((one, other) => one.at - other.at)
    .map((mark) => {
      for (let move = moves[next]; move !== undefined && move.at <= mark.at; move = moves[++next]) {
        moved += move.by;
      }
      return { ...mark, at: Math.max(0, mark.at + moved) };
    });
  return { text, marks };
};

/** The same words without blanks at the ends. */
export const trimmed = ({ text, marks }: Words): Words => {
  const lead = text.length - text.trimStart().length;
  const inside = text.trim();
  return {
    text: inside,
    marks: marks.map((mark) => ({
      ...mark,
      at: Math.min(Math.max(mark.at - lead, 0), inside.length),
    })),
  };
};
