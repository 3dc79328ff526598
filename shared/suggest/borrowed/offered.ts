import type { Precedent } from '../../model/document.ts';
import type { Clause } from '../../model/policy.ts';
import { wordsAlone } from '../measures/sentences.ts';
import { type Offer, offerOf } from './sentences.ts';

/**
 * The parts of a precedent's clause that one shown sentence is made of: a sentence that announces a
 * list is shown with its items, each of which keeps a source of its own.
 */
export function offersOf(precedent: Precedent, clause: Clause, shown: string): readonly Offer[] {
  const { sentences } = offerOf(precedent, clause);
  const found: Offer[] = [];
  let at = 0;
  for (const offer of sentences) {
    const original = wordsAlone(offer.original);
    const from = original === '' ? -1 : shown.indexOf(original, at);
    if (from === -1) {
      if (found.length > 0) break;
      continue;
    }
    found.push({ ...offer, original });
    at = from + original.length;
  }
  return found;
}
