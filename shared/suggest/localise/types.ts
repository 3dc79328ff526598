import type { Precedent } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** Where a borrowed text comes from. */
export type From = { readonly jurisdiction: string; readonly level: Precedent['level'] };

/**
 * One replacement on the way from a precedent into a draft.
 * self: 本市 -> 本区, the document's own place by name; organ: a body by its counterpart here;
 * blank: what the drafter has to fill in.
 */
export type LocalChange = {
  readonly kind: 'self' | 'organ' | 'blank';
  readonly from: string;
  readonly to: string;
  /** In the original text. */
  readonly span: Span;
  /** One Chinese sentence for the drafter. */
  readonly reason: string;
};

/** What stays although it names another level or place, or what the drafter should look at. */
export type LocalNote = {
  /** kept: right as it stands; note: not changed, but to be checked (a deadline in the past). */
  readonly kind: 'kept' | 'note';
  readonly text: string;
  readonly span: Span;
  readonly reason: string;
};

export type Localised = {
  readonly text: string;
  readonly changes: readonly LocalChange[];
  readonly notes: readonly LocalNote[];
};

/** What a word names that is not of the own ground. */
export type Subject =
  | 'level' // 本市, 市级财政
  | 'short' // 在沪
  | 'ground' // 天津市, 浦东新区
  | 'zone' // 临港新片区
  | 'region' // 京津冀
  | 'position' // “北方会展之都”
  | 'platform' // 津心办
  | 'facility' // 市知识产权信息服务平台
  | 'organ' // 市知识产权局
  | 'code' // 沪知局〔2024〕32号
  | 'below'; // 各区

/** Something found in a text: to be changed or to be left with a reason. */
export type Mark =
  | (LocalChange & { readonly act: 'change'; readonly about: Subject })
  | (Pick<LocalNote, 'span' | 'reason'> & { readonly act: 'keep' });
