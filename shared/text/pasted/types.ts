/** What is not in the text that was taken from a clipboard, and is no mere blank. */
export type LeftOut =
  /** Words the page did not show. */
  | 'hidden'
  /** Words struck by a tracked change. */
  | 'deleted'
  /** 批注 of a Word file. */
  | 'remark'
  | 'picture'
  /** Buttons and paths of a web page, which are no part of the document. */
  | 'chrome'
  /** Line breaks inside paragraphs, taken away. */
  | 'wrap'
  /** Footnotes, which stand behind the text now. */
  | 'note';

/** The words of a clipboard as lines of a draft, and how often something else was in it. */
export type Pasted = {
  readonly text: string;
  readonly left: ReadonlyMap<LeftOut, number>;
};
