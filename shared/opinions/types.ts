import type { LineChange, Opinion, OpinionKind } from '../model/opinion.ts';

/** An opinion as it was found in a file, before it is known whose it is. */
export type Found = {
  readonly kind: OpinionKind;
  readonly author: string;
  readonly at: string | null;
  readonly said: string;
  readonly place: Opinion['place'];
  readonly quote: string;
  readonly line: string;
  readonly clause: string;
  readonly proposal: readonly LineChange[];
  readonly parts: number;
};

/** What one unit sent back in one file, or said on the phone. */
export type Reply = {
  readonly unit: string;
  readonly source: string;
  /** It says that it has no opinion. */
  readonly none: boolean;
  readonly found: readonly Found[];
  /** 重新反馈: takes the place of what this unit sent before. */
  readonly replaces: boolean;
};
