import type { Span } from '../../model/span.ts';
import { placesNamed } from '../../suggest/localise/find.ts';
import type { Ground } from '../../suggest/localise/ground.ts';
import { isOwn } from '../../suggest/localise/own.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Origin } from '../sourced.ts';
import { type Around, around } from './around.ts';

/** 中国（上海）国际技术进出口交易会 where the draft serves it from elsewhere. */
export type Fair = {
  readonly span: Span;
  /** Where the words come from; null where nobody recorded it. */
  readonly origin: Origin | null;
};

const FAIR =
  /中国[（(](?<place>\p{Script=Han}{2,4})[）)]\p{Script=Han}{2,20}?(?:交易会|博览会|服贸会|展览会|洽谈会)/gu;
/** Firms go where the fair is: 支持机构参加…, 对赴…参展的给予补贴, 在…上推介. */
const GOES =
  /(?:参加|参展|参会|参与|赴|前往|走进|亮相|组团|借助|利用|对接|来自|学习|借鉴|(?<!存|现|正)在)[^，。；]{0,16}$/;
const GONE = /^[^，。；]{0,10}?(?:参展|参会|参加|参与|亮相|推介|招商|上(?!海|市))/;
/** 强化…服务保障, 办好…: only where it is held. */
const SERVES =
  /(?:强化|加强|做好|健全|完善|提升|优化|保障|服务|办好|举办|承办|主办|筹办|筹备|支持|为)[^，。；]{0,10}$/;

/** 北京国际发明展览会 behind 参加. */
const VISITED = /^[^，。；]{0,14}?(?:交易会|博览会|展览会|洽谈会|论坛|大会|年会|大赛|评选)/;

/** 参加北京国际发明展览会: firms may go wherever it is held. */
export const isVisited = ({ before, behind }: Around): boolean =>
  GOES.test(before) && VISITED.test(behind);

/**
 * Fairs of other cities that a paragraph serves or holds. The name itself is right anywhere: firms
 * may go there.
 */
export function fairsServed({ text, sourced }: Paragraph, ground: Ground): readonly Fair[] {
  if (!text.includes('中国')) return [];
  return [...text.matchAll(FAIR)].flatMap(({ 0: words, index, groups }): readonly Fair[] => {
    const places = placesNamed(groups?.['place'] ?? '', ground);
    if (places.length === 0 || places.some((place) => isOwn(place, ground))) return [];
    const span = { from: index, to: index + words.length };
    const { before, behind } = around(text, span);
    if (!SERVES.test(before) || GOES.test(before) || GONE.test(behind)) return [];
    const source = sourced.find(({ from, to }) => from <= span.from && span.to <= to);
    return [{ span, origin: source?.origin ?? null }];
  });
}
