import type { Basis, Group, Severity } from '../../check/types.ts';

/**
 * 检查报告, for the legal reviewer. As JSON it is written as it stands here; the keys are stable, new
 * ones may be added. Offsets are UTF-16 code units in the text that was checked, `to` exclusive.
 */
export type CheckReport = {
  readonly format: 1;
  readonly kind: '检查报告';
  readonly document: DocumentFacts;
  /** ISO date. */
  readonly checkedOn: string;
  readonly summary: Summary;
  /** In order of the text. */
  readonly findings: readonly ReportFinding[];
  /** What the drafter said is none, with the reason; in order of the text. */
  readonly ignored: readonly IgnoredFinding[];
  readonly rules: RuleFacts;
  readonly statistics: Statistics;
};

/** What was checked. */
export type DocumentFacts = {
  readonly title: string | null;
  /** 发文字号 */
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly genre: string | null;
  /** 上海市徐汇区; null where the draft was checked without knowing whose it is. */
  readonly district: string | null;
  readonly clauses: number;
  /** 字数 as WPS counts them. */
  readonly characters: number;
};

type BySeverity = Readonly<Record<Severity, number>>;

export type Summary = BySeverity & {
  readonly total: number;
  readonly ignored: number;
  /** Those with a finding, ignored ones too, in the order of the panel. */
  readonly groups: readonly GroupCount[];
};

type GroupCount = BySeverity & {
  readonly group: Group;
  readonly name: string;
  readonly total: number;
  readonly ignored: number;
};

/** A place with its words; '' where something is found missing. */
export type Quote = { readonly from: number; readonly to: number; readonly quote: string };

export type ReportFinding = Quote & {
  /** Counts from 1 in its list. */
  readonly number: number;
  readonly rule: string;
  readonly name: string;
  readonly group: Group;
  readonly severity: Severity;
  readonly basis: Basis;
  /** GB/T 9704-2012 7.3.3 */
  readonly citation: string;
  /** 二.(一); null outside the clauses. */
  readonly path: string | null;
  /** 二.(一) 培育品牌服务机构, or 标题, 导语, 落款. */
  readonly place: string;
  /** Further places of the same fault. */
  readonly related: readonly (Quote & { readonly place: string })[];
  readonly message: string;
  readonly fix: ReportFix | null;
};

type ReportFix = {
  /** 改为“本区” */
  readonly title: string;
  /** True where only the form changes: no number, amount, duty or quotation. */
  readonly safe: boolean;
  readonly edits: readonly {
    readonly from: number;
    readonly to: number;
    readonly insert: string;
  }[];
};

export type IgnoredFinding = ReportFinding & {
  readonly ignored: {
    /** place: here; words: wherever the same words are found; rule: all the rule finds in this draft. */
    readonly scope: 'place' | 'words' | 'rule';
    /** '' where the drafter gave none. */
    readonly reason: string;
    /** ISO time. */
    readonly at: string;
  };
};

/** How the rules were set. */
export type RuleFacts = {
  readonly total: number;
  /** Those that were switched off. */
  readonly off: readonly {
    readonly rule: string;
    readonly name: string;
    readonly group: Group;
    readonly basis: Basis;
    readonly citation: string;
  }[];
  /** Those set otherwise than usual. */
  readonly thresholds: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly value: number;
    readonly usual: number;
  }[];
  /** How many words the office avoids and how many it allows (本单位用语). */
  readonly words: { readonly avoid: number; readonly allow: number };
};

/** Counts over the findings that stand. */
export type Statistics = {
  readonly byBasis: Readonly<Record<Basis, number>>;
  /** Those that found something, the most first. */
  readonly byRule: readonly {
    readonly rule: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** Those with the most findings first; what stands outside the clauses by its place. */
  readonly byPlace: readonly { readonly place: string; readonly count: number }[];
  readonly clausesWithFindings: number;
  /** Findings for which a fix is proposed, and those of them that change only the form. */
  readonly fixable: number;
  readonly safe: number;
};
