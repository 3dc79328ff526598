import { setImmediate as breath } from 'node:timers/promises';
import { type Input, type Output, Refusal } from '../../shared/api.ts';
import { labelled, type OwnPrecedent } from '../../shared/library/own.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { summaryOf } from '../../shared/library/summary.ts';
import type { Precedent, PrecedentSummary } from '../../shared/model/document.ts';
import { precedentOfOwn } from '../../shared/own-precedent.ts';
import type { OwnLibrary } from './own-library.ts';
import type { SettingsStore } from './settings.ts';

export type Library = {
  readonly list: () => Promise<Output<'listLibrary'>>;
  readonly show: (input: Input<'showPrecedent'>) => Promise<Output<'showPrecedent'>>;
  /** Null where there is none of that id. */
  readonly find: (id: string) => Promise<Precedent | null>;
  readonly all: () => Promise<readonly Precedent[]>;
};

/** What a drafter can look at: the precedents that come with the product and the user's own. */
export const library = (
  own: Pick<OwnLibrary, 'read' | 'find'>,
  settings: Pick<SettingsStore, 'usable'>,
): Library => {
  /** As long as the document is the same object it was not changed on the disk. */
  const summaries = new WeakMap<OwnPrecedent, PrecedentSummary>();
  const summarised = async (precedent: OwnPrecedent): Promise<PrecedentSummary> => {
    const known = summaries.get(precedent);
    if (known !== undefined) return known;
    // Reading a structure takes milliseconds; a thousand of them must not hold the window up.
    await breath();
    const summary = summaryOf(precedentOfOwn(precedent));
    summaries.set(precedent, summary);
    return summary;
  };

  const find = async (id: string): Promise<Precedent | null> => {
    const builtIn = builtInPrecedents.find((precedent) => precedent.id === id);
    if (builtIn !== undefined) return labelled(builtIn, (await settings.usable()).labels);
    const found = await own.find(id);
    return found === null ? null : precedentOfOwn(found);
  };

  return {
    list: async () => {
      const precedents = builtInPrecedents.map(summaryOf);
      for (const one of (await own.read()).precedents) precedents.push(await summarised(one));
      return { precedents };
    },
    show: async ({ id }) => {
      const precedent = await find(id);
      if (precedent !== null) return { precedent };
      throw new Refusal('not-found', `先例库里没有“${id.slice(0, 80)}”，它可能已被移出。`);
    },
    find,
    all: async () => {
      const { labels } = await settings.usable();
      const { precedents } = await own.read();
      return [
        ...builtInPrecedents.map((precedent) => labelled(precedent, labels)),
        ...precedents.map(precedentOfOwn),
      ];
    },
  };
};
