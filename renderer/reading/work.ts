import { analyze } from '../../shared/analyze.ts';
import { alignSteps } from '../../shared/compare/align.ts';
import { topicsDecided } from '../../shared/compare/topic-decisions.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { suggest } from '../../shared/suggest/suggest.ts';
import { classified, modelOf } from '../../shared/topics/library.ts';
import { type CheckWish, openChecking } from '../check/checking.ts';
import type { Answer, Order, Wish } from './protocol.ts';

type Draft = Extract<Order, { readonly kind: 'draft' }>;

/** So long it works before it looks whether a newer draft has come. */
const AT_ONCE_MS = 20;
const TELL_AFTER_MS = 150;
const noPrecedents: readonly Precedent[] = [];

/** What the work needs of the place it runs in; a test passes its own. */
export type Place = {
  readonly answer: (message: Answer) => void;
  /** Comes back when the orders that have arrived meanwhile are taken. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
};

/**
 * Reads drafts and aligns them, one after the other: takes orders, gives answers. A newer draft
 * overtakes the one in work; a library of ten thousand clauses is read in pieces, and what was read
 * of it stays read.
 */
export function createWork({ answer, pause, now }: Place): (order: Order) => void {
  let precedents: readonly Precedent[] | null = null;
  let wanted: Draft | null = null;
  let working = false;
  let last: { readonly source: string; readonly policy: Policy } | null = null;

  const readDraft = (source: string): Policy => {
    if (last?.source === source) return last.policy;
    last = { source, policy: analyze(source) };
    answer({ kind: 'read', policy: last.policy });
    return last.policy;
  };

  const check = openChecking();
  let checked: { readonly policy: Policy; readonly told: string; readonly by: unknown } | null =
    null;

  /** A decision of the drafter's changes nothing of it: the same is not checked twice. */
  const checkDraft = (policy: Policy, wish: CheckWish): void => {
    const told = JSON.stringify(wish);
    if (checked?.policy === policy && checked.told === told && checked.by === precedents) return;
    const { source } = policy;
    try {
      answer({
        kind: 'checked',
        source,
        findings: check(policy, wish, precedents ?? noPrecedents),
      });
      checked = { policy, told, by: precedents };
    } catch (error) {
      console.error(error);
      answer({ kind: 'checkFailed', source });
    }
  };

  const suggestFor = (
    draft: Policy,
    { chosen, topics, own, genre }: Wish,
    precedents: readonly Precedent[],
  ): void => {
    const model = modelOf(precedents, own);
    const suggestion = suggest(
      draft,
      precedents
        .filter(({ id }) => chosen.includes(id))
        .map((precedent) => classified(precedent, model)),
      {
        genre: genre === '' ? draft.genre : genre,
        level: '区级',
        parts: null,
        decisions: topics,
        ownTopics: own,
        model,
      },
    );
    answer({ kind: 'suggested', source: draft.source, suggestion });
  };

  async function alignDraft({ source, decisions, wish, check }: Draft): Promise<void> {
    const policy = readDraft(source);
    // Before the library, which may take long.
    if (check !== undefined) checkDraft(policy, check);
    if (precedents === null) return;
    await pause();
    if (wanted !== null) return;
    const topics = topicsDecided(wish?.topics ?? [], policy);
    const model = modelOf(precedents, wish?.own);
    const steps = alignSteps(policy, precedents, decisions, topics, model);
    const begun = now();
    for (let since = begun; ; ) {
      const step = steps.next();
      if (step.done) {
        answer({ kind: 'aligned', source, alignment: step.value });
        await pause();
        if (wanted === null && wish !== undefined) suggestFor(readDraft(source), wish, precedents);
        return;
      }
      if (now() - since < AT_ONCE_MS) continue;
      if (now() - begun >= TELL_AFTER_MS) answer({ kind: 'progress', ...step.value });
      await pause();
      if (wanted !== null) return;
      since = now();
    }
  }

  async function workOff(): Promise<void> {
    working = true;
    // Orders that lie waiting are taken first: of several drafts only the latest is read.
    for (await pause(); wanted !== null; ) {
      const draft: Draft = wanted;
      wanted = null;
      try {
        await alignDraft(draft);
      } catch (error) {
        console.error(error);
        answer({ kind: 'failed', source: draft.source });
      }
    }
    working = false;
  }

  return (order) => {
    if (order.kind === 'library') {
      precedents = order.precedents;
      return;
    }
    wanted = order;
    if (!working) void workOff();
  };
}
