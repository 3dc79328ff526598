import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import type { Policy } from '../shared/model/policy.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { officialDocx } from '../shared/word/official.ts';
import { readDocx } from '../shared/word/read.ts';
import { redlineDocx } from '../shared/word/redline/docx.ts';
import { redlineOf } from '../shared/word/redline.ts';
import { validationErrors, xmlOf } from './ooxml.ts';
import { sideOf } from './redline-sides.ts';
import { REAL_TEXTS, realPolicy } from './word-builders.ts';

const REVISION = { author: '王磊', at: '2026-11-25T14:03:00Z' };

const textOf = (bytes: Uint8Array, changes: 'accepted' | 'rejected'): string => {
  const read = readDocx(bytes, changes);
  if (!read.ok) throw new Error(read.message);
  return read.text;
};

/** Every text is exported once. */
const exports = new Map<Policy, Promise<Uint8Array>>();
const exported = (policy: Policy): Promise<Uint8Array> => {
  const known = exports.get(policy) ?? officialDocx(policy);
  exports.set(policy, known);
  return known;
};

/** What a redline promises, read back by the product and by a second, independent way. */
const expectLeadsFromTo = async (bytes: Uint8Array, old: Policy, draft: Policy) => {
  const [before, after] = [await exported(old), await exported(draft)];
  expect(textOf(bytes, 'rejected')).toBe(textOf(before, 'accepted'));
  expect(textOf(bytes, 'accepted')).toBe(textOf(after, 'accepted'));
  expect(sideOf(bytes, 'rejected')).toEqual(sideOf(before, 'accepted'));
  expect(sideOf(bytes, 'accepted')).toEqual(sideOf(after, 'accepted'));
};

describe('rejected, the old text; accepted, the draft: words, faces, indents', () => {
  const policies = REAL_TEXTS.map((name) => [name, realPolicy(name)] as const);

  test.each(policies)('to %s from every other text', async (_, draft) => {
    for (const [, old] of policies) {
      const bytes = await redlineDocx(old, draft, REVISION);
      await expectLeadsFromTo(bytes, old, draft);
    }
  });

  test('from the draft to its next version, a file Word accepts', async () => {
    const old = asPrinted(realPolicy('tests/fixtures/drafts/draft-raw'));
    const draft = asPrinted(realPolicy('tests/fixtures/drafts/draft-raw-v2'));
    const bytes = await redlineDocx(old, draft, REVISION);
    await expectLeadsFromTo(bytes, old, draft);
    expect(await validationErrors(bytes)).toEqual([]);
    expect(xmlOf(bytes, 'word/settings.xml')).toContain('<w:trackRevisions/>');
  });

  test('from nothing and to nothing', async () => {
    const [empty, draft] = [analyze(''), realPolicy('tests/fixtures/drafts/draft-raw-v2')];
    await expectLeadsFromTo(await redlineDocx(empty, draft, REVISION), empty, draft);
    await expectLeadsFromTo(await redlineDocx(draft, empty, REVISION), draft, empty);
  });
});

describe('against a precedent', () => {
  const draft = asPrinted(realPolicy('tests/fixtures/drafts/draft-raw-v2'));

  test.each(builtInPrecedents)('$name: the draft stays whole', async (precedent) => {
    const { links } = align(draft, [precedent]);
    const { bytes, name } = await redlineOf({
      draft,
      base: { kind: 'precedent', precedent, links },
      issuance: plainIssuance,
      author: '',
      time: new Date(2026, 10, 25, 14, 3),
    });
    expect(textOf(bytes, 'accepted')).toBe(textOf(await officialDocx(draft), 'accepted'));
    expect(await validationErrors(bytes)).toEqual([]);
    expect(name).toBe('徐汇区关于加快推动知识产权服务业高质量发展的若干措施（修订稿）.docx');
    expect(xmlOf(bytes, 'word/document.xml')).toContain(
      'w:author="措施起草台" w:date="2026-11-25T14:03:00Z"',
    );
  });
});
