import type { Policy } from './policy.ts';

/** A topic of a clause, from the hand-made labels or (later) classified. */
export type ClauseTopic = { readonly id: string; readonly score: number };

/** 先例: a document of the library, built in or the user's own; both are treated alike. */
export type Precedent = {
  /** Stable id, e.g. tianjin-2023. */
  readonly id: string;
  /** Short name for column heads and chips, e.g. 天津. */
  readonly name: string;
  /** e.g. 上海市浦东新区. */
  readonly jurisdiction: string;
  readonly level: '国家' | '省级' | '市级' | '区级';
  readonly year: number;
  readonly builtIn: boolean;
  readonly policy: Policy;
  /** Topics by clause path; the first is the primary one. */
  readonly topics: Readonly<Record<string, readonly ClauseTopic[]>>;
};

/** What a list of the library shows of a precedent. */
export type PrecedentSummary = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly level: Precedent['level'];
  readonly year: number;
  readonly genre: string | null;
  readonly issuers: readonly string[];
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  readonly clauses: number;
  readonly builtIn: boolean;
};
