import type { Remark } from '../../model/remark.ts';
import type { Revision } from '../../model/review.ts';

/** A footnote or endnote: it belongs to a place of the text and is no part of it. */
export type Note = {
  /** Its paragraphs joined by \n. */
  readonly text: string;
  /** Where its mark stands in `WordText.text`, in UTF-16 code units; null for one in a text box. */
  readonly at: number | null;
  /** The line its mark stands in. */
  readonly line: string;
};

/** A comment of the file; the opener adds the file's name (`source`). */
export type WordRemark = Omit<Remark, 'source'>;

/** What is tracked in the file, whichever side of it was read. */
export type Tracked = {
  /** Insertions, deletions and moves, as a reviewer counts them: a whole new paragraph is one. */
  readonly count: number;
  /** Changes of formatting alone; they touch no word. */
  readonly formatting: number;
  readonly authors: readonly string[];
};

/** Everything of a Word file that is words. Only `text` becomes a draft. */
export type WordText = {
  /**
   * One line a paragraph, each ended by a line break; empty paragraphs are empty lines. A table row
   * is one line, its cells joined by tabs (`序号\t任务\t责任单位`).
   */
  readonly text: string;
  /** The lines of text boxes, which stand beside the text. */
  readonly textBoxes: readonly string[];
  readonly footnotes: readonly Note[];
  readonly endnotes: readonly Note[];
  /** 批注, each thread in order: a reply follows what it answers and hangs on the same words. */
  readonly remarks: readonly WordRemark[];
  readonly tracked: Tracked;
  /** Whose words are tracked on the side that was read, as far as they are words of the text. */
  readonly revisions: readonly Revision[];
  /** The lines of 页眉 and 页脚. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Lines of a 目录, which is made from the headings and left out. */
  readonly contents: number;
  /** Hidden words (w:vanish), a passage each: Word does not show them, so the text has none. */
  readonly hidden: readonly string[];
  /** What could not be read in or was left out on purpose (pictures, macros): a sentence each. */
  readonly notices: readonly string[];
};
