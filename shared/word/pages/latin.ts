/**
 * Where a line may be broken among Latin letters, digits and their marks: the pair rules of the
 * Unicode line breaking algorithm (UAX #14) as word processors apply them, as far as the marks of
 * Chinese documents need them.
 */
type Kind =
  | 'letter'
  | 'digit'
  | 'blank'
  | 'han'
  | 'open'
  | 'close'
  | 'quote'
  | 'point'
  | 'slash'
  | 'hyphen'
  | 'after'
  | 'before'
  | 'exclamation'
  | 'dots'
  | 'dash'
  | 'nonstarter'
  | 'glue';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['blank', ' '],
  ['open', '([{（［｛〈《「『【〔〖〝¡¿'],
  ['close', ')]}）］｝〉》」』】〕〗〞、。，．'],
  ['quote', '"\'“”‘’«»'],
  ['point', ',.:;'],
  ['slash', '/'],
  ['hyphen', '-'],
  ['after', '%¢°‰′″℃％￠'],
  ['before', '$£¥+±№€＄￡￥\\'],
  ['exclamation', '!?！？'],
  ['dots', '…‥'],
  ['dash', '—'],
  ['nonstarter', '：；々・〜゛゜ーぁぃぅぇぉっゃゅょァィゥェォッャュョ‼⁇⁈⁉'],
  ['glue', '\u00a0\u202f\u2011'],
];

const BY_MARK: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap(([kind, marks]) => [...marks].map((mark) => [mark, kind] as const)),
);

const kindOf = (mark: string): Kind => {
  const code = mark.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return 'digit';
  const known = BY_MARK.get(mark);
  if (known !== undefined) return known;
  return code >= 0x2e80 ? 'han' : 'letter';
};

/** Never at the beginning of a line, whatever stands before them. */
const NEVER_FIRST: ReadonlySet<Kind> = new Set(['blank', 'close', 'exclamation', 'point', 'slash']);

/** Nor these, except behind a blank. */
const FOLLOWING: ReadonlySet<Kind> = new Set(['quote', 'glue', 'hyphen', 'nonstarter']);

/** Pairs that stay together although neither mark forbids it by itself. */
const JOINED: ReadonlySet<string> = new Set(
  [
    'letter letter|digit|open|before|dots',
    'digit letter|digit|open|before|after|dots',
    'han after|dots',
    'before han|letter|digit',
    'after letter|digit',
    'close letter|digit',
    'slash digit',
    'point letter|digit',
    'dots dots',
    'dash dash',
  ].flatMap((row) => {
    const [before = '', after = ''] = row.split(' ');
    return after.split('|').map((kind) => `${before} ${kind}`);
  }),
);

/**
 * Whether a line may end before the code unit at `at` (0 < at < length) when the one at `full` is
 * the first without room.
 */
export const breaksBetweenWords = (text: string, at: number, full: number): boolean => {
  const after = kindAt(text, at);
  if (NEVER_FIRST.has(after) || isLowSurrogate(text.charCodeAt(at))) return false;
  const before = kindAt(text, at - 1);
  if (before === 'blank') return kindAt(text, lastOther(text, at - 1, 'blank')) !== 'open';
  if (before === 'open' || before === 'quote' || before === 'glue') return false;
  if (FOLLOWING.has(after) || JOINED.has(`${before} ${after}`)) return false;
  if (inAmount(text, at, before, after)) return false;
  // and/or: the very letter that has no room stays with the slash before it.
  return before !== 'slash' || at !== full;
};

/** $(5 and (5)% stay together, $( and )% alone do not. */
const inAmount = (text: string, at: number, before: Kind, after: Kind): boolean => {
  if (after === 'open') {
    return (before === 'before' || before === 'after') && kindAt(text, at + 1) === 'digit';
  }
  if (before !== 'close' || (after !== 'before' && after !== 'after')) return false;
  return kindAt(text, at - 2) === 'digit';
};

const lastOther = (text: string, at: number, kind: Kind): number => {
  let last = at;
  while (last > 0 && kindAt(text, last) === kind) last--;
  return last;
};

const kindAt = (text: string, at: number): Kind => kindOf(text[at] ?? '');

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
