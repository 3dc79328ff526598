/** What a 起草说明 says, before it is a Word file. Blanks to fill are marked ［待填：…］. */
export type NotesPart = { readonly heading: string; readonly items: readonly NotesItem[] };

export type NotesItem =
  /** （一）… with its words. */
  | { readonly kind: 'point'; readonly heading: string; readonly texts: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sources'; readonly clauses: readonly ClauseSources[] }
  | { readonly kind: 'recorded'; readonly clauses: readonly RecordedClause[] };

/** Which sentences of a clause were borrowed (来源记录), in order of the text. */
export type RecordedClause = {
  readonly name: string;
  readonly sentences: readonly {
    /** 上海 二.9 第1句 */
    readonly source: string;
    /** What stands there now. */
    readonly words: string;
    /** 未改动, 改动12% */
    readonly change: string;
  }[];
};

/** Where a clause of the draft comes from: one answer a precedent. */
export type ClauseSources = {
  readonly name: string;
  readonly answers: readonly {
    /** 上海 二.9 培育品牌型知识产权服务机构 */
    readonly source: string;
    readonly relation: string;
    readonly copied: string;
  }[];
  /** Amounts, shares, times and numbers that are not the same. */
  readonly figures: readonly string[];
};
