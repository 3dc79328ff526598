import type { Intern } from './draft.ts';
import type { Paragraph } from './paragraph.ts';

/** The paragraphs of the drafts of one checker. */
export type Paragraphs = {
  readonly intern: Intern;
  /** What the last two drafts did not have is forgotten. */
  readonly forget: () => void;
};

/** Finds the same object for equal paragraphs, from one draft to the next. */
export function openParagraphs(): Paragraphs {
  let now = new Map<string, Paragraph>();
  let before = now;
  return {
    intern: (paragraph) => {
      const key = keyOf(paragraph);
      const found = now.get(key) ?? before.get(key) ?? paragraph;
      now.set(key, found);
      return found;
    },
    forget: () => {
      before = now;
      now = new Map();
    },
  };
}

function keyOf({ text, role, level, marker, heading, responsible, sourced }: Paragraph): string {
  const spans = [marker, heading, responsible].map((span) =>
    span === null ? '' : `${span.from}-${span.to}`,
  );
  const origins = sourced.map(({ from, to, origin }) => `${from}-${to}:${origin.doc}`);
  return [role, level, ...spans, ...origins, text].join('\n');
}
