import { type Draft, Refusal } from '../../shared/api.ts';
import type { TextFacts } from './draft-facts.ts';
import type { DraftStore } from './draft-store.ts';
import type { StoredDraft } from './stored.ts';

/** What everything that is done with drafts works on. */
export type DraftParts = {
  readonly store: DraftStore;
  readonly versions: VersionsOfDrafts;
  readonly facts: (text: string) => TextFacts;
  /** As the window gets it. */
  readonly shown: (draft: StoredDraft) => Draft;
  /** A draft that can be read, null where there is none; refuses the others. */
  readonly find: (id: string) => Promise<StoredDraft | null>;
  /** The example as it came. */
  readonly untouched: () => Promise<Draft>;
  readonly now: () => Date;
};

/** What drafts need of their earlier versions. */
export type VersionsOfDrafts = {
  /** Told, under the lock, of a text that is about to be replaced by another. */
  readonly keepFormer: (former: StoredDraft) => Promise<void>;
  /** The same where another program replaced it: kept however short ago the last version was. */
  readonly keepReplaced: (former: StoredDraft) => Promise<void>;
  readonly newest: (id: string) => Promise<Earlier | null>;
  /** Named versions as they are stored, to go along with an exported draft. */
  readonly named: (id: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Takes such versions over, under the lock; what is none is left out. */
  readonly take: (id: string, versions: readonly unknown[]) => Promise<void>;
};

/** The text of a version and when the draft stood like that. */
export type Earlier = { readonly text: string; readonly savedAt: string };

export const noVersions: VersionsOfDrafts = {
  keepFormer: async () => undefined,
  keepReplaced: async () => undefined,
  newest: async () => null,
  named: async () => [],
  take: async () => undefined,
};

export const notThere = (): Refusal =>
  new Refusal('not-found', '没有这份草稿，它可能已被移走。请从草稿列表中另选一份。');
