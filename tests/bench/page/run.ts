import type { Figure } from '../figure.ts';

/** Everything one `npm run bench` measured: what docs/benchmarks.md is written from. */
export type Run = {
  /** ISO time of its beginning. */
  readonly date: string;
  readonly seconds: number;
  readonly machine: Machine;
  /** Average of waiting processes: when it began, the most between two groups, when it ended. */
  readonly load: { readonly before: number; readonly most: number; readonly after: number };
  readonly groups: readonly MeasuredGroup[];
};

export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Null where no browser was found. */
  readonly chromium: string | null;
  /** Short name of the commit; null outside a repository. */
  readonly commit: string | null;
  /** Files differed from the commit. */
  readonly changed: boolean;
};

export type MeasuredGroup = {
  readonly name: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
  /** Why there are no figures. */
  readonly failure?: string;
};
