/** 本区条款 and 差异说明 beside a precedent's column. */
const SHARES = { draft: 1.15, facts: 0.95 };

type Widths = {
  /** All columns together, in the unit of the answer. */
  readonly all: number;
  /** 序号. */
  readonly number: number;
  /** 差异说明 is never wider than its short lines need. */
  readonly widestFacts: number;
};

/** Widths of 序号, 本区条款, the precedents and 差异说明, in whole units; together `all`. */
export const columnWidths = (
  precedents: number,
  { all, number, widestFacts }: Widths,
): readonly number[] => {
  const share = (all - number) / (SHARES.draft + precedents + SHARES.facts);
  const facts = Math.round(Math.min(SHARES.facts * share, widestFacts));
  const column = Math.round((all - number - facts) / (SHARES.draft + precedents));
  const draft = all - number - facts - precedents * column;
  return [number, draft, ...Array.from({ length: precedents }, () => column), facts];
};

/** Columns that every table has: 序号, 本区条款, 差异说明. */
export const FIXED_COLUMNS = 3;

/** Precedents laid beside a draft at most: more columns leave a page of A4 no room for words. */
export const MOST_PRECEDENTS = 5;
