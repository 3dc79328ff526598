import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type ByteChange, byteChange, changedBytes } from './mutated-bytes.ts';

/** Word files with their parts, tags, attributes, names and bytes changed. */

type Parts = Readonly<Record<string, Uint8Array>>;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Tags that mean something, put where they mean nothing. */
const TAGS = [
  ...[
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '</w:t>',
    '<w:p/>',
    '<w:tab/>',
    '<w:br w:type="page"/>',
  ],
  ...[
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:vMerge/>',
    '<w:gridSpan w:val="9999999"/>',
  ],
  ...[
    '<w:del>',
    '</w:del>',
    '<w:ins w:author="甲" w:date="x">',
    '</w:ins>',
    '<w:moveFrom>',
    '</w:moveFrom>',
  ],
  ...[
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:instrText>REF a</w:instrText>',
  ],
  ...[
    '<w:sdt>',
    '</w:sdt>',
    '<w:sdtContent>',
    '</w:sdtContent>',
    '<w:txbxContent>',
    '</w:txbxContent>',
  ],
  ...[
    '<w:commentReference w:id="0"/>',
    '<w:commentRangeStart w:id="0"/>',
    '<w:footnoteReference w:id="-1"/>',
  ],
  ...[
    '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>',
    '<w:altChunk r:id="rId1"/>',
    '<w:vanish/>',
  ],
  ...[
    '<mc:AlternateContent>',
    '<mc:Fallback>',
    '<m:oMath>',
    '<w:sym w:char="F0A7"/>',
    '<w:ruby>',
    '<?xml?>',
  ],
  ...[
    '<![CDATA[甲]]>',
    '<!--',
    '-->',
    '&xxe;',
    '&#0;',
    '&#x110000;',
    '&amp;',
    '<!DOCTYPE a [<!ENTITY x "y">]>',
    '\u0000',
  ],
];

/** Values attributes never have. */
const VALUES = [
  ...[
    '',
    '-1',
    '0',
    '2147483648',
    '99999999999999999999',
    '1e9',
    'NaN',
    '__proto__',
    'constructor',
    'rId1',
  ],
  ...[
    '../../../../etc/passwd',
    'file:///etc/passwd',
    'http://127.0.0.1/',
    '\\\\server\\share',
    '甲'.repeat(2000),
  ],
];

/** No writer of zips takes `__proto__` for a name; it is put in afterwards. */
const STAND_IN = 'proto-name';
const PROTO = '__proto__/';

const PART_NAMES = [
  ...[
    'word/document.xml',
    'word/numbering.xml',
    'word/styles.xml',
    'word/footnotes.xml',
    'word/comments.xml',
  ],
  ...[
    '../word/document.xml',
    '/word/document.xml',
    'WORD/DOCUMENT.XML',
    'word\\document.xml',
    STAND_IN,
  ],
  ...[
    'word/_rels/document.xml.rels',
    '[Content_Types].xml',
    '_rels/.rels',
    'word/vbaProject.bin',
    'constructor',
  ],
];

const tagChange = fc.record({
  kind: fc.constantFrom('drop', 'double', 'move', 'put', 'value', 'value', 'nest', 'words'),
  at: fc.nat(1_000_000),
  from: fc.nat(1_000_000),
  tag: fc.constantFrom(...TAGS),
  value: fc.constantFrom(...VALUES),
  times: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 50, max: 3000 }) },
  ),
});

const partChange = fc.record({
  kind: fc.constantFrom(
    'tags',
    'tags',
    'tags',
    'tags',
    'gone',
    'renamed',
    'swapped',
    'emptied',
    'wide',
  ),
  part: fc.nat(1_000),
  other: fc.nat(1_000),
  name: fc.constantFrom(...PART_NAMES),
  tags: fc.array(tagChange, { minLength: 1, maxLength: 6 }),
});

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

function changedXml(xml: string, changes: readonly Of<typeof tagChange>[]): string {
  const pieces = xml.match(/<[^>]*>|[^<]+/gu) ?? [];
  for (const { kind, at, from, tag, value, times } of changes) {
    const place = at % Math.max(1, pieces.length);
    const piece = pieces[place] ?? '';
    switch (kind) {
      case 'drop':
        pieces.splice(place, times);
        break;
      case 'double':
        pieces.splice(place, 0, ...pieces.slice(place, place + Math.min(times, 40)));
        break;
      case 'move':
        pieces.splice(
          place,
          0,
          ...pieces.splice(from % Math.max(1, pieces.length), Math.min(times, 9)),
        );
        break;
      case 'put':
        pieces.splice(place, 0, tag);
        break;
      case 'nest':
        pieces.splice(place, 0, tag.repeat(times));
        break;
      case 'value':
        pieces[place] = piece.replace(/"[^"]*"/u, `"${value.replaceAll('<', '')}"`);
        break;
      case 'words':
        pieces[place] = piece.startsWith('<') ? piece : '甲\u3000１．（一）'.repeat(times);
        break;
    }
  }
  return pieces.join('');
}

function changedParts(
  parts: Parts,
  { kind, part, other, name, tags }: Of<typeof partChange>,
): Parts {
  const names = Object.keys(parts);
  const chosen = names[part % Math.max(1, names.length)] ?? 'word/document.xml';
  const bytes = parts[chosen] ?? new Uint8Array();
  switch (kind) {
    case 'tags':
      return { ...parts, [chosen]: strToU8(changedXml(strFromU8(bytes), tags)) };
    case 'gone':
      return Object.fromEntries(Object.entries(parts).filter(([one]) => one !== chosen));
    case 'renamed':
      return Object.fromEntries(
        Object.entries(parts).map(([one, inside]) => [one === chosen ? name : one, inside]),
      );
    case 'swapped':
      return { ...parts, [chosen]: parts[names[other % Math.max(1, names.length)] ?? ''] ?? bytes };
    case 'emptied':
      return {
        ...parts,
        [chosen]: other % 2 === 0 ? new Uint8Array() : strToU8(`<w:document xmlns:w="${W}"/>`),
      };
    case 'wide': {
      // UTF-16, as some programs write: with a mark in front, or without.
      const wide = new Uint8Array(Buffer.from(`\ufeff${strFromU8(bytes)}`, 'utf16le'));
      return { ...parts, [chosen]: other % 2 === 0 ? wide : wide.slice(2) };
    }
  }
}

/** Unpacked once for every real file. */
const unpacked = new WeakMap<Uint8Array, Parts | null>();
function partsOf(bytes: Uint8Array): Parts | null {
  const known = unpacked.get(bytes);
  if (known !== undefined) return known;
  const parts = tried(() => unzipSync(bytes));
  unpacked.set(bytes, parts);
  return parts;
}

const tried = <T>(make: () => T): T | null => {
  try {
    return make();
  } catch {
    return null;
  }
};

const zipped = (parts: Parts, level: 0 | 1): Uint8Array => {
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name === '' ? 'x' : name, bytes]),
  );
  const zip = zipSync(files, { level });
  if (parts[STAND_IN] === undefined) return zip;
  return new Uint8Array(
    Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(STAND_IN, PROTO), 'latin1'),
  );
};

/** Mostly none: a file that is no zip is refused before anything inside is looked at. */
const someBytes: fc.Arbitrary<readonly ByteChange[]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(byteChange, { maxLength: 0 }) },
  { weight: 1, arbitrary: fc.array(byteChange, { maxLength: 4 }) },
);

/** A real Word file, changed inside, then perhaps as a file. */
export const mutatedWord = (corpus: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      which: fc.nat(corpus.length - 1),
      parts: fc.array(partChange, { maxLength: 4 }),
      level: fc.constantFrom<0 | 1>(0, 1),
      bytes: someBytes,
    })
    .map(({ which, parts, level, bytes }) => {
      const real = corpus[which] ?? new Uint8Array();
      const inside = parts.length === 0 ? null : partsOf(real);
      let whole = inside === null ? real : zipped(parts.reduce(changedParts, inside), level);
      for (const change of bytes) whole = changedBytes(whole, change);
      return whole;
    });
