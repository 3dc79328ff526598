import type { CoverageKnowledge } from '../../compare/coverage.ts';
import type { Alignment, LinkDecision } from '../../compare/types.ts';
import type { Borrowed } from '../../model/borrowed.ts';
import type { Precedent } from '../../model/document.ts';
import type { Policy } from '../../model/policy.ts';

/** A draft beside the precedents of a 条款对照表 or a 起草说明. */
export type Comparison = {
  /** As it was read: what the alignment is of, and what facts are counted on. */
  readonly draft: Policy;
  /** The same draft in the words that are written: `asPrinted(draft)` for the drafter's own text. */
  readonly printed: Policy;
  /** The columns, in their order. */
  readonly precedents: readonly Precedent[];
  readonly alignment: Alignment;
  /** The drafter's, which the alignment has taken into account. */
  readonly decisions: readonly LinkDecision[];
  /** Which sentences were borrowed; a text from a file comes without. */
  readonly borrowed?: readonly Borrowed[];
  /** What is known of topics beside what comes with the product. */
  readonly knowledge?: CoverageKnowledge;
};

/**
 * How words of a precedent's cell stand to the draft. Black and white tells them apart: underlined,
 * struck through, bold.
 */
export type Mark =
  /** In both, or not compared. */
  | 'plain'
  /** 本稿有而先例无. */
  | 'only-draft'
  /** 先例有而本稿无. */
  | 'only-other'
  /** Word for word in both, where so little is shared that changes would be confetti. */
  | 'shared';

export type MarkedRun = { readonly text: string; readonly mark: Mark };

/** A paragraph of a cell. */
export type CellParagraph = {
  /** head: marker and heading; note: 责任单位, 完成时限; absence: 无对应, 本区缺. */
  readonly kind: 'head' | 'body' | 'note' | 'absence';
  readonly runs: readonly MarkedRun[];
  /** How the line break behind it stands to the draft; the last paragraph of a body has none. */
  readonly end: Mark;
};

export type TableCell = readonly CellParagraph[];

/** A row of the table; `others` has one cell a precedent. */
export type TableRow =
  | { readonly kind: 'section'; readonly depth: number; readonly text: string }
  | {
      /** clause: of the draft; missing: what precedents have here and the draft has not. */
      readonly kind: 'clause' | 'missing';
      /** 序号: 12, 缺3. */
      readonly number: string;
      readonly draft: TableCell;
      readonly others: readonly TableCell[];
      /** 差异说明, a fact a line. */
      readonly facts: readonly string[];
    };

/** What of a legend is said in words; a mark is shown on its own name. */
export type LegendLine = readonly MarkedRun[];

export type ComparisonTable = {
  readonly title: string;
  readonly legend: readonly LegendLine[];
  /** 序号, 本区条款, the precedents' short names, 差异说明. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
};
