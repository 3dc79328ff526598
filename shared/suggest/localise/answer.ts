import type { Place } from '../../library/jurisdictions/gazetteer.ts';
import { type Answer, counterpart, isKnownBody, isOwnOrgan } from './body.ts';
import { isOwnBranch } from './branch.ts';
import { type Led, leadingPlace, placeAt, placesNamed } from './find.ts';
import type { Ground } from './ground.ts';
import { isOwn } from './own.ts';

const stays = (reason: string): Answer => ({ kind: 'stays', reason });
const unknown = (reason: string): Answer => ({ kind: 'unknown', reason });

/** 国家知识产权局条法司, 中国人民银行, 运用促进司, 专利局审业部. */
const NATIONAL =
  /^(?:国家|国务院|中央|中共中央|最高人民|全国|中国|人民银行|人行|金融监管总局|财政部|科技部|工业和信息化部|司法部|教育部|商务部|公安部|专利局|商标局|海关总署)|(?<!公)司$/;
/** The same of one place: 上海证监局, 广东金融监管局. */
const BRANCH = /^(?:证监局|金融监管局|监管局|海关|通信管理局|邮政管理局|银保监局)$/;
/** 各区政府, 各地级以上市人民政府, 有关市州人民政府, 各区、县（市）政府. */
const SUBORDINATE =
  /^(?:各|有关|相关)+(?:地级以上)?(?:[区县市州]|县（市）|县\(市\)|[、和])+(?:人民)?政府?$/;
/** 市市场监管局（市知识产权局）. */
const TWO_NAMES = /^([^（(]+)[（(]([^（()）]+)[）)]$/;
/** 各有关部门, 市各有关部门, 区各有关部门. */
const GENERAL = /^(?:[省市区县]|新区)?(?:级)?(?:各|有关|相关)/;

/**
 * What a body is in the own district.
 *
 * @param before 省 or 市 of the body before it in a list, which holds for 财政厅 in 省科技厅、财政厅
 * @param inList true where bodies stand under their short names
 */
export function bodyAnswer(words: string, before: string, ground: Ground, inList: boolean): Answer {
  const { unit } = ground;
  if (isOwnOrgan(words, ground)) return stays('');
  const [, first, second] = TWO_NAMES.exec(words) ?? [];
  if (first !== undefined && second !== undefined) {
    const answerTo = (name: string) => bodyAnswer(name, before, ground, inList);
    return oneOf(words, answerTo(first), answerTo(second), ground);
  }
  const isUnsourced = ground.from === null;
  if (isOwnBranch(words, ground) || (isUnsourced && isOfOwnDistrict(words, ground)))
    return stays('');
  if (SUBORDINATE.test(words) && isUnsourced && ground.own.district === '') return stays('');
  if (SUBORDINATE.test(words))
    return unknown(`“${words}”是上一级文件对下级政府的分工，请填写本${unit}的街镇、园区或部门。`);
  if (GENERAL.test(words)) return general(words, ground);
  if (NATIONAL.test(words)) return national(words, ground);
  const place = leadingPlace(words, 0, ground);
  if (place !== null) return placed(words, place, ground, inList);
  const [level = ''] = /^(?:[省市区县]|新区)(?!场|政(?!府|务)|民(?!政))/.exec(words) ?? [];
  const bare = words.slice(level.length);
  const given = level || before;
  if (isUnsourced && given !== '' && !isHigher(given, unit)) return stays('');
  if (level !== '' || (before !== '' && isKnownBody(bare)))
    return counterpart(words, bare, ground, inList);
  return ground.from !== null && /(?:厅|管委会)$/.test(words)
    ? unknown(`“${words}”不是本${unit}的机关，请填写。`)
    : stays('');
}

/**
 * What a body under two names is here: 市市场监管局（市知识产权局） is one body, and may be two in a
 * district. Which of them is meant is then for the drafter to say.
 */
function oneOf(words: string, first: Answer, second: Answer, { unit }: Ground): Answer {
  if (first.kind !== 'is') return second.kind === 'is' ? second : first;
  if (second.kind !== 'is' || first.to.includes(second.to)) return first;
  if (second.to.includes(first.to)) return second;
  return unknown(`“${words}”在本${unit}分为“${first.to}”和“${second.to}”，请填写。`);
}

/** 杭州市西湖区人民政府, whether the data knows the district or not. */
const isOfOwnDistrict = (words: string, { own, profile }: Ground): boolean =>
  own.district !== '' &&
  [own.district, own.city + own.district, profile.districtFull].some(
    (name) => name !== '' && words.startsWith(name),
  );

/** 省 stands above 市, both above 区, 县 and 旗. */
const isHigher = (level: string, unit: string): boolean => rank(level) > rank(unit);
const rank = (level: string): number => '市省'.indexOf(level) + 1;

/** 市各有关部门 is 区各有关部门 here. */
function general(words: string, { unit, fromUnit }: Ground): Answer {
  if (words.charAt(0) !== fromUnit || fromUnit === unit) return stays('');
  const to = unit + words.slice(1);
  return { kind: 'is', to, reason: `“${words}”在${unit}级文件中是“${to}”。` };
}

/** A national body stays; its branch in another city has no say here. */
function national(words: string, ground: Ground): Answer {
  const { own } = ground;
  const branch = placeIn(words, ground);
  const isHere =
    branch === null ||
    (branch.city === '' ? branch.province === own.province : branch.city === own.city);
  return isHere
    ? stays('国家机关，名称照写。')
    : unknown(`“${words}”是其他地方的派出机构，请填写。`);
}

function placed(
  words: string,
  { form, last, place }: Led,
  ground: Ground,
  inList: boolean,
): Answer {
  const { own, unit, selfNames, profile } = ground;
  const bare = words.slice(form.length);
  if (own.district === '' && place !== null && isOwn(place, ground)) return stays('');
  const districts = place?.districts ?? [];
  const isLocal = profile.localPlaces.includes(form) && districts.length > 0;
  if (isLocal || (place?.kind === 'zone' && districts.includes(own.district)))
    return stays(`“${words}”在本${unit}，照写。`);
  const isOwnDistrict = last === own.district;
  if (BRANCH.test(bare) && !isOwnDistrict)
    return place !== null && place.city !== '' && place.city === own.city
      ? stays('驻本市的国家机关，名称照写。')
      : unknown(`“${words}”是其他地方的派出机构，请填写。`);
  if (isOwnDistrict || selfNames.includes(last)) return counterpart(words, bare, ground, inList);
  return unknown(`“${words}”不是本${unit}的机关，请填写。`);
}

/** The first place a name holds: 广东省 in 中国人民银行广东省分行. */
function placeIn(words: string, ground: Ground): Place | null {
  for (let at = 0; at < words.length; at += 1) {
    const [place] = placesNamed(placeAt(words, at, ground), ground);
    if (place !== undefined) return place;
  }
  return null;
}
