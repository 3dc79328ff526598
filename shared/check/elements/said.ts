import { HEADINGS, WORDS } from '../../suggest/elements/wordings.ts';
import { isBody } from '../body.ts';
import { perParagraph } from '../paragraph.ts';
import { termsOfParagraph } from '../terms/of-paragraph.ts';
import { asRead } from './as-read.ts';

/** What the words of a paragraph can be asked for. */
export type ElementId = keyof typeof WORDS;

/** A notice may bring a document into force and say for how long. */
const OF_NOTICE: ReadonlySet<string> = new Set([
  'purpose',
  'effect',
  'validity',
  'interpretation',
  'relation',
]);

const ids = Object.keys(WORDS).filter((id): id is ElementId => Object.hasOwn(WORDS, id));
const headings: Readonly<Record<string, RegExp>> = HEADINGS;

/** The elements a paragraph has by its words or its heading. */
export const saidIn = perParagraph((paragraph): ReadonlySet<ElementId> => {
  const { text, role, heading } = paragraph;
  // What an 附件 says holds for the 附件.
  const body = isBody(paragraph) && role !== 'attachment';
  if (!body && role !== 'notice-body') return new Set();
  const words = asRead(text);
  const head = heading === null ? '' : words.slice(heading.from, heading.to);
  const { effects, terms } = termsOfParagraph(paragraph);
  const begins =
    effects.length > 0 || terms.some((term) => term.kind === 'until' && term.since !== null);
  const has = (id: ElementId): boolean =>
    (head !== '' && headings[id]?.test(head)) || WORDS[id].some((pattern) => pattern.test(words));
  const found = ids.filter((id) => (body || OF_NOTICE.has(id)) && has(id));
  const said = new Set<ElementId>(found);
  if (begins) said.add('effect');
  if (terms.length > 0) said.add('validity');
  return said;
});
