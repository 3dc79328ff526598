/** 数额 比例 期限 数量 责任主体 条件 */
export type SlotKind = 'amount' | 'ratio' | 'deadline' | 'count' | 'body' | 'condition';

/** What a slot says, so that two can be compared. */
export type SlotValue =
  /** 不超过50万元 is most 50 of 万元; 50万元 is both 50. Amounts in 万元, ratios in %. */
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly least: number | null;
      readonly most: number | null;
    }
  /** ISO dates, both included; 2025年12月底 is to 2025-12-31. */
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null }
  /** Bodies without their jurisdiction (市知识产权局 and 区知识产权局 are 知识产权局), conditions. */
  | { readonly kind: 'text'; readonly text: string };

/** A place in a clause that every city fills with its own figure, date or body. */
export type Slot = {
  readonly kind: SlotKind;
  /** As read: 不超过50万元. */
  readonly text: string;
  readonly value: SlotValue;
  /** What it is about, in the clause's words: 国际标准 每项. */
  readonly about: string;
  /** Its place among the slots of its clause, from 0. */
  readonly order: number;
  /** Where it stands in the read `text` of the clause with this path; null in a heading or note. */
  readonly place: { readonly path: string; readonly from: number; readonly to: number } | null;
};

/** A slot before its place in the clause is known. */
export type Placeless = Omit<Slot, 'order' | 'place'>;

/** One slot across the documents. */
export type SlotRow = {
  readonly kind: SlotKind;
  readonly about: string;
  readonly draft: Slot | null;
  readonly others: readonly {
    readonly doc: string;
    readonly path: string;
    readonly slot: Slot | null;
  }[];
  /** Of the precedents' numbers, in `unit`; null where there is nothing to range. */
  readonly range: { readonly unit: string; readonly least: number; readonly most: number } | null;
  /** Where the draft stands among the precedents. */
  readonly standing:
    | 'equal'
    | 'below'
    | 'within'
    | 'above'
    | 'differs'
    | 'only-draft'
    | 'only-others';
};
