import type { Policy } from '../../shared/model/policy.ts';
import type { Place } from './coverage-matrix.tsx';
import { nameOfClause } from './words.ts';

type Props = {
  readonly places: readonly Place[];
  readonly draft: Policy;
  readonly onOpen: (place: Place) => void;
};

/** The draft's clauses that stand in no row, so that none is overlooked. */
export function Unplaced({ places, draft, onOpen }: Props) {
  const own = places.filter(({ doc }) => doc === null);
  if (own.length === 0) return null;
  return (
    <p className="coverage-unplaced">
      <span className="meta">本稿另有{own.length}条不属于以上主题：</span>
      {own.map((place) => (
        <button
          key={place.path}
          type="button"
          className="coverage-source"
          onClick={() => onOpen(place)}
        >
          {nameOfClause(draft, place.path)}
        </button>
      ))}
    </p>
  );
}
