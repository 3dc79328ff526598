import { rules as allRules } from '../check/rules.ts';
import { type CheckSettings, type OwnWord, thresholdOf } from '../check/settings.ts';
import { thresholdIds, thresholds } from '../check/thresholds.ts';
import type { JurisdictionEdit } from '../library/jurisdictions.ts';
import type { Profile } from '../model/profile.ts';
import type { Settings } from '../settings.ts';

/** What would be other than now, under one head: 启用的规则, then a line each. */
type ChangeSection = { readonly heading: string; readonly items: readonly string[] };

/** All that taking over a file changes, as people read it; none where all stays as it is. */
export const changesOf = (before: Settings, after: Settings): readonly ChangeSection[] =>
  [
    ...ruleChanges(before.checks.off, after.checks.off),
    { heading: '阈值', items: thresholdChanges(before.checks, after.checks) },
    ...wordChanges(before.checks.words, after.checks.words),
    { heading: '本区资料', items: profileChanges(before.profile, after.profile) },
    { heading: '各地资料', items: placeChanges(before.jurisdictions, after.jurisdictions) },
  ].filter(({ items }) => items.length > 0);

function ruleChanges(
  before: readonly string[],
  after: readonly string[],
): readonly ChangeSection[] {
  const names = new Map(allRules.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[], others: readonly string[]) =>
    [...new Set(ids)]
      .filter((id) => !others.includes(id))
      .map((id) => names.get(id) ?? unknown(id));
  return [
    { heading: '将停用的规则', items: named(after, before) },
    { heading: '将启用的规则', items: named(before, after) },
  ];
}

const unknown = (id: string): string => `${id}（本版本没有这项规则）`;

const thresholdChanges = (before: CheckSettings, after: CheckSettings): readonly string[] =>
  thresholdIds.flatMap((id) => {
    const { name, unit } = thresholds[id];
    const from = thresholdOf(before, id);
    const to = thresholdOf(after, id);
    return from === to ? [] : [`${name}：${from}${unit} → ${to}${unit}`];
  });

function wordChanges(
  before: readonly OwnWord[],
  after: readonly OwnWord[],
): readonly ChangeSection[] {
  const known = new Map(before.map((own) => [own.word, own]));
  const kept = new Set(after.map(({ word }) => word));
  return [
    {
      heading: '新增的用语',
      items: after.filter(({ word }) => !known.has(word)).map(wordLine),
    },
    {
      heading: '更改的用语',
      items: after.flatMap((own) => {
        const was = known.get(own.word);
        if (was === undefined || same(was, own)) return [];
        return [`${wordLine(was)} → ${wordLine(own)}`];
      }),
    },
    {
      heading: '去掉的用语',
      items: before.filter(({ word }) => !kept.has(word)).map(wordLine),
    },
  ];
}

/** “抓手”不用，改为“着力点”（空话） */
const wordLine = ({ word, kind, instead, reason }: OwnWord): string => {
  const what = kind === 'allow' ? '准用' : instead === '' ? '不用' : `不用，改为“${instead}”`;
  return `“${word}”${what}${reason === '' ? '' : `（${reason}）`}`;
};

const FIELDS = [
  ['district', '区名'],
  ['city', '所在市'],
  ['districtFull', '全称'],
  ['selfDeixis', '自称'],
  ['leadOrgan', '牵头机关'],
] as const;

const LISTS = [
  ['superiorOrgans', '上级机关'],
  ['localPlaces', '本区地名'],
  ['localPlatforms', '本地平台'],
  ['region', '区域战略'],
  ['cityAbbreviations', '市的简称'],
] as const;

function profileChanges(before: Profile, after: Profile): readonly string[] {
  const fields = FIELDS.flatMap(([key, name]) =>
    before[key] === after[key] ? [] : [`${name}：${given(before[key])} → ${given(after[key])}`],
  );
  const lists = LISTS.flatMap(([key, name]) => listChange(name, before[key], after[key]));
  const pairs = ({ replacements }: Profile) => replacements.map(({ from, to }) => `${from}→${to}`);
  return [
    ...fields,
    ...listChange('机关', before.organs.map(organLine), after.organs.map(organLine)),
    ...lists,
    ...listChange('机关对应', pairs(before), pairs(after)),
  ];
}

const organLine = ({ short, full, also }: Profile['organs'][number]): string =>
  also.length === 0 ? `${short}（${full}）` : `${short}（${full}，又称${also.join('、')}）`;

const given = (value: string): string => (value === '' ? '（未填）' : value);

const listChange = (
  name: string,
  before: readonly string[],
  after: readonly string[],
): readonly string[] => [
  ...listed(`${name}新增`, after, before),
  ...listed(`${name}去掉`, before, after),
];

const listed = (
  what: string,
  these: readonly string[],
  those: readonly string[],
): readonly string[] => {
  const fresh = these.filter((one) => !those.includes(one));
  return fresh.length === 0 ? [] : [`${what} ${fresh.length} 个：${fresh.join('、')}`];
};

function placeChanges(
  before: readonly JurisdictionEdit[],
  after: readonly JurisdictionEdit[],
): readonly string[] {
  const known = new Map(before.map((edit) => [placeOf(edit), edit]));
  const kept = new Set(after.map(placeOf));
  return [
    ...after.flatMap((edit) => {
      const was = known.get(placeOf(edit));
      if (was === undefined) return [`${placeOf(edit)}：新增`];
      return same(was, edit) ? [] : [`${placeOf(edit)}：更改`];
    }),
    ...before
      .map(placeOf)
      .filter((place) => !kept.has(place))
      .map((place) => `${place}：恢复为内置资料`),
  ];
}

const placeOf = (edit: JurisdictionEdit): string =>
  edit.kind === 'city' ? `${edit.city.name}（全市）` : `${edit.city}${edit.district.name}`;

/** Both come from the same schemas, so that their keys stand in one order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
