import type { Progress } from '../../shared/compare/align.ts';
import type { Alignment, LinkDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';

/** What the window asks of its worker. */
export type Order =
  | { readonly kind: 'library'; readonly precedents: readonly Precedent[] }
  | {
      readonly kind: 'draft';
      readonly source: string;
      readonly decisions: readonly LinkDecision[];
    };

/**
 * What it answers: for every draft that no newer one overtakes `read` (when its text is new), then
 * `progress` where it takes long, then `aligned`; or `failed` instead.
 */
export type Answer =
  | { readonly kind: 'read'; readonly policy: Policy }
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'aligned'; readonly source: string; readonly alignment: Alignment }
  | { readonly kind: 'failed'; readonly source: string };
