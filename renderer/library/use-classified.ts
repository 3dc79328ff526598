import { useEffect, useMemo, useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { classified, classifiedBefore, modelOf } from '../../shared/topics/library.ts';
import type { TopicModel } from '../../shared/topics/model.ts';
import type { LibraryState } from './state.ts';

/** What the window knows of topics: the user's own ones, and what all of them are recognised by. */
export type TopicKnowledge = { readonly own: readonly Topic[]; readonly model: TopicModel };

export type ClassifiedLibrary = {
  /** As it is read, searched and compared with: every clause with its topics. */
  readonly library: LibraryState;
  readonly knowledge: TopicKnowledge;
};

/** So long the window may be busy with classifying, and so long it then waits for keys. */
const SLICE_MS = 8;
const PAUSE_MS = 16;

/**
 * The library with topics for the clauses nobody labelled. They are read in the background, a few
 * milliseconds at a time; until then such a clause has none.
 */
export function useClassified(library: LibraryState, own: readonly Topic[]): ClassifiedLibrary {
  const precedents = library.stage === 'open' ? library.precedents : none;
  const model = useMemo(() => modelOf(precedents, own), [precedents, own]);
  const knowledge = useMemo(() => ({ own, model }), [own, model]);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const rest = precedents.filter((precedent) => classifiedBefore(precedent, model) === null);
    if (rest.length === 0) return;
    const work = (from: number): void => {
      const begun = performance.now();
      let at = from;
      for (; at < rest.length && performance.now() - begun < SLICE_MS; at += 1) {
        const precedent = rest[at];
        if (precedent !== undefined) classified(precedent, model);
      }
      if (at < rest.length) timer = setTimeout(() => work(at), PAUSE_MS);
      else setTurn((before) => before + 1);
    };
    timer = setTimeout(() => work(0));
    return () => {
      if (timer !== null) clearTimeout(timer);
    };
  }, [precedents, model]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn more is known of them
  return useMemo(() => {
    if (library.stage !== 'open') return { library, knowledge };
    const shown = precedents.map((one) => classifiedBefore(one, model) ?? one);
    const same = shown.every((one, at) => one === precedents[at]);
    return { library: same ? library : { stage: 'open' as const, precedents: shown }, knowledge };
  }, [library, precedents, model, knowledge, turn]);
}

const none: readonly Precedent[] = [];
