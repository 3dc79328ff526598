import type { Grain, Link } from '../compare/types.ts';
import type { Precedent } from '../model/document.ts';
import type { Issuance } from '../model/issuance.ts';
import type { Clause, Policy } from '../model/policy.ts';
import { exportName } from './name.ts';
import { counterpartsOf } from './redline/counterparts.ts';
import { redlineDocx } from './redline/docx.ts';
import { wallClock } from './redline/wall-clock.ts';

/** What a 修订稿 starts from. */
export type RedlineBase =
  /** An earlier version or a file, in its own words (`asPrinted`). */
  | { readonly kind: 'text'; readonly policy: Policy }
  /** The clauses of a precedent, each beside the draft clause it corresponds to: counterparts.ts. */
  | {
      readonly kind: 'precedent';
      readonly precedent: Precedent;
      readonly links: readonly Link[];
    };

export type RedlineRequest = {
  /** The draft in its own words (`asPrinted`). */
  readonly draft: Policy;
  readonly base: RedlineBase;
  readonly issuance: Issuance;
  /** Who all changes are said to be by; the product's own name where nothing is given. */
  readonly author: string;
  readonly time: Date;
  readonly grain?: Grain;
};

export type Redline = {
  readonly bytes: Uint8Array;
  /** A file name to offer: the draft's with （修订稿）. */
  readonly name: string;
  /** Clauses of the precedent the draft has no counterpart for: they are not in the file. */
  readonly leftOut: readonly Clause[];
};

export const DEFAULT_AUTHOR = '措施起草台';

/** The draft as a Word file with tracked changes against what it came from. */
export const redlineOf = async (request: RedlineRequest): Promise<Redline> => {
  const { draft, base, issuance, author, time, grain } = request;
  const { policy, leftOut, beside } =
    base.kind === 'text'
      ? { policy: base.policy, leftOut: [], beside: [] }
      : counterpartsOf(draft, base.precedent, base.links);
  const bytes = await redlineDocx(policy, draft, {
    author: author.trim() === '' ? DEFAULT_AUTHOR : author.trim(),
    at: wallClock(time),
    issuance,
    beside,
    ...(grain !== undefined && { grain }),
  });
  return { bytes, name: exportName(draft, '（修订稿）'), leftOut };
};
