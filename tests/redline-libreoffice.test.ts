import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPrinted } from '../shared/text/printed.ts';
import { officialDocx } from '../shared/word/official.ts';
import { redlineDocx } from '../shared/word/redline/docx.ts';
import { textsIn } from './libreoffice.ts';
import { REAL_TEXTS, realPolicy } from './word-builders.ts';

/** A third reader of redlines, which shares nothing with the product: LibreOffice. */
const missing = spawnSync('which', ['soffice']).status !== 0;
const reason = '缺少 soffice，无法用 LibreOffice 验证修订';
if (missing) console.warn(`\n*** 跳过修订验证：${reason} ***\n`);

test('on CI nothing is skipped', () => {
  expect(process.env['CI'] === 'true' && missing).toBe(false);
});

const REVISION = { author: '王磊', at: '2026-11-25T14:03:00Z' };

const PAIRS: readonly (readonly [(typeof REAL_TEXTS)[number], (typeof REAL_TEXTS)[number]])[] = [
  ['tests/fixtures/drafts/draft-raw', 'tests/fixtures/drafts/draft-raw-v2'],
  ['tests/fixtures/drafts/draft-raw-v2', 'tests/fixtures/drafts/draft-clean'],
  ['tests/fixtures/drafts/draft-clean', 'tests/fixtures/drafts/draft-raw'],
  ['seeds/tianjin-2023', 'tests/fixtures/drafts/draft-raw'],
  ['seeds/pudong-2018', 'seeds/shanghai-2024'],
  ['seeds/shanghai-cnipa-2023', 'seeds/beijing-2018'],
];

describe.skipIf(missing)(`LibreOffice reads ${missing ? `（${reason}）` : 'the same'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'measures-redline-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let texts: Readonly<Record<'plain' | 'accepted' | 'rejected', Readonly<Record<string, string>>>>;

  beforeAll(async () => {
    const policies = new Map(REAL_TEXTS.map((name) => [name, asPrinted(realPolicy(name))]));
    const plain: Record<string, Uint8Array> = {};
    for (const [name, policy] of policies) plain[name] = await officialDocx(policy);
    const redlines: Record<string, Uint8Array> = {};
    for (const [from, to] of PAIRS) {
      const [old, draft] = [policies.get(from), policies.get(to)];
      if (old && draft) redlines[`${from} ${to}`] = await redlineDocx(old, draft, REVISION);
    }
    texts = {
      plain: textsIn(folder, 'SelectAll', plain),
      accepted: textsIn(folder, 'AcceptAllTrackedChanges', redlines),
      rejected: textsIn(folder, 'RejectAllTrackedChanges', redlines),
    };
  }, 120_000);

  test.each(PAIRS)('from %s to %s', (from, to) => {
    expect(texts.rejected[`${from} ${to}`]).toBe(texts.plain[from]);
    expect(texts.accepted[`${from} ${to}`]).toBe(texts.plain[to]);
  });
});
