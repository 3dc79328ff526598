import type { LineChange, Opinion, OpinionKind } from '../model/opinion.ts';
import type { Policy } from '../model/policy.ts';
import type { Span } from '../model/span.ts';
import type { Place } from './clause-of.ts';

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

/** What is known of a file's text: as it was before anybody changed it, and where a place in it lay. */
export type Ground = {
  readonly policy: Policy;
  /** From the joined segments to the text before all changes. */
  readonly offset: (at: number) => number;
};

/** Changes of some neighbouring paragraphs, with where they stand. */
export type ChangedPart = {
  readonly place: Place;
  readonly changes: readonly LineChange[];
  /** Added and taken away again by the same author. */
  readonly undone: readonly string[];
  /** The paragraph before any change that the first of them is about. */
  readonly line: string;
  /** In the joined segments. */
  readonly span: Span;
  /** Stretches that were put in or taken away. */
  readonly places: readonly Span[];
};

/** Changes that make one opinion. */
export type Group = {
  readonly author: string;
  readonly at: string | null;
  readonly title: string;
  readonly parts: readonly ChangedPart[];
};
