import type { Profile } from '../../model/profile.ts';

/** 文种 a new draft can have. */
export const genres = ['若干措施', '行动计划', '实施方案', '工作要点'] as const;
export type Genre = (typeof genres)[number];

/** 施行和有效期, as the drafter gives it; nothing of it is ever guessed. */
export type Validity = {
  /** ISO date of effect; null: a blank. */
  readonly effective: string | null;
  /** Whole years; null: a blank. */
  readonly years: number | null;
  /** 试行 and 暂行 stand in the title and shorten the longest period. */
  readonly trial: '试行' | '暂行' | null;
};

/** What a clause of the skeleton is, which decides its prompt and what closes it. */
export type ClauseKind =
  /** A measure, with 责任单位. */
  | 'measure'
  /** 指导思想, 工作目标, 组织领导 …: frame, without 责任单位. */
  | 'frame';

export type SkeletonClause = {
  readonly kind: ClauseKind;
  readonly heading: string;
  /** What the drafter has to write here, without the brackets of a blank. */
  readonly prompt: string;
};

export type SkeletonPart = {
  readonly heading: string;
  readonly clauses: readonly SkeletonClause[];
};

/** 附则: 资金与兑现, 监督和追回, 解释, 施行和有效期, 与原有文件的关系. */
export const closings = ['funding', 'recovery', 'interpretation', 'effect', 'relation'] as const;
export type Closing = (typeof closings)[number];

/** A document the measures are based on, as it is cited. */
export type CitedBasis = {
  /** 国家知识产权局等17部门; '' where the title itself says it. */
  readonly issuer: string;
  /** Without 《》. */
  readonly title: string;
  /** 国知发运字〔2022〕47号; null where it is not known: a blank. */
  readonly number: string | null;
};

/** Who issues it to whom, as the drafter says; '' leaves a blank. */
export type NoticeWords = { readonly issuer: string; readonly addressee: string };

/** Everything the drafter chose for a new draft. */
export type SkeletonChoice = {
  readonly genre: Genre;
  readonly profile: Profile;
  /** 促进知识产权服务业高质量发展 */
  readonly subject: string;
  /** A 印发通知 before it; null for none. */
  readonly notice: NoticeWords | null;
  readonly validity: Validity;
  readonly basis: readonly CitedBasis[];
  readonly parts: readonly SkeletonPart[];
  readonly closings: readonly Closing[];
};
