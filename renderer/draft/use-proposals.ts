import { useCallback, useEffect, useMemo } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import { completionsOf, type Phrase, phrasesOf } from '../../shared/suggest/completion.ts';
import { localHeading } from '../../shared/suggest/local-heading.ts';
import type { Suggestion } from '../../shared/suggest/types.ts';
import { whenIdle } from '../later.ts';
import type { LibraryState } from '../library/state.ts';
import type { DraftHome } from '../suggest/localising.ts';
import { useLatest } from '../use-latest.ts';
import type { Proposal, Propose } from './page-completion.ts';

type Parts = {
  readonly library: LibraryState;
  /** What the whole draft lacks; null before it is known. */
  readonly suggestion: Suggestion | null;
  /** Whose draft it is. */
  readonly home: DraftHome;
};

const noPrecedents: readonly Precedent[] = [];
const nothing: readonly string[] = [];

/**
 * What the library proposes while writing, in the own district's words. Its phrases are gathered
 * while the window rests, once for a library.
 */
export function useProposals({ library, suggestion, home }: Parts): Propose {
  const precedents = library.stage === 'open' ? library.precedents : noPrecedents;
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
  const latest = useLatest({ phrases, lacking: suggestion?.missing ?? nothing, home });
  return useCallback(
    (writing) => {
      const { phrases: all, lacking, home: own } = latest.current;
      const missing = writing.kind === 'heading' ? lacking : nothing;
      return completionsOf(all(), writing, missing).flatMap((phrase) =>
        proposalOf(phrase, missing, own),
      );
    },
    [latest],
  );
}

/** None where the own district has no words for it: a blank is no heading. */
function proposalOf(
  { text, precedents, topics }: Phrase,
  missing: readonly string[],
  home: DraftHome,
): readonly Proposal[] {
  const [first] = precedents;
  const own = first === undefined ? text : localHeading(text, first, home);
  if (own === null) return [];
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
