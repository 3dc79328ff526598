import type { Precedent } from '../model/document.ts';

/** 省级 units by their short names; the four 直辖市 count as cities (市级), as everyone says 本市 there. */
const MUNICIPALITIES = '北京|天津|上海|重庆';
const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾';
const REGIONS = '内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔';

/** What stands in front of a place: 中共上海市委员会, 关于印发《上海市…》的通知. */
const BEFORE = '^(?:中共|中国共产党|关于印发|关于公布|印发|[《〈“"\\s])*';
const PROVINCE = `(?<province>(?:${PROVINCES})省|(?:${REGIONS})自治区)?`;
/** With 市 it is followed by anything, without it by what is no part of a longer name. */
const CITY = `(?<city>(?:${MUNICIPALITIES})市?|\\p{Script=Han}{2,9}?自治州|\\p{Script=Han}{2,6}?(?:地区|盟|市))?`;
const DISTRICT =
  '(?<district>\\p{Script=Han}{1,9}?(?:新区|自治县|自治旗|区(?!域|块|位)|县|旗)|\\p{Script=Han}{2,3}市(?!场|级))?';
const PLACE = new RegExp(`${BEFORE}${PROVINCE}${CITY}${DISTRICT}`, 'u');

/** Words that are no part of a place's name: 推动城市…, 知识产权强市. */
const NO_NAME =
  /关于|促进|推进|推动|支持|加快|加强|实施|建设|国家|城市|知识|经济社会|若干|高质量|的/u;

/** 国家 and its ministries: an organ without a place in front. */
const NATIONAL =
  /^(?:国家|国务院|中共中央|中央|全国|最高人民|中华人民共和国|中国(?!共产党)|\p{Script=Han}{2,14}部(?:办公厅)?$)/u;

export type Place = {
  /** 浙江省杭州市 */
  readonly jurisdiction: string;
  readonly level: Precedent['level'];
  /** 杭州 */
  readonly name: string;
};

/** The place an organ's name or a title begins with; null where it begins with none. */
export function placeOf(words: string): Place | null {
  const { province = '', city = '', district = '' } = PLACE.exec(words)?.groups ?? {};
  const units = [province, city, district].map((unit) => (NO_NAME.test(unit) ? '' : unit));
  const [ofProvince = '', ofCity = '', ofDistrict = ''] = units;
  const last = ofDistrict || ofCity || ofProvince;
  if (last === '') return null;
  // 北京知识产权服务业三年行动计划: the title says it short.
  const isShort = ofDistrict === '' && SHORT.test(ofCity);
  return {
    jurisdiction: ofProvince + ofCity + ofDistrict + (isShort ? '市' : ''),
    level: ofDistrict !== '' ? '区级' : ofCity !== '' ? '市级' : '省级',
    name: ZONE.test(last) ? (ofCity + ofDistrict).replace('市', '') : shortName(last),
  };
}

const SHORT = new RegExp(`^(?:${MUNICIPALITIES})$`, 'u');
/** 开发区 and the like: what stands before it does not say which. */
const ZONE = /(?:开发区|园区|高新区|自贸区|试验区|示范区)$/u;

/** The whole country, for an organ of it. */
export const nationOf = (organ: string): Place | null =>
  NATIONAL.test(organ) ? { jurisdiction: '全国', level: '国家', name: '国家' } : null;

/** 上海市 -> 上海, 浦东新区 -> 浦东, 湘西土家族苗族自治州 -> 湘西; 开县 stays, as one says it. */
const shortName = (unit: string): string => {
  const bare = unit
    .replace(/^(.{2,3}?)(?:[^族]{1,3}族)+自治[州县旗]$/u, '$1')
    .replace(/(?:壮族|回族|维吾尔)?自治区$/u, '')
    .replace(/(?:新区|地区|省|市|区|县|旗|盟)$/u, '');
  return bare.length < 2 ? unit : bare;
};
