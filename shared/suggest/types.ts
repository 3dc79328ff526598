/** A clause of a precedent that bears a proposal out. */
export type Source = {
  readonly doc: string;
  readonly path: string;
  readonly heading: string | null;
};

/** A heading others used for the matter, with who did; verb first where they had it so. */
export type HeadingProposal = { readonly text: string; readonly sources: readonly Source[] };

/** One clause type (条款类型) of the consensus outline: a topic with its evidence. */
export type OutlineEntry = {
  readonly topic: string;
  /** 人才培养 */
  readonly name: string;
  readonly definition: string;
  /** The heading proposed first. */
  readonly heading: string;
  readonly headings: readonly HeadingProposal[];
  /** Clauses with this primary topic, then those that treat it beside another; by document. */
  readonly support: readonly Source[];
  /** n of N: documents that have it, of all chosen. */
  readonly docs: number;
  readonly of: number;
  /** The same weighted by genre, level of government and year, 0 to 1. */
  readonly weight: number;
  /** core: most have it (应有); common: about half (常见); occasional: few (个别). */
  readonly kind: 'core' | 'common' | 'occasional';
  /** Ticked from the beginning. */
  readonly suggested: boolean;
};

export type OutlinePart = {
  /** Heading of the part, from the precedents' own part headings. */
  readonly heading: string;
  readonly headings: readonly HeadingProposal[];
  readonly entries: readonly OutlineEntry[];
};

/** What documents of the kind have, in the order and the parts they usually have it. */
export type Outline = { readonly parts: readonly OutlinePart[]; readonly of: number };

/** A proposal about the order of two clauses of the draft. */
export type OrderRemark = {
  /** Paths in the draft: `path` usually stands before `after`. */
  readonly path: string;
  readonly after: string;
  readonly sources: readonly Source[];
  readonly docs: number;
  readonly of: number;
};

/** An element of a complete document of the genre (导语, 责任单位, 有效期 …). */
export type Element = {
  readonly id: string;
  readonly name: string;
  readonly present: boolean;
  /** Where the draft has it (offset), null where it is absent. */
  readonly at: number | null;
  /** How many of the precedents have it. */
  readonly precedents: number;
  readonly of: number;
};

/** Where a clause of its own goes: right before or right behind one of the draft's clauses. */
export type ClausePlace = { readonly side: 'before' | 'behind'; readonly path: string };

/** An outline entry beside the draft. */
export type DraftEntry = OutlineEntry & {
  /** The clause that has the topic; null when the draft lacks it. */
  readonly inDraft: string | null;
  /** Where a clause on it usually stands; null when the draft has one, or nothing to go by. */
  readonly place: ClausePlace | null;
};

/** A part of the outline beside the draft. */
export type DraftPart = Omit<OutlinePart, 'entries'> & { readonly entries: readonly DraftEntry[] };

/** Everything proposed for one draft. */
export type Suggestion = {
  readonly parts: readonly DraftPart[];
  /** The entries of all parts in order. */
  readonly outline: readonly DraftEntry[];
  /** Topics most precedents have and the draft lacks. */
  readonly missing: readonly string[];
  readonly orders: readonly OrderRemark[];
  readonly elements: readonly Element[];
};

/** A sentence of a precedent as it stands there. */
export type Wording = { readonly text: string; readonly source: Source };

/** 举措: one thing the precedents do; sentences of several that say the same are one measure. */
export type Measure = {
  /** As each document puts it, the one shown first first. */
  readonly wordings: readonly Wording[];
  /** n of N: documents that have it, of all chosen. */
  readonly docs: number;
  readonly of: number;
  /** The draft's clause says it already. */
  readonly inDraft: boolean;
};

/** Measures of the corresponding clauses whose sentences lead with the same verb (支持 鼓励 推动 …). */
export type MeasureGroup = {
  /** The verb; 其他 where none leads. */
  readonly kind: string;
  readonly measures: readonly Measure[];
};
