import { bodyNames } from '../../library/jurisdictions/duties.ts';
import { blank } from '../../model/blanks.ts';
import { bodyAnswer } from './answer.ts';
import { counterpart } from './body.ts';
import { type Ground, selfNames } from './ground.ts';
import type { Mark } from './types.ts';

/** 市 alone before a body: not 城市, 上市, 各市. */
const BARE_LEVEL = '(?<![城上都超门股夜集县地各某外跨]|本|我|该)[市省]';

/** Before a body of the city that acts as the one above: 配合市知识产权局, 报市政府. */
const ABOVE_BEFORE =
  /(?:配合|协助|争取|报|报请|报送|上报|向|根据|按照|依照|落实|对接|会同|接受|积极争取|贯彻)$/;
/** Behind it: 指导下, 部署, 评定的. */
const ABOVE_BEHIND = /^(?:的)?(?:统一)?(?:指导|支持下|部署|要求|授权|主管|评定|认定|备案|批准的)/;

/** Bodies in running text. */
export function bodies(text: string, ground: Ground): readonly Mark[] {
  const pattern = new RegExp(
    `(?:(?:${ground.gazetteer.grounds}${selfNames(ground)
      .map((name) => `|${name}`)
      .join('')})+市?|本市|我市|本省|我省|${BARE_LEVEL})(?:${BODIES})`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }): readonly Mark[] => {
    const span = { from: index, to: index + words.length };
    const before = text.slice(Math.max(0, index - 8), index);
    const behind = text.slice(span.to, span.to + 8);
    if (isAbove(words, before, behind)) return above(words, span, ground);
    const name = words.replace(/^[本我](?=[市省])/, '');
    const answer = bodyAnswer(name, '', ground);
    if (answer.kind === 'stays')
      return answer.reason === '' ? [] : [{ act: 'keep', span, reason: answer.reason }];
    if (answer.kind === 'unknown')
      return [
        {
          act: 'change',
          kind: 'blank',
          span,
          from: words,
          to: blank('责任单位'),
          reason: answer.reason,
        },
      ];
    const bare = bodyNames.find((one) => name.endsWith(one)) ?? name;
    const running = counterpart({ words: name, place: '', level: '', bare }, ground, false);
    const { to, reason } = running.kind === 'is' ? running : answer;
    return [{ act: 'change', kind: 'organ', span, from: words, to, reason }];
  });
}

const BODIES = bodyNames.filter((name) => name.length > 1).join('|');

const isAbove = (words: string, before: string, behind: string): boolean =>
  !/[区县]/.test(words) && (ABOVE_BEFORE.test(before) || ABOVE_BEHIND.test(behind));

/** A body of the city above. Another city's is the own city's body of the same name. */
function above(words: string, span: Mark['span'], ground: Ground): readonly Mark[] {
  const { own, gazetteer } = ground;
  const named = new RegExp(`^(?:${gazetteer.grounds})`).exec(words)?.[0] ?? '';
  if (named === '' || gazetteer.places.get(named)?.some(({ city }) => city === own.city))
    return [{ act: 'keep', span, reason: `“${words}”在这里是上级机关，照写。` }];
  const rest = words.slice(named.length).replace(/^[市省]/, '');
  const to = `${own.city === '' ? '市' : own.city}${rest}`;
  return [
    {
      act: 'change',
      kind: 'organ',
      span,
      from: words,
      to,
      reason: `上级机关换成本区所在市的“${to}”，请核对。`,
    },
  ];
}
