import type { PlaceKind } from '../../library/jurisdictions/gazetteer.ts';
import { type Answer, counterpart, isOwnOrgan } from './body.ts';
import { type Ground, selfNames } from './ground.ts';

const stays = (reason: string): Answer => ({ kind: 'stays', reason });
const unknown = (reason: string): Answer => ({ kind: 'unknown', reason });

/** 国家知识产权局条法司, 中国人民银行, 专利局审业部. */
const NATIONAL =
  /^(?:国家|国务院|中央|中共中央|最高人民|全国|中国|人民银行|人行|金融监管总局|财政部|科技部|工业和信息化部|司法部|教育部|商务部|公安部|专利局|商标局|海关总署)/;
/** The same of one place: 上海证监局, 金融监管总局上海监管局. */
const BRANCH = /(?:证监局|金融监管局|监管局|税务局|海关|通信管理局|分行|分局|邮政管理局|消防救援)$/;
/** 各区政府, 各地级以上市人民政府, 有关市州人民政府. */
const SUBORDINATE =
  /^(?:各|有关|相关)+(?:地级以上)?(?:[区县市州]|县（市）|县\(市\)|[、和])+(?:人民)?政府?$|^各(?:区|县|市|地市|市州)$/;
const EVERY = /^(?:[区县]|新区)?(?:各|有关|相关)/;
/** 运用促进司, 专利局审业部: parts of a national body. */
const DEPARTMENT = /司$/;

/**
 * What a body named in a note is in the own district.
 *
 * @param before 省 or 市 of the body before it in the list, which holds for 财政厅 in 省科技厅、财政厅
 */
export function bodyAnswer(words: string, before: string, ground: Ground): Answer {
  const { own, unit, profile, from } = ground;
  if (isOwnOrgan(words, ground)) return stays('');
  if (SUBORDINATE.test(words))
    return unknown(`“${words}”是上一级文件对下级政府的分工，请填写本${unit}的街镇、园区或部门。`);
  if (/^[省市](?:各|有关|相关|级)/.test(words))
    return {
      kind: 'is',
      to: unit + words.slice(1).replace(/^级/, ''),
      reason: `“${words}”在${unit}级文件中是“${unit}${words.slice(1).replace(/^级/, '')}”。`,
    };
  if (EVERY.test(words)) return stays('');
  const place = leadingPlace(words, ground);
  if (NATIONAL.test(words) || DEPARTMENT.test(words)) {
    const branch = namedIn(words, ground);
    return branch === null || branch.city === own.city
      ? stays('国家机关，名称照写。')
      : unknown(`“${words}”是其他地方的派出机构，请填写。`);
  }
  if (place !== null) {
    const bare = words.slice(place.form.length).replace(/^市(?=\p{Script=Han}{2})/u, '');
    const isOwnDistrict = place.kind === 'district' && place.name === own.district;
    if (BRANCH.test(bare) && !isOwnDistrict)
      return place.city === own.city && own.city !== ''
        ? stays('驻本市的国家机关，名称照写。')
        : unknown(`“${words}”是其他地方的派出机构，请填写。`);
    const isSelf = selfNames(ground).some((name) => place.form.endsWith(name));
    if (isOwnDistrict || isSelf)
      return counterpart({ words, place: place.form, level: '', bare }, ground, true);
    return unknown(`“${words}”不是本${unit}的机关，请填写。`);
  }
  const [level = ''] = /^(?:[省市区县]|新区)(?!场|政(?!府)|民)/.exec(words) ?? [];
  const bare = words.slice(level.length);
  if (level === '' && before === '') {
    const isUnplaced = from !== null && /(?:厅|管委会)$/.test(words);
    return isUnplaced ? unknown(`“${words}”不是本${unit}的机关，请填写。`) : stays('');
  }
  if ((level === '区' || level === '新区' || level === '县') && profile.organs.length === 0)
    return stays('');
  return counterpart({ words, place: '', level, bare }, ground, true);
}

type Found = {
  readonly form: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly city: string;
};

/** The place a name begins with: 上海市浦东新区 of 上海市浦东新区财政局. */
function leadingPlace(words: string, { gazetteer, from }: Ground): Found | null {
  let form = '';
  let found: Omit<Found, 'form'> | null = null;
  for (let round = 0; round < 3; round += 1) {
    gazetteer.pattern.lastIndex = form.length;
    const match = gazetteer.pattern.exec(words);
    if (match === null || match.index !== form.length) break;
    const [place] = gazetteer.places.get(match[0]) ?? [];
    if (place === undefined) break;
    found = { kind: place.kind, name: place.name, city: place.city };
    form += match[0];
    if (/^[市省]/.test(words.slice(form.length)) && !/[市省]$/.test(form))
      form += words.charAt(form.length);
  }
  if (found !== null) return { ...found, form };
  const district = from?.district ?? '';
  return district !== '' && words.startsWith(district)
    ? { form: district, kind: 'district', name: district, city: from?.city ?? '' }
    : null;
}

/** The first place a name holds: 广东省 in 中国人民银行广东省分行. */
function namedIn(words: string, { gazetteer }: Ground): { readonly city: string } | null {
  gazetteer.pattern.lastIndex = 0;
  const match = gazetteer.pattern.exec(words);
  return match === null ? null : ((gazetteer.places.get(match[0]) ?? [])[0] ?? null);
}
