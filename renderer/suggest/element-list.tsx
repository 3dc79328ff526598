import type { Element } from '../../shared/suggest/types.ts';

type Props = {
  readonly elements: readonly Element[];
  readonly onJump: (offset: number) => void;
};

/** 要素: what a complete document of the genre has, what is absent first, then where each one is. */
export function ElementList({ elements, onJump }: Props) {
  const absent = elements
    .filter(({ present }) => !present)
    .toSorted((a, b) => b.precedents - a.precedents);
  const present = elements.filter((element) => element.present);
  return (
    <section aria-label="要素">
      <h3 className="suggest-head">
        要素 <span className="meta">{`已有${present.length}项，共${elements.length}项`}</span>
      </h3>
      {absent.length === 0 && <p className="suggest-calm muted">✓ 要素齐备。</p>}
      <ul className="suggest-list elements">
        {absent.map(({ id, name, precedents, of }) => (
          <li key={id} className="element">
            <span className="element-mark" aria-hidden>
              ○
            </span>
            <span className="suggest-grow">
              {name} <span className="meta">未写</span>
            </span>
            <Evidence precedents={precedents} of={of} />
          </li>
        ))}
      </ul>
      {present.length > 0 && (
        <details className="measure-group" open={absent.length === 0}>
          <summary>
            已有 <span className="meta">{present.length}</span>
          </summary>
          <ul className="suggest-list elements">
            {present.map(({ id, name, at, precedents, of }) => (
              <li key={id} className="element">
                <span className="element-mark element-has" aria-hidden>
                  ✓
                </span>
                <button
                  type="button"
                  className="link suggest-grow"
                  aria-label={`转到${name}`}
                  onClick={() => at !== null && onJump(at)}
                >
                  {name}
                </button>
                <Evidence precedents={precedents} of={of} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Evidence = ({ precedents, of }: Pick<Element, 'precedents' | 'of'>) => (
  <span className="evidence" role="img" aria-label={`${of}份先例中${precedents}份有`}>
    {`${precedents}/${of}`}
  </span>
);
