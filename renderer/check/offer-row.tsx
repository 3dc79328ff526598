import type { Offer } from './offers.ts';

type Props = {
  readonly offer: Offer;
  readonly on: boolean;
  readonly onTurn: (ids: readonly string[], on: boolean) => void;
};

const TAGS = { equal: 'span', insert: 'ins', delete: 'del' } as const;

/** One change in its line, with the clause it stands in and the rule that asks for it. */
export const OfferRow = ({ offer: { listed, change }, on, onTurn }: Props) => (
  <li>
    <label className="offer">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => onTurn([listed.id], target.checked)}
      />
      <span>
        <span className="offer-words">
          {change.map(({ op, text }, at) => {
            const Tag = TAGS[op];
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other identity
            return <Tag key={at}>{text}</Tag>;
          })}
        </span>
        <span className="meta offer-place">
          {listed.clause}　{listed.rule}
        </span>
      </span>
    </label>
  </li>
);
