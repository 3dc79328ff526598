import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changesOf } from '../shared/bureau/changes.ts';
import { type BureauFile, bureauFile, readBureauFile } from '../shared/bureau/file.ts';
import { type Taking, withBureau } from '../shared/bureau/taken.ts';
import { rules } from '../shared/check/rules.ts';
import { type CheckSettings, type OwnWord, usualChecks } from '../shared/check/settings.ts';
import { thresholdIds, thresholds } from '../shared/check/thresholds.ts';
import type { JurisdictionEdit } from '../shared/library/jurisdictions.ts';
import { noProfile, type Profile, profileSchema } from '../shared/model/profile.ts';
import { firstSettings, type Settings } from '../shared/settings.ts';

const word = fc.constantFrom('抓手', '抓紧抓实', '区知产局', '赋能', 'IP');
const words: fc.Arbitrary<readonly OwnWord[]> = fc.uniqueArray(
  fc.record({
    word,
    kind: fc.constantFrom('avoid' as const, 'allow' as const),
    instead: fc.constantFrom('', '着力点', '知识产权'),
    reason: fc.string({ maxLength: 12 }),
  }),
  { selector: (own) => own.word, maxLength: 5 },
);
const checks: fc.Arbitrary<CheckSettings> = fc.record({
  off: fc.uniqueArray(fc.constantFrom(...rules.map(({ id }) => id), 'rule-of-tomorrow')),
  thresholds: fc
    .subarray([...thresholdIds])
    .chain((ids) =>
      fc.record(
        Object.fromEntries(
          ids.map((id) => [
            id,
            fc.integer({ min: thresholds[id].least, max: thresholds[id].most }),
          ]),
        ),
      ),
    ),
  words,
});
const profile: fc.Arbitrary<Profile> = fc
  .record({
    district: fc.constantFrom('', '徐汇区', '闵行区'),
    city: fc.constantFrom('上海市', '杭州市'),
    leadOrgan: fc.constantFrom('', '区市场监管局'),
    organs: fc.uniqueArray(
      fc.record({
        full: fc.constantFrom('徐汇区财政局', '徐汇区科学技术委员会', '闵行区司法局'),
        short: fc.constantFrom('区财政局', '区科委', '区司法局'),
      }),
      { selector: ({ full }) => full },
    ),
    localPlaces: fc.uniqueArray(fc.constantFrom('枫林', '徐汇滨江', '莘庄')),
  })
  .map((given) => profileSchema.parse(given));
const edits: fc.Arbitrary<readonly JurisdictionEdit[]> = fc.uniqueArray(
  fc.constantFrom('徐汇区', '闵行区', '静安区').map(
    (name): JurisdictionEdit => ({
      kind: 'district',
      city: '上海市',
      district: { name, type: '', codes: [], places: ['滨江'], platforms: [], organs: [] },
    }),
  ),
  { selector: (edit) => (edit.kind === 'district' ? edit.district.name : '') },
);
const file: fc.Arbitrary<BureauFile> = fc.record({
  checks,
  profile: fc.option(profile),
  jurisdictions: fc.option(edits),
});
const settings: fc.Arbitrary<Settings> = fc
  .record({ checks, profile, jurisdictions: edits })
  .map((given) => ({ ...firstSettings, ...given }));

const contentOf = ({ checks, profile, jurisdictions }: BureauFile): BureauFile => ({
  checks,
  profile,
  jurisdictions,
});

/** As what is compared: in which order rules were switched off says nothing. */
const meaning = ({ checks, profile, jurisdictions }: Settings) => ({
  ...checks,
  off: checks.off.toSorted(),
  profile,
  jurisdictions,
});

describe('a 单位检查方案', () => {
  it('is the same when it is read back', () => {
    fc.assert(
      fc.property(file, (given) => {
        const read = readBureauFile(bureauFile(given));
        expect(read).toMatchObject({ ok: true, problems: [] });
        if (read.ok) expect(contentOf(read)).toEqual(given);
      }),
    );
  });

  it('replaces what it speaks of and leaves all else', () => {
    fc.assert(
      fc.property(settings, file, (before, given) => {
        expect(withBureau(before, given, 'replace')).toEqual({
          ...before,
          checks: given.checks,
          profile: given.profile ?? before.profile,
          jurisdictions: given.jurisdictions ?? before.jurisdictions,
        });
      }),
    );
  });

  it('merged once is merged for good, and loses no word of the user', () => {
    fc.assert(
      fc.property(settings, file, (before, given) => {
        const once = withBureau(before, given, 'merge');
        expect(meaning(withBureau(once, given, 'merge'))).toEqual(meaning(once));
        const kept = new Set(once.checks.words.map((own) => own.word));
        for (const own of [...before.checks.words, ...given.checks.words])
          expect(kept).toContain(own.word);
      }),
    );
  });

  it('changes nothing exactly where no change is told', () => {
    fc.assert(
      fc.property(
        settings,
        file,
        fc.constantFrom<Taking>('merge', 'replace'),
        (before, given, taking) => {
          const after = withBureau(before, given, taking);
          const isSame = JSON.stringify(meaningful(before)) === JSON.stringify(meaningful(after));
          expect(changesOf(before, after).length === 0).toBe(isSame);
        },
      ),
    );
  });
});

/** Lists as sets, and thresholds as they count. */
const meaningful = ({ checks, profile, jurisdictions }: Settings) => ({
  off: checks.off.toSorted(),
  thresholds: thresholdIds.map((id) => checks.thresholds[id] ?? thresholds[id].usual),
  words: checks.words.map((own) => JSON.stringify(own)).toSorted(),
  profile: {
    ...profile,
    organs: profile.organs.map((organ) => JSON.stringify(organ)).toSorted(),
    localPlaces: profile.localPlaces.toSorted(),
  },
  jurisdictions: jurisdictions.map((edit) => JSON.stringify(edit)).toSorted(),
});

test('what a file changes is told line by line', () => {
  const own = (part: Partial<OwnWord>): OwnWord => ({
    word: '',
    kind: 'avoid',
    instead: '',
    reason: '',
    ...part,
  });
  const before: Settings = {
    ...firstSettings,
    checks: {
      off: ['own-word'],
      thresholds: {},
      words: [own({ word: '抓手' }), own({ word: '赋能' })],
    },
  };
  const given: BureauFile = {
    checks: {
      off: ['rule-of-tomorrow'],
      thresholds: { titleLength: 40 },
      words: [
        own({ word: '抓手', instead: '着力点', reason: '空话' }),
        own({ word: '区知产局', kind: 'allow' }),
      ],
    },
    profile: profileSchema.parse({
      district: '徐汇区',
      city: '上海市',
      organs: [{ full: '徐汇区财政局', short: '区财政局' }],
    }),
    jurisdictions: [],
  };
  expect(changesOf(before, withBureau(before, given, 'replace'))).toEqual([
    { heading: '将停用的规则', items: ['rule-of-tomorrow（本版本没有这项规则）'] },
    { heading: '将启用的规则', items: ['本单位不用的词'] },
    { heading: '阈值', items: ['标题最多字数：50字 → 40字'] },
    { heading: '新增的用语', items: ['“区知产局”准用'] },
    { heading: '更改的用语', items: ['“抓手”不用 → “抓手”不用，改为“着力点”（空话）'] },
    { heading: '去掉的用语', items: ['“赋能”不用'] },
    {
      heading: '本区资料',
      items: [
        '区名：（未填） → 徐汇区',
        '所在市：（未填） → 上海市',
        '机关新增 1 个：区财政局（徐汇区财政局）',
      ],
    },
  ]);
  const merged = changesOf(before, withBureau(before, given, 'merge'));
  expect(merged.map(({ heading }) => heading)).not.toContain('去掉的用语');
  expect(merged.map(({ heading }) => heading)).not.toContain('将启用的规则');
});

describe('a file that cannot be taken over', () => {
  const refusal = (text: string): string => {
    const read = readBureauFile(text);
    return read.ok ? '' : read.message;
  };
  const whole = bureauFile({ checks: usualChecks, profile: noProfile, jurisdictions: [] });

  test.each([
    ['cut off', whole.slice(0, -9), '不完整'],
    ['not JSON', '标题\n一、总则', '不完整或不是'],
    ['of another kind', '{"format":"measures-desk-library","version":1}', '不是措施起草台导出'],
    ['a list', '[]', '不是措施起草台导出'],
    ['newer', whole.replace('"version": 1', '"version": 2'), '更新版本'],
    ['without checks', '{"format":"measures-desk-bureau","version":1}', '没有检查设置'],
    ['too large', `"${'字'.repeat(9_000_000)}"`, '超过 8 MB'],
  ])('%s: says so in one sentence', (_, text, part) => {
    expect(refusal(text)).toContain(part);
    expect(refusal(text)).toMatch(/^[^\n]+。$/u);
  });

  test('any text is read or refused', () => {
    const almost = fc.json().map((json) => `{"format":"measures-desk-bureau","checks":${json}}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), almost), (text) => {
        expect(typeof readBureauFile(text).ok).toBe('boolean');
      }),
    );
  });
});

test('of a damaged file what is whole is read, and what is not is told', () => {
  const given = {
    format: 'measures-desk-bureau',
    version: 1,
    later: '?',
    checks: {
      off: ['own-word'],
      thresholds: { titleLength: 40, clauseLength: -1, other: 3 },
      words: [
        { word: '抓手', kind: 'avoid', instead: '', reason: '' },
        { word: '  ', kind: 'avoid', instead: '', reason: '' },
        { word: '赋能' },
      ],
    },
    jurisdictions: [{ kind: 'district' }],
  };
  const read = readBureauFile(`\ufeff${JSON.stringify(given)}`);
  expect(read).toEqual({
    ok: true,
    checks: {
      off: ['own-word'],
      thresholds: { titleLength: 40 },
      words: [{ word: '抓手', kind: 'avoid', instead: '', reason: '' }],
    },
    profile: null,
    jurisdictions: [],
    problems: [
      '2个阈值不是数或超出范围，没有读入，其余不受影响。',
      '2个用语已损坏，没有读入，其余不受影响。',
      '1条各地资料已损坏，没有读入，其余不受影响。',
    ],
  });
});
