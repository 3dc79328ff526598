import { memo, useMemo } from 'react';
import { difference } from '../../shared/compare/difference.ts';
import type { Grain, Piece } from '../../shared/compare/types.ts';
import type { Passage, VersionRow } from '../../shared/compare/versions/types.ts';
import type { Span } from '../../shared/model/span.ts';
import { runsOf } from '../compare/hunks.ts';
import { MarkedText } from '../compare/marked-text.tsx';
import { quantitiesIn } from '../compare/quantities.ts';
import { columnsOf, joined, type Mark, unmarked } from './marks.ts';
import type { Columns } from './state.ts';

export type Show = {
  readonly columns: Columns;
  readonly reversed: boolean;
  readonly grain: Grain;
};

type Props = {
  readonly row: VersionRow;
  /** Differences are computed for rows near the window only. */
  readonly drawn: boolean;
  readonly columns: Columns;
  readonly grain: Grain;
};

/** The words of a row: old beside new, or both in one column; once where nothing changed. */
export const VersionTexts = memo(function VersionTexts({ row, drawn, columns, grain }: Props) {
  const { kind, before, after } = row;
  const whole = kind === 'added' || kind === 'deleted';
  const pieces = useMemo((): readonly Piece[] => {
    const [old, now] = [joined(before), joined(after)];
    return whole || drawn ? difference(old, now, grain) : [{ op: 'equal', text: now }];
  }, [whole, drawn, before, after, grain]);
  const quantities = useMemo(() => quantitiesIn(pieces), [pieces]);
  const sides = useMemo(() => columnsOf(pieces, before, after), [pieces, before, after]);

  if (kind === 'unchanged') {
    return (
      <Cell column={1} wide={columns === 'beside'}>
        <Marked passages={after} marks={sides.after} />
      </Cell>
    );
  }
  if (columns === 'merged') {
    return (
      <Cell column={1}>
        <p className="clause-text">
          <Marker passages={after.length > 0 ? after : before} />
          {runsOf(pieces).map((run, index) =>
            run.kind === 'equal' ? (
              run.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs have no other identity
              <span key={index} className="hunk" data-hunk="">
                {run.pieces.map((piece) => (
                  <Changed key={piece.op} {...piece} quantities={quantities.get(piece) ?? []} />
                ))}
              </span>
            ),
          )}
        </p>
      </Cell>
    );
  }
  return (
    <>
      <Cell column={1}>
        {before.length === 0 ? (
          <None />
        ) : (
          <Marked passages={before} marks={whole || drawn ? sides.before : plain(before)} />
        )}
      </Cell>
      <Cell column={2}>
        {after.length === 0 ? <None /> : <Marked passages={after} marks={sides.after} />}
      </Cell>
    </>
  );
});

type CellProps = {
  readonly column: number;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
};

const Cell = ({ column, wide = false, children }: CellProps) => (
  <td
    className="versions-words"
    data-column={column}
    data-wide={wide || undefined}
    colSpan={wide ? 2 : 1}
    tabIndex={-1}
  >
    {children}
  </td>
);

const None = () => <p className="clause-text muted">无对应</p>;

type MarkedProps = {
  readonly passages: readonly Passage[];
  readonly marks: readonly (readonly Mark[])[];
};

const Marked = ({ passages, marks }: MarkedProps) =>
  passages.map((passage, at) => (
    <p key={passage.span.from} className="clause-text">
      <Marker passages={[passage]} />
      {marks[at]?.map(({ op, text, stop, quantities }, index) =>
        op === 'equal' ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks have no other identity
          <span key={index} className="hunk" data-hunk={stop ? '' : undefined}>
            <Changed op={op} text={text} quantities={quantities} />
          </span>
        ),
      )}
    </p>
  ));

/** （三） as printed; of several passages in one column the first ones stand in the words' way. */
const Marker = ({ passages }: { readonly passages: readonly Passage[] }) => {
  const [passage, ...others] = passages;
  return passage === undefined || passage.marker === '' || others.length > 0 ? null : (
    <span className="versions-marker">{passage.marker}</span>
  );
};

type ChangedProps = Piece & { readonly quantities: readonly Span[] };

const Changed = ({ op, text, quantities }: ChangedProps) => {
  const marked = <MarkedText text={text} spans={quantities} className="quantity" />;
  return op === 'insert' ? (
    <ins title="新文字有，旧文字无">{marked}</ins>
  ) : (
    <del title="旧文字有，新文字无">{marked}</del>
  );
};

const plain = (passages: readonly Passage[]): readonly (readonly Mark[])[] =>
  passages.map(({ text }) => [unmarked(text)]);
