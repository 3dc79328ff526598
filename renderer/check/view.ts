import type { Severity } from '../../shared/check/types.ts';
import type { GroupBy, ListedFinding, ListedFindings } from './listed.ts';

/** What the check pane shows. */
export type CheckView = {
  readonly stage: 'working' | 'ready' | 'failed';
  /** Null before the first check. */
  readonly listed: ListedFindings | null;
  /** What of the open findings the filters let through. */
  readonly shown: readonly ListedFinding[];
  readonly hidden: ReadonlySet<Severity>;
  readonly by: GroupBy;
  /** Where the keys stand in the list. */
  readonly current: string | null;
  readonly facts: CheckFacts;
};

/** What was checked, said where nothing was found. */
export type CheckFacts = {
  readonly clauses: number;
  readonly characters: number;
  /** Names of the groups with how many rules of each are on. */
  readonly groups: readonly { readonly name: string; readonly rules: number }[];
  readonly off: number;
  /** 徐汇区; null where it is not known whose draft it is. */
  readonly district: string | null;
  /** ISO date. */
  readonly today: string;
};

/** What can be done from the pane, by the id of a finding. */
export type CheckActions = {
  readonly select: (id: string) => void;
  /** To the words in the text. */
  readonly go: (id: string) => void;
  readonly fix: (id: string) => void;
  /** @param beside where the question comes up. */
  readonly ignore: (id: string, beside: DOMRect) => void;
  readonly restore: (id: string) => void;
  /** Opens the preview of all fixes. */
  readonly showFixes: () => void;
  readonly turn: (severity: Severity) => void;
  readonly group: (by: GroupBy) => void;
  readonly checkAgain: () => void;
  readonly undo: () => void;
};
