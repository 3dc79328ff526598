import type { VersionComparison } from '../../shared/compare/versions/types.ts';

/** What the window asks of the worker that compares versions, and what it answers. */
export type Order = { readonly job: number; readonly before: string; readonly after: string };

export type Answer =
  | { readonly kind: 'compared'; readonly job: number; readonly comparison: VersionComparison }
  | { readonly kind: 'failed'; readonly job: number };
