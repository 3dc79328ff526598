import { bodyNames } from '../../library/jurisdictions/duties.ts';
import { type Forms, formAt, formsOf } from '../../library/jurisdictions/forms.ts';
import type { Profile } from '../../model/profile.ts';
import type { Span } from '../../model/span.ts';
import { bodiesInNotes } from '../../suggest/localise/lists.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';

const BODIES = formsOf(bodyNames);
/** What ends like an organ that has its place in a list of organs. */
const ORGAN = /(?:局|委|委员会|办|办公室|厅)(?:[（(][^（）()]{2,20}[）)])?$/;
/** 各街道办事处, 区级各部门, 园区管委会, 领导小组办公室, party and mass organisations: in no such list. */
const OTHER =
  /各|有关|相关|街道|[乡镇]|管委会|党工委|领导小组|联席会议|专班|指挥部|纪委|监委|纪检|人大|政协|工会|团委|妇联|区级|县级|委员会办公室$|居委|村委|业委|\uE000/;
const PARTY = /^(?:区|县|市|旗)?委(?!员)/;
/** A name in running text may follow anything but another level: 市区财政局 is none of the district. */
const ALONE = /(?<![市城辖郊各地社园校片新景厂库矿港税商聚验自岛湖林牧开示])(?:区|县|旗)/y;

const finders = new WeakMap<Profile, (paragraph: Paragraph) => readonly Span[]>();

/** The bodies of the own district that a paragraph names, in order: all of its notes, known ones elsewhere. */
export function districtBodies(paragraph: Paragraph, profile: Profile): readonly Span[] {
  const before = finders.get(profile);
  if (before !== undefined) return before(paragraph);
  const { district, districtFull, city } = profile;
  const prefixes = [districtFull, city + district, district].filter((name) => name.length > 1);
  const begins = formsOf([...prefixes, '区', '县', '旗']);
  const find = perParagraph(({ text }: Paragraph) => found(text, prefixes, begins));
  finders.set(profile, find);
  return find(paragraph);
}

function found(text: string, prefixes: readonly string[], begins: Forms): readonly Span[] {
  const inNotes = bodiesInNotes(text).filter(({ from, to }) =>
    isOrgan(text.slice(from, to), prefixes),
  );
  const taken = new Uint8Array(text.length);
  for (const { from, to } of inNotes) taken.fill(1, from, to);
  const running: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const prefix = formAt(begins, text, at) === '' ? '' : prefixAt(text, at, prefixes);
    if (prefix === '') continue;
    const body = formAt(BODIES, text, at + prefix.length);
    const span = { from: at, to: at + prefix.length + body.length };
    if (body === '' || !isOrgan(text.slice(span.from, span.to), prefixes)) continue;
    if (taken[span.from] === 0 && taken[span.to - 1] === 0) running.push(span);
    at = span.to - 1;
  }
  return [...inNotes, ...running].toSorted((a, b) => a.from - b.from);
}

function prefixAt(text: string, at: number, prefixes: readonly string[]): string {
  const place = prefixes.find((one) => text.startsWith(one, at));
  if (place !== undefined) return place;
  ALONE.lastIndex = at;
  return ALONE.exec(text)?.[0] ?? '';
}

/** Organs under the name of the district or of none; 市财政局 and 浦东新区财政局 are none of it. */
function isOrgan(words: string, prefixes: readonly string[]): boolean {
  if (!ORGAN.test(words) || OTHER.test(words) || PARTY.test(words)) return false;
  const bare = words.slice(prefixes.find((one) => words.startsWith(one))?.length ?? 0);
  if (PARTY.test(bare)) return false;
  const place = /^\p{Script=Han}{2,9}?(?:省|市|新区|区|县)(?!场|委|级)/u.exec(bare)?.[0];
  return !/^(?:市(?!场|政|容)|省|国家|中国|最高|全国)/.test(bare) && place === undefined;
}
