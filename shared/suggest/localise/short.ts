import { blank } from '../../model/blanks.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

/** Short names that hardly stand for anything else behind 在, 来 or 留. */
const PLAIN = '沪京津渝穗杭甬粤浙鲁鄂湘';
/** What one does in a place: 在沪设立, 在杭创办. Anything else is a thing there: 在京高校. */
const DOES =
  /^(?:设|开|落|注册|依法|成立|创[办业]|就业|工作|投资|发展|举办|举行|建[立设]|从事|经营|生活|居住|缴纳|参加|实施|转化|布局|登记|[，。；、的\uE000]|$)/;

/** 在沪, 来京, 留杭: a city's short name; 在京高校 are 区内高校 here, 杭创E站 is some platform. */
export function shortNames(
  text: string,
  { from, profile, gazetteer, unit }: Ground,
): readonly Mark[] {
  const short = new Set(
    from === null
      ? PLAIN
      : gazetteer.codes
          .filter(
            ({ code, city, province, district }) =>
              code.length === 1 &&
              district === '' &&
              province === from.province &&
              (city === '' || city === from.city),
          )
          .map(({ code }) => code),
  );
  if (short.size === 0 || from?.level === '国家') return [];
  const letters = [...short].join('');
  const pattern = new RegExp(`(?<word>[在来留驻赴])[${letters}](?!剧|[津冀沪浙])`, 'g');
  const names = [
    ...text.matchAll(new RegExp(`[${letters}]\\p{Script=Han}{1,2}[A-Za-z]\\p{Script=Han}`, 'gu')),
  ];
  const platforms = names.map(
    ({ 0: words, index }): Mark => ({
      act: 'change',
      kind: 'blank',
      span: { from: index, to: index + words.length },
      from: words,
      to: blank('平台'),
      reason: `“${words}”带有城市简称，是当地的平台，请填写或删去。`,
    }),
  );
  const places = [...text.matchAll(pattern)].map(({ 0: words, index }): Mark => {
    const behind = text.slice(index + 2, index + 6);
    const isThing = words.startsWith('在') && !DOES.test(behind);
    const to = isThing ? `${unit}内` : words.charAt(0) + profile.selfDeixis;
    return {
      act: 'change',
      kind: 'self',
      span: { from: index, to: index + 2 },
      from: words,
      to,
      reason: `“${words}”用的是城市简称，改为“${to}”。`,
    };
  });
  // 在杭创E站 is a place of that name, not 在杭.
  const isFree = ({ span }: Mark): boolean =>
    !platforms.some((one) => one.span.from < span.to && span.from < one.span.to);
  return [...platforms, ...places.filter(isFree)];
}
