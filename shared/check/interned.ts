import type { Intern } from './draft.ts';
import type { Paragraph } from './paragraph.ts';

/** The paragraphs of the drafts of one checker. */
export type Paragraphs = {
  readonly intern: Intern;
  /**
   * Tells how many a draft has. What the last drafts did not have is forgotten, but not at once: an
   * edit that is taken back makes nothing new.
   */
  readonly forget: (inDraft: number) => void;
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
    forget: (inDraft) => {
      if (now.size <= 2 * inDraft) return;
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
