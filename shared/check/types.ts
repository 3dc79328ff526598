import type { Jurisdictions } from '../library/jurisdictions.ts';
import type { Precedent } from '../model/document.ts';
import type { Edit } from '../model/edit.ts';
import type { Profile } from '../model/profile.ts';
import type { Span } from '../model/span.ts';
import type { Draft } from './draft.ts';
import type { Paragraph } from './paragraph.ts';
import type { CheckSettings } from './settings.ts';
import type { Origin } from './sourced.ts';
import type { ThresholdId } from './thresholds.ts';

/** 错误, 警告, 提示. What cannot be sure is 提示. */
export type Severity = 'error' | 'warning' | 'info';

/** How strong the source of a rule is: 规定 = shall; 一般, 推荐 = as a rule; 实务 = habit. */
export type Basis = '规定' | '一般' | '推荐' | '实务';

export type Group =
  | 'structure'
  | 'punctuation'
  | 'citation'
  | 'jurisdiction'
  | 'element'
  | 'amount'
  | 'fairness'
  | 'length'
  | 'format'
  | 'words';

/**
 * What a rule can know beside the text. The same object as long as nothing of it changes: what was
 * found in a paragraph is remembered with it.
 */
export type Context = {
  /** The district with its organs; `noProfile` where nothing is known of it. */
  readonly profile: Profile;
  /**
   * True where its list of organs is general knowledge, not the user's: that it lacks a bureau then
   * says nothing.
   */
  readonly organsAreGeneral?: boolean;
  /** Whose document it is: 区级 as a rule; a precedent of a city is checked as the city's. */
  readonly level: Precedent['level'];
  /** What the drafter says of 规范性文件; the 文种 decides where it is absent or null. */
  readonly normative?: boolean | null;
  /** ISO date of the day of checking. */
  readonly today: string;
  /** Cities and districts with the user's own entries; the built-in ones where absent. */
  readonly jurisdictions?: Jurisdictions;
  /** Documents of the library that may be superior ones of the draft. */
  readonly precedents: readonly Precedent[];
  readonly settings: CheckSettings;
};

/** A fix a rule proposes; in the coordinates of what the rule looked at. */
export type Fix = {
  /** What the button says: 改为“本区”. */
  readonly title: string;
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  /**
   * True when it may be made together with all others: nothing but form changes. Holds only where
   * `keepsFacts` agrees (no number, amount, duty or quotation is other behind it).
   */
  readonly safe: boolean;
};

/** What a rule found; what is not said is as the rule says. */
export type Found = {
  readonly span: Span;
  /** Further places of the same fault. */
  readonly related?: readonly Span[];
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string;
  readonly severity?: Severity;
  readonly basis?: Basis;
  readonly citation?: string;
  readonly fix?: Fix;
};

/** 一处问题, in the coordinates of the source. */
export type Finding = {
  readonly rule: string;
  readonly group: Group;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly citation: string;
  readonly span: Span;
  readonly related: readonly Span[];
  /** Path of the clause it stands in; null outside the clauses. */
  readonly path: string | null;
  readonly message: string;
  readonly fix: Fix | null;
};

/** A text with what the rule says of it; run as a test and shown in the settings. */
export type Example = {
  /** A draft or some lines of one. */
  readonly text: string;
  /** Whose draft it is, where that matters; what is not given is as in `exampleContext`. */
  readonly profile?: Partial<Profile>;
  readonly level?: Precedent['level'];
  readonly today?: string;
  readonly precedents?: readonly Precedent[];
  readonly settings?: Partial<CheckSettings>;
  /** The whole text comes from this document. */
  readonly origin?: Origin;
};

type Failing = Example & {
  /** The words of each place found, in order of the text. */
  readonly finds: readonly string[];
  /** The text behind all the fixes of this rule; absent where it has none. */
  readonly fixed?: string;
};

type RuleFacts = {
  /** Stable id, as reports and settings name it: number-jump. */
  readonly id: string;
  /** 序号跳号 */
  readonly name: string;
  readonly group: Group;
  readonly severity: Severity;
  readonly basis: Basis;
  /** Standard and clause, law and article, or what habit it is: GB/T 9704-2012 7.3.3. */
  readonly citation: string;
  /** What it looks at, one sentence for the settings. */
  readonly about: string;
  /** Where one of these found something at the same place, this rule keeps still. */
  readonly yieldsTo?: readonly string[];
  readonly thresholds?: readonly ThresholdId[];
  readonly examples: {
    readonly pass: readonly Example[];
    readonly fail: readonly Failing[];
  };
};

/**
 * 规则. One of a paragraph sees nothing else, and what it found is remembered until the paragraph
 * changes; spans count from the paragraph's beginning. One of the document sees the whole draft;
 * spans count in the source. What it needs of single paragraphs it takes from `perParagraph`.
 * Never throws; linear or bounded time on any text.
 */
export type Rule = RuleFacts &
  (
    | {
        readonly scope: 'paragraph';
        readonly find: (paragraph: Paragraph, context: Context) => readonly Found[];
      }
    | {
        readonly scope: 'document';
        readonly find: (draft: Draft, context: Context) => readonly Found[];
      }
  );
