import type { Span } from '../../model/span.ts';
import type { Piece } from '../types.ts';

/** A sentence of one text beside the sentences of the other that say the same in other words. */
export type LooseSentence = {
  readonly text: string;
  /**
   * Indexes of the sentences of the other text that correspond, best first; empty where there is
   * none. Order is not forced, and several sentences may have the same counterpart. What is a
   * counterpart on one side is one on the other.
   */
  readonly counterparts: readonly number[];
  /** Phrases that stand word for word in a counterpart, as places in `text`, in order, apart. */
  readonly shared: readonly Span[];
};

/**
 * How two texts are best shown. `close`: as one text with its changes. `loose`: so little is shared
 * that the changes would be confetti; both texts as they are, with the sentences that correspond and
 * the phrases they share. Joining the texts of `other` gives the other text, of `draft` the draft.
 */
export type Correspondence =
  | { readonly kind: 'close'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'loose';
      readonly other: readonly LooseSentence[];
      readonly draft: readonly LooseSentence[];
    };
