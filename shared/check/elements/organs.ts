import { sameDuty, withoutPlace } from '../../compare/slots/bodies.ts';
import type { Organ, Profile } from '../../model/profile.ts';

/** How a body of the district stands to the list of its organs. */
export type Standing =
  | { readonly kind: 'known' }
  /** Another name for one that is on the list: 区人社局 for 区人力资源社会保障局. */
  | { readonly kind: 'renamed'; readonly organ: Organ }
  /** It was dissolved in 2018; null where its heir is not on the list. */
  | { readonly kind: 'dissolved'; readonly heir: Organ | null }
  /** `usual` where every district has such a bureau and the list may just not be complete. */
  | { readonly kind: 'unknown'; readonly usual: boolean };

/**
 * Bureaus a district had before 机构改革 2018, and the one that took over: 工商, 质监, 食药监 became
 * 市场监管局. Only what is the same everywhere.
 */
const DISSOLVED: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:工商(?:行政管理)?|质量?技?术?监督?|质监|食品药品监督?管?理?|食药监|市场和质量监管)局$/,
    '市场监管局',
  ],
  [/^(?:卫生局|卫生和计划生育委员会|卫计委|计生委)$/, '卫生健康委'],
  [/^(?:国土资源|规划和国土资源|规土|国土)(?:管理)?局$/, '规划资源局'],
  [/^(?:安全生产监督管理|安监)局$/, '应急局'],
  [/^(?:文化广播影视管理局|文广局|旅游局|文化局)$/, '文化旅游局'],
  [/^(?:环境保护|环保)局$/, '生态环境局'],
];

/** Bureaus that every district has under this or a like name. */
const USUAL =
  /^(?:发展改革|教|教育|科技?|经信?|经济信息化|工信|民政|司法|财政|人社|规划|住建|建设|交通|水务|农业农村|商务|文旅|卫健|退役军人|应急|审计|统计|医保|医疗保障|国资|体育|信访|机关事务|城管|城市管理|绿化市容|生态环境|税务|数据|政务服务|投资促进|金融)/;

/** 区各有关部门, 区级相关单位 name nobody in particular; party and people's bodies are on other lists. */
const OTHERS =
  /^区(?:级)?(?:各|有关|相关)|部门|单位|^区委|^区(?:人大|政协|纪委|监委|总工会|团委|妇联|残联|工商联)/;
const BUREAU = /(?:局|委|办|委员会|办公室)$/;

/** Whether the profile can say anything about a body, and what; null where it cannot. */
export function standingOf(body: string, profile: Profile): Standing | null {
  const name = bare(body);
  if (profile.organs.length === 0 || !isOfDistrict(name, profile)) return null;
  if (OTHERS.test(name) || !BUREAU.test(name)) return null;
  if (namesIn(profile).has(name)) return { kind: 'known' };
  const duty = withoutPlace(name);
  const heirs = DISSOLVED.find(([old]) => old.test(duty))?.[1];
  if (heirs !== undefined) return { kind: 'dissolved', heir: sameIn(heirs, profile) };
  const organ = sameIn(duty, profile);
  if (organ !== null) return { kind: 'renamed', organ };
  return { kind: 'unknown', usual: USUAL.test(duty) };
}

const sameIn = (duty: string, { organs }: Profile): Organ | null =>
  organs.find(({ short }) => sameDuty(withoutPlace(short), withoutPlace(duty)) === 1) ?? null;

const isOfDistrict = (name: string, { district, districtFull }: Profile): boolean =>
  /^区/.test(name) ||
  (district !== '' && name.startsWith(district)) ||
  (districtFull !== '' && name.startsWith(districtFull));

/** 区市场监管局（区知识产权局） */
const bare = (name: string): string => name.replace(/[（(][^（()）]{0,40}[）)]/g, '');

const known = new WeakMap<Profile, ReadonlySet<string>>();

function namesIn(profile: Profile): ReadonlySet<string> {
  const before = known.get(profile);
  if (before !== undefined) return before;
  const names = new Set(
    profile.organs.flatMap(({ full, short, also }) =>
      [full, short, ...also].flatMap((name) => [bare(name), ...insideOf(name)]),
    ),
  );
  known.set(profile, names);
  return names;
}

/** The second name of an organ with two: 区知识产权局. */
const insideOf = (name: string): readonly string[] => {
  const inside = /[（(]([^（()）]{2,40})[）)]/.exec(name)?.[1];
  return inside === undefined ? [] : [inside];
};
