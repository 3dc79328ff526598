import type { Ignored } from '../../shared/check/ignored.ts';
import type { Progress } from '../../shared/compare/align.ts';
import type { LinkDecision, TopicDecision } from '../../shared/compare/types.ts';
import type { Borrowed } from '../../shared/model/borrowed.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Round } from '../../shared/model/opinion.ts';
import type { Remark } from '../../shared/model/remark.ts';
import type { Topic } from '../../shared/model/topic.ts';
import type { OpinionTableWish } from '../../shared/word/opinions/content.ts';
import type { CheckWish } from '../check/checking.ts';

/** What every file is made of: the draft in its own words, and how it goes out. */
export type Draft = {
  readonly source: string;
  readonly issuance: Issuance;
};

/** The precedents a file compares the draft with, and what the drafter said of its links. */
export type Against = {
  /** All that the desk aligns with: what is rare in them weighs in every link. */
  readonly library: readonly Precedent[];
  readonly decisions: readonly LinkDecision[];
};

/** What a 修订稿 starts from. */
export type Base =
  | { readonly kind: 'text'; readonly source: string }
  | ({ readonly kind: 'precedent'; readonly id: string } & Against);

/** A draft beside the precedents chosen on the desk. */
export type Compared = Draft &
  Against & {
    /** Ids of the precedents, in the order of their columns. */
    readonly chosen: readonly string[];
    /** Which sentences were borrowed, for the 起草说明. */
    readonly borrowed: readonly Borrowed[];
    /** What the drafter said of the topics of clauses, and 自定主题. */
    readonly topics: readonly TopicDecision[];
    readonly own: readonly Topic[];
  };

/** What a 检查报告 is made with: how the window checks, and what the drafter has answered. */
export type Checked = {
  readonly wish: CheckWish;
  readonly library: readonly Precedent[];
  readonly ignored: readonly Ignored[];
};

/** 批注 that go out with the file as Word comments; none where nothing is said. */
export type Remarked = { readonly remarks?: readonly Remark[] };

/** A file the window asks its worker for. */
export type Order =
  | ({ readonly kind: 'official' } & Draft & Remarked)
  | ({
      readonly kind: 'redline';
      readonly base: Base;
      readonly author: string;
      readonly time: Date;
    } & Draft &
      Remarked)
  | ({ readonly kind: 'table'; readonly extension: '.docx' | '.xlsx' } & Compared)
  | ({ readonly kind: 'notes' } & Compared)
  | ({
      readonly kind: 'opinions';
      readonly extension: '.docx' | '.xlsx';
      readonly round: Round;
    } & OpinionTableWish &
      Draft)
  | ({ readonly kind: 'report'; readonly extension: '.docx' | '.json' } & Checked & Draft);

/** A finished file and what to tell of it, one sentence each. */
export type Made = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly remarks: readonly string[];
};

export type Answer =
  | ({ readonly kind: 'progress' } & Progress)
  | ({ readonly kind: 'made' } & Made)
  /** One sentence, where one can be said. */
  | { readonly kind: 'failed'; readonly message: string | null };
