import { OfferRow } from './offer-row.tsx';
import type { Offer } from './offers.ts';

type Props = {
  readonly offers: readonly Offer[];
  readonly chosen: ReadonlySet<string>;
  readonly onTurn: (ids: readonly string[], on: boolean) => void;
  readonly className?: string;
};

/** Changes one below the other, each with its own switch. */
export const OfferList = ({ offers, chosen, onTurn, className }: Props) => (
  <ul className={className}>
    {offers.map((offer) => (
      <OfferRow
        key={offer.listed.id}
        offer={offer}
        on={chosen.has(offer.listed.id)}
        onTurn={onTurn}
      />
    ))}
  </ul>
);
