import type { Finding } from '../../shared/check/types.ts';
import type { Progress } from '../../shared/compare/align.ts';
import type { Alignment, LinkDecision, TopicDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Topic } from '../../shared/model/topic.ts';
import type { Suggestion } from '../../shared/suggest/types.ts';
import type { CheckWish } from '../check/checking.ts';

/** What the window asks of its worker. */
export type Order =
  | { readonly kind: 'library'; readonly precedents: readonly Precedent[] }
  | {
      readonly kind: 'draft';
      readonly source: string;
      readonly decisions: readonly LinkDecision[];
      /** Absent: it is not to be checked. */
      readonly check?: CheckWish;
      /** Absent: nothing is to be proposed for the draft as a whole. */
      readonly wish?: Wish;
    };

/** What the proposals for the whole draft rest on. */
export type Wish = {
  /** Ids of the precedents to learn from. */
  readonly chosen: readonly string[];
  /** What the drafter said of the topics of clauses. */
  readonly topics: readonly TopicDecision[];
  readonly own: readonly Topic[];
  /** 文种 as the drafter says; '' where the title does. */
  readonly genre: string;
};

/**
 * What it answers: for every draft that no newer one overtakes `read` (when its text is new), then
 * `checked` where that was wished for (or `checkFailed`); once there is a library `progress` where it
 * takes long, then `aligned`, then `suggested` where it was wished for; or `failed` instead.
 */
export type Answer =
  | { readonly kind: 'read'; readonly policy: Policy }
  | { readonly kind: 'checked'; readonly source: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'checkFailed'; readonly source: string }
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'aligned'; readonly source: string; readonly alignment: Alignment }
  | { readonly kind: 'suggested'; readonly source: string; readonly suggestion: Suggestion }
  | { readonly kind: 'failed'; readonly source: string };
