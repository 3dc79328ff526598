import fc from 'fast-check';

/**
 * JSON as it is written, not as it is read: one name may stand twice in a record, `__proto__` is a
 * name like others, a number may have a thousand digits, and a leaf need be no JSON at all.
 */
export type Tree =
  | { readonly kind: 'record'; readonly entries: readonly (readonly [string, Tree])[] }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'leaf'; readonly written: string };

export const leaf = (written: string): Tree => ({ kind: 'leaf', written });

export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value !== 'object' || value === null) return leaf(JSON.stringify(value) ?? 'null');
  return {
    kind: 'record',
    entries: Object.entries(value).map(([name, inner]) => [name, treeOf(inner)] as const),
  };
}

export function written(tree: Tree): string {
  switch (tree.kind) {
    case 'leaf':
      return tree.written;
    case 'list':
      return `[${tree.items.map(written).join(',')}]`;
    case 'record':
      return `{${tree.entries.map(([name, inner]) => `${JSON.stringify(name)}:${written(inner)}`).join(',')}}`;
  }
}

const sizeOf = (tree: Tree): number => {
  switch (tree.kind) {
    case 'leaf':
      return 1;
    case 'list':
      return tree.items.reduce((sum, item) => sum + sizeOf(item), 1);
    case 'record':
      return tree.entries.reduce((sum, [, inner]) => sum + sizeOf(inner), 1);
  }
};

/** What becomes of one place: another name, other contents, gone, or standing twice. */
type Place = readonly (readonly [name: string, inner: Tree])[];

/** The tree with what stands at the n-th place below its root replaced, counted from above. */
function replaced(tree: Tree, wanted: number, by: (name: string, inner: Tree) => Place): Tree {
  let at = -1;
  const places = (entries: Place): Place =>
    entries.flatMap(([name, inner]) => {
      at += 1;
      return at === wanted ? by(name, inner) : [[name, below(inner)] as const];
    });
  const below = (one: Tree): Tree => {
    switch (one.kind) {
      case 'leaf':
        return one;
      case 'record':
        return { kind: 'record', entries: places(one.entries) };
      case 'list':
        return {
          kind: 'list',
          items: places(one.items.map((item) => ['', item] as const)).map(([, item]) => item),
        };
    }
  };
  return below(tree);
}

const deep = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth);

/** Values no field expects. */
const LEAVES = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1.5', '1e999', '-1e999', '9007199254740993'],
  ...[
    '""',
    '" "',
    '"\\u0000"',
    '"\\ud800"',
    '"__proto__"',
    '"constructor"',
    '"../../x"',
    '"example"',
  ],
  ...[
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '{"":""}',
    '{"__proto__":{"polluted":true}}',
    '"🙂"',
    '"2026-13-45"',
  ],
  ...['"9999-99-99T99:99:99Z"', '"+275760-09-13T00:00:00.001Z"', '{"length":1e9}', '{"toJSON":1}'],
  ...['{"constructor":{"prototype":{"polluted":true}}}', '{"then":"x"}', '2', '99', '4294967296'],
  `"${'长'.repeat(5000)}"`,
  deep('[', ']', 300),
  deep('{"a":', '}', 40).replace(/:}/, ':1}'),
  `1${'0'.repeat(400)}`,
];

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'id',
  'text',
  'kind',
  '0',
];

const change = fc.record({
  kind: fc.constantFrom(
    'put',
    'put',
    'put',
    'gone',
    'twice',
    'renamed',
    'wrapped',
    'moved',
    'beside',
  ),
  at: fc.nat(10_000),
  from: fc.nat(10_000),
  leaf: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...LEAVES) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((s) => JSON.stringify(s)),
    },
    { weight: 1, arbitrary: fc.integer().map(String) },
  ),
  name: fc.constantFrom(...NAMES),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(tree: Tree, { kind, at, from, leaf: words, name: other }: Change): Tree {
  const size = sizeOf(tree);
  if (size < 2) return leaf(words);
  return replaced(tree, at % (size - 1), (name, inner): Place => {
    switch (kind) {
      case 'put':
        return [[name, leaf(words)]];
      case 'gone':
        return [];
      case 'twice':
        return [
          [name, inner],
          [name, inner],
        ];
      case 'renamed':
        return [[other, inner]];
      case 'wrapped':
        return [[name, { kind: 'list', items: [inner] }]];
      case 'beside':
        return [
          [name, inner],
          [other, leaf(words)],
        ];
      case 'moved':
        return [[name, nth(tree, from % size)]];
    }
  });
}

/** The n-th part of a tree, the whole one among them. */
function nth(tree: Tree, wanted: number): Tree {
  let at = -1;
  let found = tree;
  const look = (one: Tree): void => {
    at += 1;
    if (at === wanted) found = one;
    if (one.kind === 'list') one.items.forEach(look);
    if (one.kind === 'record') for (const [, inner] of one.entries) look(inner);
  };
  look(tree);
  // What contains itself several times over would grow beyond measure.
  return sizeOf(found) > 400 ? leaf('{}') : found;
}

/** A real value, changed in a few places, as JSON text that may be none. */
export const mutatedJson = (corpus: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(Math.max(0, corpus.length - 1)),
      fc.array(change, { maxLength: 5 }),
      fc.option(
        fc.tuple(fc.nat(1000), fc.constantFrom('', '\ufeff', '\u0000', '}', ',', '"', '//')),
        {
          freq: 8,
        },
      ),
    )
    .map(([which, changes, cut]) => {
      const tree = treeIn(corpus[which] ?? '{}');
      const text = written(changes.reduce(changed, tree));
      if (cut === null) return text;
      const [share, words] = cut;
      const at = Math.round((share / 1000) * text.length);
      // A mark put in breaks it; nothing put in cuts it short.
      return words === '' ? text.slice(0, at) : text.slice(0, at) + words + text.slice(at);
    });

function treeIn(text: string): Tree {
  try {
    return treeOf(JSON.parse(text));
  } catch {
    return leaf(text);
  }
}
