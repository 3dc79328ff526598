import fc from 'fast-check';
import { z } from 'zod';

/** As much of JSON Schema as zod writes for the contract and the stored files. */
type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown, other: number): number =>
  typeof value === 'number' ? value : other;

/** Words of the trade among names that files and objects have already. */
const WORDS = [
  ...[
    '',
    '徐汇区',
    '市知识产权局',
    '二.8',
    '（二）培育品牌。遴选、培育一批机构。',
    '本区',
    '2026-11-26',
  ],
  ...[
    '2026-11-26T06:00:00.000Z',
    'tianjin-2023',
    'example',
    'own-2026-3f2a',
    '__proto__',
    'constructor',
  ],
  ...[
    '../../etc/passwd',
    'con',
    '.lock',
    'a/b',
    '\u0000',
    '\ud800',
    '稿.docx',
    'missing-title',
    '一\n二',
  ],
];

const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Values that a schema takes, small ones. */
export const valuesOf = (schema: z.ZodType): fc.Arbitrary<unknown> =>
  arbitraryOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }));

function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  if (!isSchema(schema)) return fc.constant(null);
  if ('const' in schema) return fc.constant(schema['const']);
  if ('enum' in schema) return fc.constantFrom(...listOf(schema['enum']));
  const kinds = listOf(schema['anyOf'] ?? schema['oneOf']);
  if (kinds.length > 0) return fc.oneof(...kinds.map(arbitraryOf));
  switch (schema['type']) {
    case 'string':
      return stringsOf(schema);
    case 'number':
    case 'integer':
      return fc.integer({
        min: Math.max(-1_000, numberOf(schema['minimum'], -3)),
        max: Math.min(100_000, numberOf(schema['maximum'], 3_000)),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(schema['items']), { maxLength: 3 });
    case 'object':
      return recordsOf(schema);
    default:
      return fc.constant(null);
  }
}

const stringsOf = (schema: Schema): fc.Arbitrary<string> => {
  const [least, most] = [numberOf(schema['minLength'], 0), numberOf(schema['maxLength'], 1e6)];
  return words.filter((word) => word.length >= least && word.length <= most);
};

function recordsOf(schema: Schema): fc.Arbitrary<unknown> {
  const named = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = listOf(schema['required']);
  const entries = Object.entries(named).map(([name, inner]) => {
    const given = arbitraryOf(inner);
    return [name, required.includes(name) ? given : fc.option(given, { nil: undefined })] as const;
  });
  const others = schema['additionalProperties'];
  const known = fc.record(Object.fromEntries(entries));
  if (!isSchema(others)) return known.map(withoutUndefined);
  return fc
    .tuple(known, fc.dictionary(words, arbitraryOf(others), { maxKeys: 3 }))
    .map(([own, more]) => withoutUndefined({ ...more, ...own }));
}

const withoutUndefined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
