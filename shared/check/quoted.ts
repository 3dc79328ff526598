import { firstThat } from '../model/first-that.ts';
import type { Span } from '../model/span.ts';
import { type Paragraph, perParagraph } from './paragraph.ts';

/** 引语 “…” ‘…’ "…", 书名 《…》〈…〉, 括注 （…）〔…〕［…］【…】 and what stands for them at half width. */
export type QuotedKind = 'quotation' | 'title' | 'bracket';

/** A stretch in a pair of marks, the marks included. */
export type Quoted = Span & {
  readonly kind: QuotedKind;
  /** Its opening mark, and how many pairs it stands in. */
  readonly open: string;
  readonly depth: number;
};

/** A mark without its counterpart in the paragraph. */
export type Stray = Span & {
  readonly kind: QuotedKind;
  readonly mark: string;
  readonly side: 'open' | 'close';
};

export type Pairs = {
  /** In order of their opening marks: an outer pair before what stands in it. */
  readonly quoted: readonly Quoted[];
  /** For each of them the place of the one it stands in; -1 for none. */
  readonly around: readonly number[];
  /** In order of the text. */
  readonly strays: readonly Stray[];
};

/** The pairs of marks of a paragraph; the marks of an own series (1）, （一）) are none. Linear time. */
export const pairsOf: (paragraph: Paragraph) => Pairs = perParagraph(({ text, marker }) =>
  pairsIn(text, marker?.to ?? 0),
);

/** The stretches in marks, an outer one before what stands in it. */
export const quotedIn = (paragraph: Paragraph): readonly Quoted[] => pairsOf(paragraph).quoted;

/** The innermost stretch of these kinds around a place (all kinds where none is named); null outside. */
export const quotedAt = (
  paragraph: Paragraph,
  at: number,
  ...kinds: readonly QuotedKind[]
): Quoted | null => pairAt(pairsOf(paragraph), at, ...kinds);

/** The same among known pairs. */
export function pairAt(
  { quoted, around }: Pairs,
  at: number,
  ...kinds: readonly QuotedKind[]
): Quoted | null {
  for (
    let place = firstThat(quoted, ({ from }) => from > at) - 1;
    place >= 0;
    place = around[place] ?? -1
  ) {
    const one = quoted[place];
    if (one === undefined) break;
    if (at < one.to && (kinds.length === 0 || kinds.includes(one.kind))) return one;
  }
  return null;
}

/** True for words of others, which are never reworded: in “…” or in 《…》. */
export const isCited = (paragraph: Paragraph, at: number): boolean =>
  quotedAt(paragraph, at, 'quotation', 'title') !== null;

type Pair = { readonly open: string; readonly close: string; readonly kind: QuotedKind };

const PAIRS: readonly Pair[] = [
  { open: '“', close: '”', kind: 'quotation' },
  { open: '‘', close: '’', kind: 'quotation' },
  { open: '《', close: '》', kind: 'title' },
  { open: '〈', close: '〉', kind: 'title' },
  { open: '（(', close: '）)', kind: 'bracket' },
  { open: '〔', close: '〕', kind: 'bracket' },
  { open: '［[', close: '］]', kind: 'bracket' },
  { open: '【', close: '】', kind: 'bracket' },
];

const opening = new Map(PAIRS.flatMap((pair) => [...pair.open].map((mark) => [mark, pair])));
const closing = new Map(PAIRS.flatMap((pair) => [...pair.close].map((mark) => [mark, pair])));
const MARK = /[“”‘’"《》〈〉（）()〔〕［］[\]【】]/g;
/** No text is quoted deeper; what opens beyond is stray. */
const DEEPEST = 16;

type Open = { readonly at: number; readonly mark: string; readonly pair: Pair };

const STRAIGHT: Pair = { open: '"', close: '"', kind: 'quotation' };

/**
 * Pairs marks like brackets in an expression. A closing mark takes the nearest opening one of its
 * kind: what was opened in between stays open.
 */
export function pairsIn(text: string, from = 0): Pairs {
  const quoted: Quoted[] = [];
  const strays: Stray[] = [];
  let open: Open[] = [];
  const lose = ({ at, mark, pair }: Open): void => {
    strays.push({ from: at, to: at + 1, kind: pair.kind, mark, side: 'open' });
  };
  const close = (at: number, place: number): void => {
    for (const one of open.slice(place + 1)) lose(one);
    const [outer] = open.slice(place);
    open = open.slice(0, place);
    if (outer === undefined) return;
    const { mark, pair } = outer;
    quoted.push({ from: outer.at, to: at + 1, kind: pair.kind, open: mark, depth: open.length });
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < from || isApostrophe(text, index)) continue;
    const pair = mark === '"' ? STRAIGHT : (opening.get(mark) ?? closing.get(mark));
    if (pair === undefined) continue;
    const place = open.findLastIndex((one) => one.pair === pair);
    const opens = mark === '"' ? place < 0 : opening.has(mark);
    if (opens) {
      const one = { at: index, mark, pair };
      if (open.length < DEEPEST) open.push(one);
      else lose(one);
    } else if (place >= 0) close(index, place);
    else if (!endsItem(text, index, mark))
      strays.push({ from: index, to: index + 1, kind: pair.kind, mark, side: 'close' });
  }
  for (const one of open) lose(one);
  quoted.sort(inOrder);
  return { quoted, around: aroundEach(quoted), strays: strays.sort(inOrder) };
}

/** Pairs never cross, so what a stretch stands in is among those still open where it begins. */
function aroundEach(quoted: readonly Quoted[]): readonly number[] {
  const open: number[] = [];
  return quoted.map(({ from }, place) => {
    while ((quoted[open.at(-1) ?? -1]?.to ?? Number.POSITIVE_INFINITY) <= from) open.pop();
    const around = open.at(-1) ?? -1;
    open.push(place);
    return around;
  });
}

const inOrder = (a: Span, b: Span): number => a.from - b.from;

/** ’ in a Latin word: Moody’s. */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z]/.test(text.charAt(at - 1));

/** The bracket of 1）, a） or 一） in the middle of a sentence counts items and closes nothing. */
const endsItem = (text: string, at: number, mark: string): boolean =>
  /[）)]/.test(mark) &&
  /(?:^|[，。；：、（(\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
