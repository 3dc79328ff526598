import type { Place } from '../../library/jurisdictions/gazetteer.ts';
import { blank } from '../../model/blanks.ts';
import type { Span } from '../../model/span.ts';
import { segment } from '../../text/segment.ts';
import { type Ground, selfNames } from './ground.ts';
import type { Mark } from './types.ts';

/** What is asked for in the place of a name. */
const ASKED: Readonly<Record<Place['kind'], string>> = {
  province: '地名',
  city: '地名',
  district: '地名',
  zone: '园区',
  region: '区域',
  platform: '平台',
  position: '定位',
};

/** Names of places, parks, platforms and programmes. */
export function places(text: string, ground: Ground): readonly Mark[] {
  const { gazetteer, profile } = ground;
  const self = selfNames(ground);
  const pattern = new RegExp([...self, gazetteer.pattern.source].join('|'), 'g');
  const ends = wordEnds(text);
  const local = [...profile.localPlaces, ...profile.localPlatforms];
  return [...text.matchAll(pattern)].flatMap(({ 0: form, index }): readonly Mark[] => {
    const span = { from: index, to: index + form.length };
    const isWhole = /[省市区县]$/.test(form) || (ends.has(span.from) && ends.has(span.to));
    if (!isWhole || local.some((name) => covered(text, span, name))) return [];
    return placeMark(text, span, form, ground);
  });
}

function placeMark(text: string, span: Span, form: string, ground: Ground): readonly Mark[] {
  const { gazetteer, own, from, sameCity } = ground;
  const candidates = gazetteer.places.get(form) ?? [];
  const here = candidates.find((place) => isOwn(place, ground));
  if (here !== undefined) {
    const isAbove = here.kind !== 'district';
    return isAbove
      ? [{ act: 'keep', span, reason: `“${form}”包括本${ground.unit}或在本${ground.unit}，照写。` }]
      : [];
  }
  const isSelf = selfNames(ground).includes(form);
  const [place] = candidates;
  if (isSelf && !isPartOfName(text, span)) {
    return [
      {
        act: 'change',
        kind: 'self',
        span,
        from: form,
        to: own.district,
        reason: `原文件自称“${form}”，改为“${own.district}”。`,
      },
    ];
  }
  if (sameCity && from?.level === '市级' && (place?.kind === 'city' || place?.kind === 'province'))
    return [{ act: 'keep', span, reason: '本市文件提到的合作地区，照写。' }];
  const what = place === undefined ? '地名' : ASKED[place.kind];
  return [
    {
      act: 'change',
      kind: 'blank',
      span,
      from: form,
      to: blank(what),
      reason: `“${form}”不属于本${ground.unit}，请填写或删去。`,
    },
  ];
}

/** True for what lies in the own district, holds it, or belongs to its city. */
function isOwn(
  { kind, name, province, city, districts, members }: Place,
  { own, profile }: Ground,
): boolean {
  if (kind === 'region') return profile.region.includes(name) || members.includes(own.province);
  if (kind === 'province') return province === own.province;
  if (city !== '' && city !== own.city) return false;
  if (kind === 'district') return name === own.district;
  if (kind === 'zone')
    return city !== '' && districts.length > 0
      ? districts.includes(own.district)
      : province === own.province && city === own.city;
  return province === own.province;
}

/** 上海国际知识产权学院, 中国（上海）…: the place names something of its own. */
const NAMED =
  /^(?:市|省)?(?!\p{Script=Han}{0,6}(?:建设|打造|开展|设立|促进|集聚|落户))\p{Script=Han}{0,14}?(?:交易所|学院|大学|论坛|中心(?!城)|基地|平台|研究院|试验区|自贸区|片区|商务区|示范区|高新区|开发区|保税区|科学城|科技城|机场|博览会|交易会|大会|大赛|语料库|目录|集团|银行|站(?!在|位)|品牌|会议|监管局|证监局|分行|联盟|协会|基金)/u;

function isPartOfName(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  const behind = text.slice(to, to + 20);
  return (
    /[（(]$/.test(before) ||
    /视察|考察|调研/.test(before) ||
    /“[^”]*$/.test(before) ||
    NAMED.test(behind)
  );
}

/** True when the span lies in an own name: 徐汇 in 徐汇滨江. */
function covered(text: string, { from, to }: Span, name: string): boolean {
  const at = text.indexOf(name, Math.max(0, to - name.length));
  return at >= 0 && at <= from && at + name.length >= to;
}

/** Where words begin and end: 海口 in 出海口 is no place. */
function wordEnds(text: string): ReadonlySet<number> {
  const ends = new Set([0]);
  let at = 0;
  for (const word of segment(text)) {
    at += word.length;
    ends.add(at);
  }
  return ends;
}
