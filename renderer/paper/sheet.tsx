import { memo } from 'react';
import type { Format } from '../../shared/word/format.ts';
import type { Box, Line, Page, Piece, Rule } from '../../shared/word/pages/types.ts';
import { latinStackOf, stackOf } from './fonts/stacks.ts';
import { textMeasure } from './measure.ts';
import { type Stretch, stretchesOf } from './pieces.ts';

type Props = {
  readonly page: Page;
  readonly format: Format;
  /** The line the keys stand on, if it is on this sheet; from 0. */
  readonly current: number | null;
};

/**
 * One sheet of paper, drawn in points: the window scales it. Every piece of text stands where the
 * layout says, on its baseline, whatever font it is shown in.
 */
export const Sheet = memo(function Sheet({ page, format, current }: Props) {
  return (
    <>
      {page.rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no other name
        <RuleView key={at} rule={rule} />
      ))}
      {page.lines.map((line, at) => (
        <LineView
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sheet are numbered
          key={at}
          line={line}
          index={at}
          format={format}
          isCurrent={at === current}
        />
      ))}
      {page.pageNumber !== null && (
        <div className="sheet-line" style={numberStyle(page.pageNumber)}>
          <Pieces line={page.pageNumber} format={format} />
        </div>
      )}
    </>
  );
});

type LineProps = {
  readonly line: Line;
  readonly index: number;
  readonly format: Format;
  readonly isCurrent: boolean;
};

const LineView = memo(function LineView({ line, index, format, isCurrent }: LineProps) {
  const leads = line.span !== null;
  return (
    <div
      className="sheet-line"
      style={boxStyle(line)}
      data-line={index}
      data-leads={leads || undefined}
      data-kind={line.kind}
      tabIndex={isCurrent ? 0 : -1}
    >
      <Pieces line={line} format={format} />
    </div>
  );
});

function Pieces({ line, format }: { readonly line: Line; readonly format: Format }) {
  return line.pieces.map((piece) => (
    <span key={piece.left} className="sheet-piece" style={pieceStyle(line, piece, format)}>
      {stretchesOf(piece, (text, isLatin) =>
        measure(text, familyOf(piece, isLatin, format), piece.sizePt, piece.bold),
      ).map((stretch, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a piece have no other name
        <span key={at} style={stretchStyle(stretch, piece, format)}>
          {stretch.text}
        </span>
      ))}
    </span>
  ));
}

const measure = textMeasure();

const familyOf = ({ face }: Piece, isLatin: boolean, format: Format): string =>
  isLatin ? latinStackOf(face, format) : stackOf(face, format);

/** Lengths of the sheet: the window says how many pixels a point takes. */
const pt = (points: number): string => `calc(${points.toFixed(3)} * var(--pt))`;

const boxStyle = ({ left, top, width, height }: Box) => ({
  left: pt(left),
  top: pt(top),
  width: pt(width),
  height: pt(height),
});

/** Of a page that lies across it reads downwards, turned around its corner. */
const numberStyle = (line: Line) => ({
  ...boxStyle(line),
  ...(line.turned && { transform: 'rotate(90deg)', transformOrigin: '0 0' }),
});

const pieceStyle = (line: Line, piece: Piece, format: Format) => ({
  left: pt(piece.left - line.left),
  width: pt(piece.width),
  fontSize: pt(piece.sizePt),
  fontFamily: stackOf(piece.face, format),
  ...(piece.bold && { fontWeight: 700 }),
  ...(piece.colour === 'red' && { color: 'var(--paper-red)' }),
  // The strut before the words ends on the baseline: see .sheet-piece.
  '--baseline': pt(line.baseline - line.top),
});

const stretchStyle = ({ isLatin, spacing, narrowed }: Stretch, piece: Piece, format: Format) => ({
  letterSpacing: pt(spacing),
  ...(isLatin && { fontFamily: familyOf(piece, true, format) }),
  ...(narrowed && {
    display: 'inline-block',
    // A box of no height would show no selection; one of a whole line would push the baseline.
    lineHeight: 0.9,
    width: pt(narrowed.width),
    transform: `scaleX(${narrowed.scale.toFixed(4)})`,
    transformOrigin: 'left',
  }),
});

function RuleView({ rule }: { readonly rule: Rule }) {
  const { from, to, thickness } = rule;
  const isUpright = from.left === to.left;
  const half = thickness / 2;
  return (
    <div
      className={`sheet-rule sheet-rule-${rule.kind}`}
      style={{
        left: pt(isUpright ? from.left - half : Math.min(from.left, to.left)),
        top: pt(isUpright ? Math.min(from.top, to.top) : from.top - half),
        width: pt(isUpright ? thickness : Math.abs(to.left - from.left)),
        height: pt(isUpright ? Math.abs(to.top - from.top) : thickness),
      }}
    />
  );
}
