import { segment } from '../text/segment.ts';
import type { Wording } from './units.ts';

/** The cues of all topics, by their first two characters: one pass over a text finds them all. */
export type CueIndex = ReadonlyMap<
  number,
  readonly { readonly cue: string; readonly topics: readonly number[] }[]
>;

export function cueIndex(cuesByTopic: readonly (readonly string[])[]): CueIndex {
  const topicsOf = new Map<string, number[]>();
  cuesByTopic.forEach((cues, topic) => {
    for (const cue of new Set(cues)) topicsOf.set(cue, [...(topicsOf.get(cue) ?? []), topic]);
  });
  const index = new Map<number, { readonly cue: string; readonly topics: readonly number[] }[]>();
  for (const [cue, topics] of topicsOf) {
    const start = pairAt(cue, 0);
    index.set(start, [...(index.get(start) ?? []), { cue, topics }]);
  }
  return index;
}

/** What a cue counts by where it stands; the headings above give the context. */
const PLACES = { heading: 3, body: 1, parents: 0.5 } as const;

/** The cues found in a clause, by topic, with what each counts. */
export type FoundCues = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** A cue counts once for each place; one inside a longer one of the same topic does not. */
export function cuesIn({ heading, body, parents }: Wording, index: CueIndex): FoundCues {
  const found = new Map<number, Map<string, number>>();
  const texts = { heading, body, parents: parents.join('\n') };
  for (const place of ['heading', 'body', 'parents'] as const)
    for (const [topic, cues] of matches(texts[place], index)) {
      const own = found.get(topic) ?? new Map<string, number>();
      for (const cue of cues) {
        const inside = [...cues].some((other) => other !== cue && other.includes(cue));
        if (!inside) own.set(cue, (own.get(cue) ?? 0) + PLACES[place]);
      }
      found.set(topic, own);
    }
  return found;
}

function matches(text: string, index: CueIndex): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  let organs: readonly boolean[] | null = null;
  for (let at = 0; at + 2 <= text.length; at += 1)
    for (const { cue, topics } of index.get(pairAt(text, at)) ?? NONE) {
      if (!text.startsWith(cue, at)) continue;
      organs ??= inOrgans(text);
      if (organs[at]) continue;
      for (const topic of topics) {
        const cues = found.get(topic);
        if (cues) cues.add(cue);
        else found.set(topic, new Set([cue]));
      }
    }
  return found;
}

const NONE: readonly never[] = [];

/** Two characters as one number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const ORGAN = /^.{2,}[局委厅署]$/;

/** Which characters stand in the name of an organ: 市场监管局 is no word on 监管. */
const inOrgans = (text: string): readonly boolean[] =>
  /[局委厅署]/.test(text)
    ? segment(text).flatMap((word) => Array<boolean>(word.length).fill(ORGAN.test(word)))
    : NONE;
