import type { Finding, Severity } from '../../shared/check/types.ts';
import type { DraftInfo } from '../../shared/model/info.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Round } from '../../shared/model/opinion.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { DraftHome } from '../suggest/localising.ts';
import { type FieldId, fieldIds } from './fields.ts';

/** Where a value comes from. */
export type Origin =
  /** 正文 第3行 */
  | { readonly kind: 'text'; readonly line: number; readonly from: number }
  /** 本稿设定: kept beside the text. */
  | { readonly kind: 'kept' }
  /** 自动推断, and from what. */
  | { readonly kind: 'deduced'; readonly by: string }
  | { readonly kind: 'none' };

/** What is to be said of a value, in one sentence. */
export type Note = { readonly severity: Severity; readonly message: string };

export type FieldState = {
  /** As it counts; '' where nothing is known. */
  readonly value: string;
  readonly origin: Origin;
  /** 还缺: why it is needed and what to do; null where nothing is missing. */
  readonly lack: Note | null;
  readonly notes: readonly Note[];
  /** Of several things each: documents, attachments, rounds. */
  readonly listed: readonly string[];
};

export type InfoState = Readonly<Record<FieldId, FieldState>>;

/** Everything 文稿信息 is made of. */
export type InfoParts = {
  readonly policy: Policy;
  readonly info: DraftInfo;
  readonly issuance: Issuance;
  readonly profile: Profile;
  readonly home: DraftHome;
  readonly opinions: readonly Round[];
  /** What the check found in these very words and the drafter has not answered. */
  readonly findings: readonly Finding[];
  /** ISO date of this day. */
  readonly today: string;
};

export type Valued = Pick<FieldState, 'value' | 'origin' | 'listed'>;

/** Counted from 1, as editors do. */
export const lineNumber = (source: string, offset: number): number =>
  source.slice(0, offset).split('\n').length;

/** The fields something is missing in, in order of the form. */
export const lackingIn = (state: InfoState): readonly FieldId[] =>
  fieldIds.filter((id) => state[id].lack !== null);

/** The fields the rules have something against beside what is missing. */
export const questionableIn = (state: InfoState): readonly FieldId[] =>
  fieldIds.filter((id) => state[id].notes.length > 0 && state[id].lack === null);
