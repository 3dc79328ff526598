import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Place } from './coverage-matrix.tsx';
import { docName, nameOfClause, policyOf } from './words.ts';

type Props = {
  readonly places: readonly Place[];
  readonly draft: Policy;
  readonly precedents: readonly Precedent[];
  readonly onOpen: (place: Place) => void;
};

/** The clauses that stand in no row, so that none is overlooked: the draft's, then the precedents'. */
export function Unplaced(props: Props) {
  const own = props.places.filter(({ doc }) => doc === null);
  const others = props.places.filter(({ doc }) => doc !== null);
  return (
    <>
      {own.length > 0 && <Places {...props} places={own} label="本稿" />}
      {others.length > 0 && <Places {...props} places={others} label="先例" />}
    </>
  );
}

function Places({ places, label, draft, precedents, onOpen }: Props & { readonly label: string }) {
  return (
    <details className="coverage-unplaced">
      <summary>
        {label}另有{places.length}条不属于以上主题
      </summary>
      <ul className="coverage-list">
        {places.map(({ doc, path }) => (
          <li key={`${doc} ${path}`}>
            <button type="button" className="coverage-clause" onClick={() => onOpen({ doc, path })}>
              {docName(doc, precedents)} {nameOfClause(policyOf(doc, draft, precedents), path)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
