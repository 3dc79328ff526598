import { LONGEST_TEXT, TOO_LONG } from '../text/decode.ts';
import { refusedAsSecret, secrecyMarkOf } from '../text/secrecy.ts';
import { linesOf } from './read/blocks.ts';
import { filledLines, readBoxes } from './read/boxes.ts';
import { type Budget, newBudget } from './read/budget.ts';
import type { Changes } from './read/changes.ts';
import { chunksOf } from './read/chunks.ts';
import { leftOutOf } from './read/left-out.ts';
import { listsOf } from './read/lists.ts';
import { readNotes } from './read/notes.ts';
import { noticesOf } from './read/notices.ts';
import { openPackage } from './read/open.ts';
import { partsOf } from './read/parts.ts';
import { Unreadable } from './read/refusal.ts';
import { readRemarks } from './read/remarks.ts';
import { revisionsIn } from './read/revisions.ts';
import { type Reading, readStory } from './read/story.ts';
import { stylesOf } from './read/styles.ts';
import { countChanges } from './read/tracked.ts';
import type { WordText } from './read/word-text.ts';
import type { Element } from './read/xml.ts';

export type ReadWord =
  | ({ readonly ok: true } & WordText)
  /** One sentence for the user: what is wrong and what to do. */
  | { readonly ok: false; readonly message: string };

/**
 * The words of a .docx: paragraphs and tables in order, automatic numbers written out, tracked
 * changes accepted (or rejected), and beside the text what stands beside it in the file: notes,
 * comments, boxes. A file that carries a 密级 mark is refused. Never throws for bad input.
 */
export const readDocx = (bytes: Uint8Array, changes: Changes = 'accepted'): ReadWord => {
  try {
    const read = wordTextOf(bytes, changes);
    const mark = markOf(read) ?? (read.tracked.count === 0 ? null : otherMark(bytes, changes));
    return mark === null ? { ok: true, ...read } : { ok: false, message: refusedAsSecret(mark) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
};

/** A 密级 mark stands at the head of the text, in 页眉 or 页脚, in a box, or in a watermark. */
const markOf = ({ text, textBoxes, headers, footers }: WordText): string | null =>
  [text.split('\n'), textBoxes, headers, footers]
    .map((lines) => secrecyMarkOf(lines))
    .find((mark) => mark !== null) ?? null;

/** Words that a tracked change takes away are in the file all the same. */
const otherMark = (bytes: Uint8Array, changes: Changes): string | null =>
  markOf(wordTextOf(bytes, changes === 'accepted' ? 'rejected' : 'accepted'));

/** The same whatever the file is marked with. Throws `Unreadable`. */
export const wordTextOf = (bytes: Uint8Array, changes: Changes = 'accepted'): WordText =>
  read(bytes, changes, newBudget(), 0);

/** Documents may be embedded in each other; a file that embeds itself is read this deep. */
const DEEPEST = 2;

const read = (bytes: Uint8Array, changes: Changes, budget: Budget, depth: number): WordText => {
  const open = openPackage(bytes, budget);
  const parts = partsOf(open);
  const lists = listsOf(parts.numbering);
  const told = new Set<string>();
  const chunks = chunksOf(open, parts.relations, (embedded) => {
    if (depth >= DEEPEST) return null;
    const inside = read(embedded, changes, budget, depth + 1);
    const aside = leftOutOf(inside);
    if (aside !== null) told.add(`嵌入的文档中${aside}`);
    for (const notice of inside.notices) told.add(notice);
    return inside.text.split('\n').slice(0, -1);
  });
  const reading: Reading = {
    changes,
    styles: stylesOf(parts.styles, lists),
    lists,
    count: counter(),
    chunk: chunks.linesOf,
  };
  const story = readStory(parts.document, reading);
  const body = linesOf(story.blocks);
  const boxes = readBoxes(story, reading);
  const places = { body, boxes: boxes.words };
  const footnotes = readNotes(parts.footnotes, 'footnote', places, reading);
  const endnotes = readNotes(parts.endnotes, 'endnote', places, reading);
  const texts = [body, boxes.words, ...[...footnotes, ...endnotes].map(({ words }) => words)];
  const stories = [parts.document, parts.footnotes, parts.endnotes].filter((one) => one !== null);
  return {
    text: body.text,
    textBoxes: filledLines(boxes.words.text),
    footnotes: footnotes.map(({ words: _, ...note }) => note),
    endnotes: endnotes.map(({ words: _, ...note }) => note),
    remarks: readRemarks(parts, texts, reading),
    tracked: countChanges([...stories, ...parts.headers, ...parts.footers]),
    revisions: revisionsIn(body, changes),
    headers: linesIn(parts.headers, reading),
    footers: linesIn(parts.footers, reading),
    hidden: [...story.hidden, ...boxes.hidden],
    contents: story.contents,
    notices: [...noticesOf(open, parts.relations, stories), ...chunks.told(), ...told],
  };
};

/** 页眉 and 页脚 repeat from section to section; each line counts once, a bare 页码 not at all. */
const linesIn = (parts: readonly Element[], reading: Reading): readonly string[] => [
  ...new Set(
    parts.flatMap((part) => {
      const story = readStory(part, reading);
      const boxes = readBoxes(story, reading);
      return filledLines(linesOf(story.blocks).text + boxes.words.text)
        .map((line) => line.trim())
        .filter((line) => /\p{L}/u.test(line));
    }),
  ),
];

/** A crafted number of 10,000 characters before each paragraph is in no limit of the file. */
const counter = (): ((text: string) => void) => {
  let length = 0;
  return (text) => {
    length += text.length;
    if (length > LONGEST_TEXT) throw new Unreadable(TOO_LONG);
  };
};
