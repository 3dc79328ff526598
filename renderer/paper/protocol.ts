import type { Issuance } from '../../shared/model/issuance.ts';
import type { OfficialBlocks } from '../../shared/word/official-blocks.ts';
import type { Layout } from '../../shared/word/pages/types.ts';

/** A draft with its 发文要素, to be laid out. */
export type Wanted = {
  readonly source: string;
  readonly issuance: Issuance;
  /** With all its lines; else only how many pages it has, which is little to hand over. */
  readonly whole: boolean;
};

/** What came of it. */
export type LaidOut = Pick<OfficialBlocks, 'form' | 'remarks'> & {
  readonly pages: number;
  /** Null where only the pages were counted. */
  readonly layout: Layout | null;
};

/** What the window asks of its worker. */
export type Order = Wanted & { readonly job: number };

export type Answer =
  | {
      readonly kind: 'laidOut';
      readonly job: number;
      readonly made: LaidOut;
    }
  | { readonly kind: 'failed'; readonly job: number };
