import type { Place } from '../../library/jurisdictions/gazetteer.ts';
import { placeAt, placesNamed } from '../../suggest/localise/find.ts';
import type { Ground } from '../../suggest/localise/ground.ts';
import { isOwn } from '../../suggest/localise/own.ts';
import type { Around } from './around.ts';
import { isBuiltUp, isClaimed, isInName, isSupported, settlesThere } from './claims.ts';
import { isVisited } from './fairs.ts';

/** 学习借鉴深圳经验: others are named because they are others. */
const LEARNS =
  /借鉴|学习|对标|参照|比肩|(?<!可)复制|(?<!可)推广[^，。；]{0,16}(?:经验|做法)|先进(?:地区|城市|省市|经验)|兄弟(?:城市|省市|区)|考察/;
/** 与苏州、无锡共建, 赴北京招商, 引进上海的机构. */
const TOGETHER =
  /合作|协作|协同|联动|联合|共建|共享|交流|互认|互通|互联|对接|衔接|结对|帮扶|对口|支援|飞地|引进|承接|来自|[来到入][本我][区县市]|招商|推介|参展|分支机构|(?:赴|前往|走进|迁[入至]|落户)/;
/** 参与长三角, 融入京津冀: only who belongs to a programme takes part in it. */
const JOINS = /(?:参与|融入|加入|投身)[^，。；、]{0,4}$/;
/** 北京大学, 上海证券交易所, 南京西路, 北京条约: names that are the same anywhere. */
const SAME_ANYWHERE =
  /^(?:市?(?:\p{Script=Han}{0,6}大学(?!生|城|园|科技园)|证券交易所|期货交易所|\p{Script=Han}{0,4}银行)|[东西南北中]?[一二三环]?(?:路|街|大道)(?!径|线|演|区)|时间|条约|公约|协定|宣言|议定书|(?:冬)?奥运?会|亚运会|世博会|冬奥|进博会)/u;

/** What a place left over is, as far as it can be right. */
export type PlaceKind = 'ground' | 'zone' | 'region';

/** Where the name of another place is right, though nothing is said of where the words come from. */
export function isRightPlace(words: string, kind: PlaceKind, at: Around, ground: Ground): boolean {
  const { part, sentence, before, behind } = at;
  if (kind !== 'region' && isClaimed(at)) return false;
  if (LEARNS.test(part)) return true;
  // 支持上海国际知识产权学院建设，联合开展教学: what is done together is another thing.
  if (kind !== 'region' && (settlesThere(at) || (isBuiltUp(at) && !isHelped(words, at, ground))))
    return kind === 'ground' && SAME_ANYWHERE.test(behind);
  if (LEARNS.test(sentence)) return true;
  switch (kind) {
    case 'region':
      // 参与长三角一体化，对接粤港澳大湾区: whose programme it joins is not said by another part.
      return isOfNation(JOINS.test(before) ? part : sentence, ground);
    case 'zone':
      return isJoint(words, at, ground) || (isNearby(words, ground) && TOGETHER.test(part));
    case 'ground':
      return (
        SAME_ANYWHERE.test(behind) || isVisited(at) || TOGETHER.test(isInName(at) ? part : sentence)
      );
  }
}

/** What a partner in the own programme has, where the programme is named: 雄安新区 of 京津冀. */
const isJoint = (words: string, { sentence }: Around, ground: Ground): boolean =>
  isOfPartner(words, ground) && isOfNation(sentence, ground);

/** What may be built up elsewhere: with a partner, or for another district of the city. */
const isHelped = (words: string, at: Around, ground: Ground): boolean =>
  isJoint(words, at, ground) || (isNearby(words, ground) && isSupported(at));

/** Another district of the own city, or a zone in one. */
const isNearby = (words: string, ground: Ground): boolean =>
  placesNamed(words, ground).some(
    ({ city, province }) =>
      city !== '' && city === ground.own.city && province === ground.own.province,
  );

/** 雄安新区 in Beijing's text of 京津冀: what lies with a partner in the own programme. */
const isOfPartner = (words: string, ground: Ground): boolean => {
  const partners = ground.profile.region.flatMap((name) =>
    placesNamed(name, ground).flatMap(({ members }) => members),
  );
  return placesNamed(words, ground).some(({ province }) => partners.includes(province));
};

/** 京津冀、长三角、粤港澳大湾区: the own programme among them, or so many that the whole country is meant. */
function isOfNation(sentence: string, ground: Ground): boolean {
  const regions = new Map<string, Place>();
  for (let at = 0; at < sentence.length; at += 1) {
    const form = placeAt(sentence, at, ground);
    const region = placesNamed(form, ground).find(({ kind }) => kind === 'region');
    if (region !== undefined) regions.set(region.name, region);
    at += Math.max(0, form.length - 1);
  }
  return regions.size > 2 || [...regions.values()].some((region) => isOwn(region, ground));
}
