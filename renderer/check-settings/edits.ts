import type { CheckSettings, OwnWord } from '../../shared/check/settings.ts';
import { type ThresholdId, thresholds } from '../../shared/check/thresholds.ts';

/** Rules switched on or off together; which stand in `off` beside them stays. */
export const switched = (
  checks: CheckSettings,
  ids: readonly string[],
  on: boolean,
): CheckSettings => {
  const others = checks.off.filter((id) => !ids.includes(id));
  return { ...checks, off: on ? others : [...others, ...ids] };
};

/** A threshold set; the usual value is stored as none, so that it follows a later version. */
export function withThreshold(
  checks: CheckSettings,
  id: ThresholdId,
  value: number,
): CheckSettings {
  const { [id]: _, ...others } = checks.thresholds;
  return {
    ...checks,
    thresholds: value === thresholds[id].usual ? others : { ...others, [id]: value },
  };
}

/** Without rows left empty and blanks around words. */
export const tidied = (checks: CheckSettings): CheckSettings => ({
  ...checks,
  words: checks.words
    .map(({ kind, word, instead, reason }) => ({
      word: word.trim(),
      kind,
      instead: kind === 'allow' ? '' : instead.trim(),
      reason: reason.trim(),
    }))
    .filter(({ word, instead, reason }) => word + instead + reason !== ''),
});

/** What is wrong with the first word that cannot be kept, in one sentence; null where all can. */
export function faultIn({ words }: CheckSettings): string | null {
  const seen = new Set<string>();
  for (const { word, instead } of words) {
    if (word === '') return `有一行没有填写用语${instead === '' ? '' : `（改为“${instead}”）`}。`;
    if (seen.has(word)) return `“${word}”列了两次，请删去一行。`;
    if (word === instead) return `“${word}”的改法和原词相同，请更改。`;
    seen.add(word);
  }
  return null;
}

/**
 * The stored settings with what was changed here since they were read: what another window switched
 * or added in between stays.
 */
export function rebased(
  stored: CheckSettings,
  before: CheckSettings,
  after: CheckSettings,
): CheckSettings {
  const turnedOn = before.off.filter((id) => !after.off.includes(id));
  const turnedOff = after.off.filter((id) => !before.off.includes(id));
  const reset = Object.keys(before.thresholds).filter((id) => !(id in after.thresholds));
  const set = changed(before.thresholds, after.thresholds);
  const was = byWord(before.words);
  const now = byWord(after.words);
  const there = byWord(stored.words);
  const kept = stored.words
    .filter(({ word }) => now.has(word) || !was.has(word))
    .map((own) => {
      const mine = now.get(own.word);
      return mine === undefined || same(mine, was.get(own.word)) ? own : mine;
    });
  const added = after.words.filter(({ word }) => !there.has(word) && !was.has(word));
  return {
    off: [...new Set([...stored.off.filter((id) => !turnedOn.includes(id)), ...turnedOff])],
    thresholds: {
      ...Object.fromEntries(
        Object.entries(stored.thresholds).filter(([id]) => !reset.includes(id)),
      ),
      ...set,
    },
    words: [...kept, ...added],
  };
}

const byWord = (words: readonly OwnWord[]): ReadonlyMap<string, OwnWord> =>
  new Map(words.map((own) => [own.word, own]));

const changed = (
  before: CheckSettings['thresholds'],
  after: CheckSettings['thresholds'],
): CheckSettings['thresholds'] =>
  Object.fromEntries(Object.entries(after).filter(([id, value]) => before[id] !== value));

const same = (a: OwnWord, b: OwnWord | undefined): boolean =>
  b !== undefined && a.kind === b.kind && a.instead === b.instead && a.reason === b.reason;

/** True where saving would change something. */
export const isChanged = (before: CheckSettings, after: CheckSettings): boolean => {
  const meaning = ({ off, thresholds: set, words }: CheckSettings): string =>
    JSON.stringify([[...new Set(off)].sort(), Object.entries(set).sort(), words]);
  return meaning(tidied(before)) !== meaning(tidied(after));
};
