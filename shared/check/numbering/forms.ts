import { readMarker } from '../../model/marker.ts';
import { formatMarker } from '../../model/numbering.ts';
import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { countedUnder } from '../../text/numbering/counted.ts';
import { withNumber } from '../../text/numbering/printed.ts';

/** A marker that is not written as its level is. */
export type OddForm = {
  readonly clause: Clause;
  /** How it is to be written. */
  readonly reading: string;
  /**
   * mark: 3、 （二）、 with a mark too much or another one; width: (一); level: 3. between （二） and
   * （四）; other: 1) ㈠ and a form of its own beside its series.
   */
  readonly kind: 'mark' | 'width' | 'level' | 'other';
  /** The same for all markers with the same fault. */
  readonly form: string;
};

/** The markers that are not written as GB/T 9704 or the clauses beside them are, in order of the text. */
export function oddForms(policy: Policy): readonly OddForm[] {
  const readings = new Map(
    policy.corrections.flatMap(({ kind, span, reading }) =>
      kind === 'marker-inconsistent' && reading !== null ? [[span.from, reading] as const] : [],
    ),
  );
  return [...countedUnder(policy).values()]
    .flat()
    .flatMap(({ clause, style }) => {
      const odd = oddForm(clause, style);
      if (odd !== null) return [odd];
      const reading = readings.get(clause.markerSpan.from);
      return reading === undefined || isOfficial(clause, style)
        ? []
        : [{ clause, reading, kind: 'other' as const, form: `${style} ${clause.marker}` }];
    })
    .sort((a, b) => a.clause.span.from - b.clause.span.from);
}

/** How the levels of GB/T 9704 7.3.3 are written; those in words (第一条) without a mark behind. */
const OFFICIAL: Readonly<Record<MarkerStyle, string>> = {
  part: '第〇编',
  chapter: '第〇章',
  section: '第〇节',
  article: '第〇条',
  han: '〇、',
  'han-paren': '（〇）',
  arabic: '#.',
  'arabic-paren': '（#）',
  circled: '①',
};

const isOfficial = ({ marker }: Clause, style: MarkerStyle): boolean =>
  readMarker(marker)?.form === OFFICIAL[style];

/** The same for a first look: most markers are written as they are to be. */
const WRITTEN: Readonly<Partial<Record<MarkerStyle, RegExp>>> = {
  han: /^[一二三四五六七八九十百零]{1,7}、$/,
  'han-paren': /^（[一二三四五六七八九十百零]{1,7}）$/,
  arabic: /^\d{1,3}[.．]$/,
  'arabic-paren': /^（\d{1,3}）$/,
  article: /^第[一二三四五六七八九十百零]{1,7}条$/,
};

function oddForm(clause: Clause, style: MarkerStyle): OddForm | null {
  const { marker, number } = clause;
  if (WRITTEN[style]?.test(marker) === true) return null;
  const printed = readMarker(marker);
  if (printed === null) return null;
  const form = `${printed.form}${/[()]/.test(marker) ? ' half' : ''}`;
  if (printed.style !== style) {
    return { clause, reading: formatMarker(style, Math.floor(number)), kind: 'level', form };
  }
  const bare = printed.form.replace(/[、，。.：:]$/, '');
  const wanted = OFFICIAL[style];
  if (IN_WORDS.has(style)) {
    return bare === printed.form
      ? null
      : { clause, reading: marker.replace(/[、，。.：:]$/, ''), kind: 'mark', form };
  }
  if (printed.form === wanted) {
    return /[()]/.test(marker) ? { clause, reading: wide(marker), kind: 'width', form } : null;
  }
  const reading = wanted.startsWith('①') ? marker.replace(/[、．.]$/, '') : null;
  const kind = bare === wanted.replace(/[、.]$/, '') ? 'mark' : 'other';
  return { clause, reading: reading ?? rewritten(clause, style), kind, form };
}

const IN_WORDS: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'section', 'article']);

const wide = (marker: string): string => marker.replace('(', '（').replace(')', '）');

/** （二）、 is （二）, 十四． is 十四、: the printed number in the form of its level. */
function rewritten(clause: Clause, style: MarkerStyle): string {
  const number = /[〇○零一二三四五六七八九十百]+|[0-9]+/.exec(clause.marker)?.[0];
  return number === undefined
    ? withNumber({ ...clause, marker: '', style }, Math.floor(clause.number))
    : OFFICIAL[style].replace(/[〇#]/, number);
}
