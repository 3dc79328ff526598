import { blank } from '../../model/blanks.ts';
import type { Span } from '../../model/span.ts';
import { bodyAnswer } from './answer.ts';
import { branchAt, isOwnBranch } from './branch.ts';
import { bodiesIn, leadingPlace, placesNamed } from './find.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

/** Before a body of the city that acts as the one above: 配合市知识产权局, 报市政府. */
const ABOVE_BEFORE = /(?:配合|协助|争取|报|报请|报送|上报|向|根据|按照|依照|落实|对接|接受|贯彻)$/;
/** 会同市财政局: above a district, beside a bureau of the city, which is the own one here. */
const WITH_BEFORE = /会同$/;
/** 由市知识产权局会同: whoever wrote it was the city. */
const WITH_CITY =
  /(?:^|\P{Script=Han}|由)(?!配合|协助|根据|按照)\p{Script=Han}{0,4}?[市省]\p{Script=Han}{2,12}会同$/u;
/** Behind it, or behind the bodies that follow: 指导下, 部署, 评定的. */
const ABOVE_BEHIND =
  /^(?:[、和及与]\p{Script=Han}{2,14}?(?=[、和及与]|指导|支持下)){0,5}?(?:的)?(?:统一|决策|工作)?(?:指导|支持下|部署|要求|授权|主管|评定|认定|备案|批准的)/u;
const REACH = 60;

/** Bodies in running text. */
export const bodies = (text: string, ground: Ground): readonly Mark[] =>
  bodiesIn(text, ground).flatMap((span): readonly Mark[] => {
    const words = text.slice(span.from, span.to);
    if (isOwnBranch(words + branchAt(text, span.to), ground)) return [];
    if (isAbove(text, span, ground)) return above(words, span, ground);
    const answer = bodyAnswer(words.replace(/^[本我](?=[市省区县])/, ''), '', ground, false);
    const { reason } = answer;
    if (answer.kind === 'stays') return reason === '' ? [] : [{ act: 'keep', span, reason }];
    const change = { act: 'change', about: 'organ', span, from: words, reason } as const;
    return answer.kind === 'is'
      ? [{ ...change, kind: 'organ', to: answer.to }]
      : [{ ...change, kind: 'blank', to: blank('责任单位') }];
  });

function isAbove(text: string, { from, to }: Span, ground: Ground): boolean {
  const words = text.slice(from, to);
  const isCity =
    /^[市省]/.test(words) || leadingPlace(words, 0, ground)?.place?.kind !== 'district';
  const before = text.slice(Math.max(0, from - 4), from);
  const isBeside =
    ground.from === null
      ? WITH_CITY.test(text.slice(Math.max(0, from - REACH), from))
      : ground.from.level === '市级' || ground.from.level === '省级';
  return (
    isCity &&
    (ABOVE_BEFORE.test(before) ||
      (WITH_BEFORE.test(before) && !isBeside) ||
      ABOVE_BEHIND.test(text.slice(to, to + REACH)))
  );
}

/** A body of the city above. Another city's is the own city's body of the same name. */
function above(words: string, span: Span, ground: Ground): readonly Mark[] {
  const { own } = ground;
  const place = leadingPlace(words, 0, ground);
  const isOwn = placesNamed(place?.last ?? '', ground).some(({ city, province }) =>
    city === '' ? province === own.province : city === own.city,
  );
  if (place === null || isOwn)
    return [{ act: 'keep', span, reason: `“${words}”在这里是上级机关，照写。` }];
  const city = own.city === '' ? '市' : own.city;
  // 上海 + 市知识产权局, but 北京市 + 市场监管局.
  const level = /[市省]$/.test(place.form)
    ? 0
    : (/^[市省]?/.exec(words.slice(place.form.length))?.[0].length ?? 0);
  const rest = words.slice(place.form.length + level);
  const to = city + rest.replaceAll(place.form, city);
  return [
    {
      act: 'change',
      about: 'organ',
      kind: 'organ',
      span,
      from: words,
      to,
      reason: `上级机关换成本${ground.unit}所在市的“${to}”，请核对。`,
    },
  ];
}
