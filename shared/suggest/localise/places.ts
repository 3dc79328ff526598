import { isGround, type Place } from '../../library/jurisdictions/gazetteer.ts';
import { blank } from '../../model/blanks.ts';
import type { Span } from '../../model/span.ts';
import { placeAt, placesNamed } from './find.ts';
import type { Ground } from './ground.ts';
import { isOwn } from './own.ts';
import type { Mark, Subject } from './types.ts';
import { wordEnds } from './words.ts';

/** Names of places, parks, platforms and programmes. */
export function places(text: string, ground: Ground): readonly Mark[] {
  let ends: ReadonlySet<number> | null = null;
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const form = placeAt(text, at, ground);
    if (form === '') continue;
    const span = { from: at, to: at + form.length };
    if (!/[省市区县]$/.test(form)) {
      ends ??= wordEnds(text);
      // 上海市民 is 上海 + 市民, whatever the words of it are.
      if (!ends.has(span.from) || !(ends.has(span.to) || text.charAt(span.to) === '市')) continue;
    }
    marks.push(...placeMark(text, span, ground));
    at = span.to - 1;
  }
  return marks;
}

function placeMark(text: string, span: Span, ground: Ground): readonly Mark[] {
  const { own, from, sameCity, unit, selfNames, profile } = ground;
  const form = text.slice(span.from, span.to);
  const named = placesNamed(form, ground);
  const local = [...profile.localPlaces, ...profile.localPlatforms, own.district];
  if (local.some((name) => covered(text, span, name))) return [];
  const here = named.find((place) => isOwn(place, ground));
  if (here !== undefined) return [kept(text, span, here, ground)];

  const change = { act: 'change', about: subjectOf(named[0]), span, from: form } as const;
  const body = BODY.exec(text.slice(span.to, span.to + 24))?.[0] ?? '';
  if (body !== '' && named.every((place) => isGround(place))) {
    const whole = { from: span.from, to: span.to + body.length };
    const words = text.slice(whole.from, whole.to);
    const reason = `“${words}”不是本${unit}的机关，请填写。`;
    return [
      {
        ...change,
        about: 'organ',
        kind: 'blank',
        span: whole,
        from: words,
        to: blank('责任单位'),
        reason,
      },
    ];
  }
  const inName = isPartOfName(text, span);
  if (selfNames.includes(form) && !inName && own.district !== '') {
    const reason = `原文件自称“${form}”，改为“${own.district}”。`;
    return [{ ...change, kind: 'self', to: own.district, reason }];
  }
  const [place] = named;
  if (
    place !== undefined &&
    isAbove(place, ground) &&
    /[市省]$/.test(form) &&
    !inName &&
    own.city !== ''
  ) {
    const reason = `上级城市“${form}”换成本${unit}所在的“${own.city}”，请核对。`;
    return [{ ...change, kind: 'self', to: own.city, reason }];
  }
  if (sameCity && from?.level === '市级' && place !== undefined && place.city !== own.city)
    return [{ act: 'keep', span, reason: '本市文件提到的合作地区或区域，照写。' }];
  const whole = wholeName(text, span, place);
  const to = blank(selfNames.includes(form) ? '地名' : asked(place, form));
  const words = text.slice(whole.from, whole.to);
  const reason = `“${words.replace(/[“”]/g, '')}”不属于本${unit}，请填写或删去。`;
  return [{ ...change, kind: 'blank', span: whole, from: words, to, reason }];
}

/** The city above the district, the province above the city a text comes from. */
const isAbove = ({ kind, city, province }: Place, { from }: Ground): boolean =>
  (kind === 'city' && from?.level === '区级' && city === from.city) ||
  (kind === 'province' && from?.level !== '省级' && province === from?.province);

function kept(text: string, span: Span, place: Place, { unit, own }: Ground): Mark {
  const form = text.slice(span.from, span.to);
  if (place.kind === 'city')
    return {
      act: 'keep',
      span,
      reason: `“${form}”是本${unit}所在的市，照写；如果说的是本文件的适用范围，请改为“${own.district}”。`,
    };
  // 本市“3+6”新型产业: what belongs to the city stays the city's.
  const before =
    place.kind === 'position'
      ? (/(?:本|我|全)市$/.exec(text.slice(Math.max(0, span.from - 2), span.from))?.[0].length ?? 0)
      : 0;
  const whole = { from: span.from - before, to: span.to };
  return { act: 'keep', span: whole, reason: `“${form}”在本${unit}或包括本${unit}，照写。` };
}

function subjectOf(place: Place | undefined): Subject {
  switch (place?.kind) {
    case 'zone':
    case 'region':
    case 'platform':
    case 'position':
      return place.kind;
    default:
      return 'ground';
  }
}

/** What is asked for in the place of a name. */
function asked(place: Place | undefined, form: string): string {
  switch (place?.kind) {
    case 'zone':
      return form.endsWith('新区') ? '地名' : '园区';
    case 'region':
      return '区域';
    case 'platform':
      return '平台';
    case 'position':
      return /\d/.test(form) ? '产业体系' : '定位';
    default:
      return '地名';
  }
}

/** 武汉市洪山区 for 武汉市; “三城一区” with its quotes, which belong to the name. */
function wholeName(text: string, { from, to }: Span, place: Place | undefined): Span {
  const isTown = place?.kind === 'city' && text.charAt(to - 1) === '市';
  const district = isTown
    ? (/^(?![各有相全部重])\p{Script=Han}{1,4}?[区县](?![域块间])/u.exec(
        text.slice(to, to + 8),
      )?.[0].length ?? 0)
    : 0;
  const end = to + district;
  const isQuoted = text.charAt(from - 1) === '“' && text.charAt(end) === '”';
  return isQuoted ? { from: from - 1, to: end + 1 } : { from, to: end };
}

/** 上海国际知识产权学院, 上海站: the place is part of a name that cannot be had elsewhere. */
const NAMED =
  /^(?:(?!建设|打造|打响|开展|设立|促进|推动|集聚|落户|支持|举办|[的与和在等将为])\p{Script=Han}){0,14}?(?:交易所|学院|大学(?!生)|专科学校|实验室|训练营|产业园|论坛|中心(?!城)|基地|平台|研究院|试验区|自贸区|片区|商务区|示范区|引领区|高新区|开发区|保税区|科学城|科技城|机场|博览会|交易会|大会|大赛|语料库|目录|集团|银行|银行业协会|站(?!在|位)|品牌|会议|监管局|证监局|分行|海关|法院|检察院|法庭|联盟|协会|学会|基金|资本|大厅|(?<![联物])网(?![络点格上])|人才计划|人才绿卡|人才卡|行动计划|奖)/u;
/** 天津市知识产权战略领导小组办公室: a body no list knows. */
const BODY =
  /^(?:(?!建设|打造|开展|设立|促进|推动|支持|[的与在等将为])\p{Script=Han}){2,16}?(?:(?<![布格全大结开])局|委员会|办公室|厅|领导小组|管委会)(?=$|[，。；、（）()：:]|负责|牵头|会同|制定|印发|发布|等|和|与|及)/u;
/** 习近平总书记两次视察北京: what happened in one place did not in another. */
const HAPPENED = /(?:视察|考察|调研|莅临)$/;
/** What an earlier finder took: 上海市《…意见》 is issued by Shanghai. */
const TITLE_BEHIND = /^(?:[《\uE000])/;

function isPartOfName(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  const behind = text.slice(to, to + 24);
  return (
    /[（(]$/.test(before) ||
    /“[^”]*$/.test(before) ||
    HAPPENED.test(before) ||
    TITLE_BEHIND.test(behind) ||
    NAMED.test(behind)
  );
}

/** True when the span lies in an own name: 徐汇 in 徐汇滨江. */
function covered(text: string, { from, to }: Span, name: string): boolean {
  if (name === '') return false;
  // Only as far as a name over the span can reach: the text may be long.
  return text.slice(Math.max(0, to - name.length), from + name.length).includes(name);
}
