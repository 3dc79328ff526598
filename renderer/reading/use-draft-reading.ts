import { useEffect, useMemo } from 'react';
import { today } from '../../shared/model/day.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Settings } from '../../shared/settings.ts';
import type { CheckWish } from '../check/checking.ts';
import type { OpenDraft } from '../draft/state.ts';
import type { Dispatch } from '../session.ts';
import { type Reading, useReading } from './use-reading.ts';

type Parts = {
  readonly draft: OpenDraft;
  readonly library: readonly Precedent[] | null;
  /** Ids of the precedents to learn from. */
  readonly chosen: readonly string[];
  readonly settings: Settings;
  readonly dispatch: Dispatch;
};

/** The readings of the open draft; what hangs on its words is told of each. */
export function useDraftReading(parts: Parts): Reading & { readonly checkWish: CheckWish } {
  const { draft, library, chosen, settings, dispatch } = parts;
  const { decisions, topics, remarks, borrowed, profile, info } = draft;
  const wish = useMemo(
    () => ({ chosen, topics, own: settings.topics, genre: info.genre }),
    [chosen, topics, settings.topics, info.genre],
  );
  const { checks, jurisdictions } = settings;
  const day = info.checkedOn === '' ? today() : info.checkedOn;
  const { genre, normative } = info;
  const checkWish = useMemo(
    (): CheckWish => ({
      profile,
      genre,
      normative,
      borrowed,
      checks,
      jurisdictions,
      today: day,
    }),
    [profile, genre, normative, borrowed, checks, jurisdictions, day],
  );
  const reading = useReading(draft.text, library, decisions, wish, checkWish);
  const { policy } = reading;
  // For a decision just made as well: what looks like its clause now is not taken for it later.
  useEffect(() => {
    const anchored = decisions.length + topics.length + remarks.length + borrowed.length;
    if (policy === null || anchored === 0) return;
    dispatch({ type: 'read', policy });
  }, [decisions, topics, remarks, borrowed, policy, dispatch]);
  return { ...reading, checkWish };
}
