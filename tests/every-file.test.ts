import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Policy } from '../shared/model/policy.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { readDocx } from '../shared/word/read.ts';
import { exportKinds } from './export-kinds.ts';
import { validationErrors } from './ooxml.ts';
import { REAL_TEXTS, realPolicy } from './word-builders.ts';
import { lintsOf } from './word-lints.ts';

/** Every kind of file that leaves the product, of every precedent and fixture. */
const readIn = (name: string): Policy => {
  const read = readDocx(new Uint8Array(readFileSync(`tests/fixtures/drafts/${name}.docx`)));
  if (!read.ok) throw new Error(read.message);
  return asPrinted(analyze(read.text));
};

/** Read from Word and written again: other roles of lines than a plain text has. */
const wordFiles: readonly (readonly [string, Policy])[] = ['draft-clean', 'draft-raw'].map(
  (name) => [`${name}.docx`, readIn(name)],
);
const texts = REAL_TEXTS.map((name) => [name, realPolicy(name)] as const);
const [, first = analyze('')] = texts[0] ?? [];

describe.each(texts)('%s', (name, policy) => {
  const at = texts.findIndex(([other]) => other === name);
  const base = texts[at + 1]?.[1] ?? first;

  // The validator is a process of its own: several at a time use every core there is.
  test.concurrent.each(exportKinds)(
    'as $name: nothing Word minds, valid for the Open XML SDK',
    async ({ make, extension, facts }) => {
      const bytes = await make(policy, base);
      expect(lintsOf(bytes, facts)).toEqual([]);
      expect(await validationErrors(bytes, `export${extension}`)).toEqual([]);
    },
    120_000,
  );
});

describe.each([...wordFiles, ['no text at all', analyze('')] as const])('%s', (_, policy) => {
  test.each(exportKinds)('as $name: nothing Word minds', async ({ make, facts }) => {
    expect(lintsOf(await make(policy, first), facts)).toEqual([]);
  });
});
