import { blanksIn } from '../../model/blanks.ts';
import type { Profile } from '../../model/profile.ts';
import type { Span } from '../../model/span.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

/** `sign` stands in every match, and is looked for first. */
const EXEMPT: readonly {
  readonly sign: string;
  readonly form: RegExp;
  readonly reason: string;
}[] = [
  {
    sign: '《',
    form: /《[^《》\n]{1,200}》/g,
    reason: '书名号内是文件名称，照录不改；外地文件不宜作本区依据，请核对。',
  },
  {
    sign: '另有规定',
    form: /(?:国家|省|市|上级)(?:、|和|及|与|以及|或者|或)?(?:本省|本市|省|市|上级|有关部门)?(?:对此)?另有规定的?/g,
    reason: '指上级规定的衔接条款，区级文件照写。',
  },
  {
    sign: '市',
    form: /(?:省|市)(?:[、和与]?区(?:[、和与]街镇)?(?:两级|三级|联动|协同)|、区(?=\p{Script=Han}))/gu,
    reason: '市、区并称，说的是上下两级，区级文件照写。',
  },
  {
    sign: '省',
    form: /省[、和]市(?!场)|省[（(]市[）)]/g,
    reason: '省、市并称，说的是上级，照写；直辖市的区请核对。',
  },
  {
    sign: '中国（',
    // One of a kind, unlike 国家知识产权培训（上海）基地, of which many cities have one.
    form: /中国（[^（）]{2,4}）\p{Script=Han}{2,20}?(?:交易会|博览会|服贸会|展览会)/gu,
    reason: '全国性展会的正式名称，照写。',
  },
];

/** What stays whatever it names: titles, blanks made before, 国家和本市另有规定的，从其规定. */
export function exempt(text: string, ground: Ground): readonly Mark[] {
  const marks: Mark[] = [];
  const taken = new Uint8Array(text.length);
  const keep = (span: Span, reason: string): void => {
    if (taken.subarray(span.from, span.to).includes(1)) return;
    taken.fill(1, span.from, span.to);
    marks.push({ act: 'keep', span, reason });
  };
  for (const span of blanksIn(text)) keep(span, '');
  for (const { sign, form, reason } of EXEMPT)
    for (const { 0: words, index } of text.includes(sign) ? text.matchAll(form) : [])
      keep({ from: index, to: index + words.length }, reason);
  for (const name of ownNames(ground))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      keep({ from: at, to: at + name.length }, '');
  return marks;
}

/**
 * Names this profile puts in: 区市场监管局（区知识产权局） must not be taken for two bodies when the
 * text is localised again. Short names are left to the finders, which know 区政府 in 各区政府.
 */
function ownNames({ profile }: Ground): readonly string[] {
  const before = known.get(profile) ?? namesPutIn(profile);
  known.set(profile, before);
  return before;
}
const known = new WeakMap<Profile, readonly string[]>();

const namesPutIn = (profile: Profile): readonly string[] => [
  ...[profile.leadOrgan, ...profile.organs.map(({ full }) => full)].filter(
    (name) => name.length > LONGEST_SHORT,
  ),
  // 市财政局 -> 市财政局西湖分局: what comes in holds what it came for.
  ...profile.replacements.filter(({ from, to }) => to.includes(from)).map(({ to }) => to),
];
const LONGEST_SHORT = 8;
