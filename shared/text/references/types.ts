import type { Span } from '../../model/span.ts';

/** What a reference counts in, from outer to inner. */
export type Unit = '编' | '部分' | '章' | '节' | '条' | '款' | '项' | '目';

/** A number of a reference, without 第 and brackets: of 第（三）项 only 三, so that it can be rewritten. */
export type Numeral = Span & {
  readonly value: number;
  readonly form: 'han' | 'arabic';
  readonly bracketed: boolean;
  /** True behind 至: all from the number before to this one are meant. */
  readonly through: boolean;
};

/** One step of a reference, read from outer to inner. */
export type Step =
  /** 第三条, 第（三）项至第（五）项, 第一、二、三项. */
  | { readonly kind: 'numbered'; readonly unit: Unit; readonly numerals: readonly Numeral[] }
  /** 本条, 本部分: where the reference stands. */
  | { readonly kind: 'here'; readonly unit: Unit }
  /** 前款 is one before, 前两款 the two before. */
  | { readonly kind: 'before'; readonly unit: Unit; readonly many: number };

/** Whose numbers a reference names. */
export type Owner =
  /** 本措施第三条 */
  | { readonly kind: 'own' }
  /** 第三条: the own, as a rule. */
  | { readonly kind: 'bare' }
  /** 《专利法》第六十五条 */
  | { readonly kind: 'titled'; readonly title: string }
  /** 该办法第三条, 条例第九条, and a number behind one of them (《…》第八条、第九条). */
  | { readonly kind: 'named'; readonly name: string };

type Said = Span & {
  readonly owner: Owner;
  /**
   * What the sentence named before: behind another document 第九条 may be that one's, behind 第三条 a
   * 第（二）项 may be of that.
   */
  readonly behind: 'nothing' | 'own' | 'foreign';
};

/** A place of the text that refers to another; spans count in the text it was found in. */
export type Mention =
  | (Said & {
      readonly kind: 'clause';
      /** From outer to inner; of 第三条第一款、第二款 the second takes 第三条 from the first. */
      readonly steps: readonly Step[];
    })
  | (Said & {
      readonly kind: 'attachment';
      /** 附件, 附表 … */
      readonly label: string;
      /** Of 附件1、2 both; none of 详见附件. */
      readonly numerals: readonly Numeral[];
    })
  /** 前述措施, 上述规定: some passage before, which one is not said. */
  | (Said & { readonly kind: 'vague' });

/** What a reference leads to. */
export type Target =
  | {
      readonly kind: 'clause';
      readonly path: string;
      /** 款, from 0; null for the clause as a whole. */
      readonly paragraph: number | null;
    }
  | { readonly kind: 'attachment'; readonly name: string; readonly at: number };

/** A number of a reference with the clause it is the number of. */
export type NamedNumeral = { readonly numeral: Numeral; readonly path: string };

/** Where a reference leads. */
export type Resolution =
  | {
      readonly kind: 'valid';
      readonly targets: readonly Target[];
      /** Every number of the reference that is the number of a clause; 款 carry none. */
      readonly named: readonly NamedNumeral[];
    }
  /** The text has no such place; why, as one Chinese sentence. */
  | { readonly kind: 'broken'; readonly why: string }
  /** It cannot be told which place is meant. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** A place of another document: 《专利法》. */
  | { readonly kind: 'ignored'; readonly whose: string };

/** 文内引用: a reference of a document, in the coordinates of its source. */
export type Reference = {
  readonly span: Span;
  readonly mention: Mention;
  /** The clause it stands in. */
  readonly path: string | null;
  readonly resolution: Resolution;
};
