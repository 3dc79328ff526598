import { useCallback, useEffect, useMemo } from 'react';
import type { TopicDecision } from '../../shared/compare/types.ts';
import { blanksIn } from '../../shared/model/blanks.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { completionsOf, type Phrase, phrasesOf } from '../../shared/suggest/completion.ts';
import { localise } from '../../shared/suggest/localise.ts';
import { suggest } from '../../shared/suggest/suggest.ts';
import { whenIdle } from '../later.ts';
import { useLatest } from '../use-latest.ts';
import type { Proposal, Propose } from './page-completion.ts';

type Parts = {
  readonly precedents: readonly Precedent[];
  readonly chosen: readonly string[];
  readonly policy: Policy | null;
  readonly topics: readonly TopicDecision[];
  readonly profile: Profile;
};

/**
 * What the library proposes while writing, in the own district's words. Its phrases are gathered
 * while the window rests, once for a library.
 */
export function useProposals(parts: Parts): Propose {
  const { precedents, policy, topics, chosen } = parts;
  const phrases = useMemo(() => once(() => phrasesOf(precedents)), [precedents]);
  useEffect(() => {
    let left = false;
    whenIdle(() => {
      if (!left) phrases();
    });
    return () => {
      left = true;
    };
  }, [phrases]);
  const lacking = useMemo(
    () => once(() => lackingIn({ policy, topics, precedents, chosen })),
    [policy, topics, precedents, chosen],
  );
  const latest = useLatest({ phrases, lacking, profile: parts.profile });
  return useCallback(
    (writing) => {
      const now = latest.current;
      const missing = writing.kind === 'heading' ? now.lacking() : [];
      return completionsOf(now.phrases(), writing, missing).flatMap((phrase) =>
        proposalOf(phrase, missing, now.profile),
      );
    },
    [latest],
  );
}

function lackingIn({
  policy,
  topics,
  precedents,
  chosen,
}: Omit<Parts, 'profile'>): readonly string[] {
  if (policy === null) return [];
  const others = precedents.filter(({ id }) => chosen.includes(id));
  const options = { genre: policy.genre, level: '区级', year: null, parts: null } as const;
  return suggest(policy, others, { ...options, decisions: topics }).missing;
}

/** None where the own district has no words for it: a blank is no heading. */
function proposalOf(
  { text, precedents, topics }: Phrase,
  missing: readonly string[],
  profile: Profile,
): readonly Proposal[] {
  const [first] = precedents;
  const own = first === undefined ? text : localise(text, first, profile).text;
  if (blanksIn(own).length > 0) return [];
  const lacks = topics.some((id) => missing.includes(id)) ? '本稿缺　' : '';
  return [{ text: own, evidence: `${lacks}${namesOf(precedents)}` }];
}

const MOST_NAMES = 3;

/** 上海、天津; of many 上海、天津、北京等5份 */
const namesOf = (precedents: readonly Precedent[]): string => {
  const names = precedents
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join('、');
  return precedents.length > MOST_NAMES ? `${names}等${precedents.length}份` : names;
};

/** Worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
