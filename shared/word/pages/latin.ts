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

/** Pairs that stay together although neither mark forbids it by itself. */
const JOINED: ReadonlySet<string> = new Set([
  'letter letter',
  'letter digit',
  'digit letter',
  'digit digit',
  'han after',
  'before han',
  'letter before',
  'before letter',
  'after letter',
  'before digit',
  'after digit',
  'digit before',
  'digit after',
  'close before',
  'close after',
  'slash digit',
  'point letter',
  'point digit',
  'before open',
  'after open',
  'letter open',
  'digit open',
  'close letter',
  'close digit',
  'close nonstarter',
  'dash dash',
  'letter dots',
  'digit dots',
  'han dots',
  'dots dots',
]);

/** Whether a line may end before the code unit at `at` (0 < at < length). */
export const breaksBetweenWords = (text: string, at: number): boolean => {
  const after = kindOf(text[at] ?? '');
  const before = kindOf(text[at - 1] ?? '');
  if (after === 'blank') return false;
  if (after === 'close' || after === 'exclamation' || after === 'point' || after === 'slash') {
    return false;
  }
  if (before === 'blank') {
    let last = at - 1;
    while (last > 0 && text[last] === ' ') last--;
    return kindOf(text[last] ?? '') !== 'open';
  }
  if (before === 'open' || before === 'quote' || after === 'quote') return false;
  if (before === 'glue' || after === 'glue') return false;
  if (after === 'hyphen' || after === 'nonstarter') return false;
  return !JOINED.has(`${before} ${after}`);
};
