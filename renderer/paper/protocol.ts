import type { Issuance } from '../../shared/model/issuance.ts';
import type { Layout } from '../../shared/word/pages/types.ts';

/** What the window asks of its worker: one draft with its 发文要素, laid out. */
export type Order = {
  readonly job: number;
  readonly source: string;
  readonly issuance: Issuance;
};

export type Answer =
  | { readonly kind: 'laidOut'; readonly job: number; readonly layout: Layout }
  | { readonly kind: 'failed'; readonly job: number };
