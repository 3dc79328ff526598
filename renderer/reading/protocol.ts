import type { Alignment } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';

/** What the window asks of its worker. */
export type Order =
  | { readonly kind: 'library'; readonly precedents: readonly Precedent[] }
  | { readonly kind: 'draft'; readonly source: string };

/** What it answers; for every draft first `read`, then `aligned`, or `failed` instead. */
export type Answer =
  | { readonly kind: 'read'; readonly policy: Policy }
  | { readonly kind: 'aligned'; readonly source: string; readonly alignment: Alignment }
  | { readonly kind: 'failed'; readonly source: string };
