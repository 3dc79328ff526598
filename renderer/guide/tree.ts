/** What stands inside a line of 用户手册. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Keys, a file name, words of a draft: `Ctrl+K`. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly inside: readonly Inline[] }
  /** @param chapter file of the chapter it leads to, 05-check.md */
  | { readonly kind: 'link'; readonly chapter: string; readonly inside: readonly Inline[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly inside: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | {
      readonly kind: 'list';
      /** The number of its first item; null for a list without numbers. */
      readonly first: number | null;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** @param at which of the chapter's pictures */
  | { readonly kind: 'picture'; readonly at: number; readonly words: string }
  | { readonly kind: 'note'; readonly inside: readonly Block[] };

/** A chapter as it is written; its pictures by their paths beside it. */
export type Chapter = {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly string[];
};
