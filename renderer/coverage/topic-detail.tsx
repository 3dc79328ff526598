import type { CoverageRow, Measure } from '../../shared/compare/coverage.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { pathName } from '../../shared/model/names.ts';
import type { Place } from './coverage-matrix.tsx';
import { docName } from './words.ts';

type Props = {
  readonly row: CoverageRow;
  readonly precedents: readonly Precedent[];
  readonly onOpen: (place: Place) => void;
};

/** What the documents say on one topic: first what the draft does not. */
export function TopicDetail({ row, precedents, onOpen }: Props) {
  const inDraft = ({ sources }: Measure): boolean => sources.some(({ doc }) => doc === null);
  const lacking = row.measures.filter((measure) => !inDraft(measure));
  const had = row.measures.filter(inDraft);
  return (
    <>
      <h2 className="coverage-title">{row.name}</h2>
      <p className="meta coverage-lead">{row.definition}</p>
      <Measures
        label={`本稿未提 ${lacking.length}项`}
        measures={lacking}
        precedents={precedents}
        onOpen={onOpen}
      />
      <Measures
        label={`本稿已有 ${had.length}项`}
        measures={had}
        precedents={precedents}
        onOpen={onOpen}
      />
    </>
  );
}

type ListProps = Pick<Props, 'precedents' | 'onOpen'> & {
  readonly label: string;
  readonly measures: readonly Measure[];
};

function Measures({ label, measures, precedents, onOpen }: ListProps) {
  if (measures.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3 className="coverage-heading">{label}</h3>
      <ul className="coverage-list">
        {measures.map(({ text, sources }) => (
          <li key={`${sources[0]?.doc} ${sources[0]?.path} ${text}`}>
            <p className="coverage-text" title={text}>
              {text}
            </p>
            <p className="coverage-sources">
              {unique(sources).map(({ doc, path }) => (
                <button
                  key={`${doc} ${path}`}
                  type="button"
                  className="coverage-source"
                  onClick={() => onOpen({ doc, path })}
                >
                  {docName(doc, precedents)} {pathName(path)}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two sentences of one clause may say one measure. */
const unique = (places: readonly Place[]): readonly Place[] =>
  places.filter(
    ({ doc, path }, at) =>
      places.findIndex((other) => other.doc === doc && other.path === path) === at,
  );
