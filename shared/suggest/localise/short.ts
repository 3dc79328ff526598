import { blank } from '../../model/blanks.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';
import { wordEnds } from './words.ts';

/** Short names that hardly stand for anything else behind 在, 来 or 留. */
export const PLAIN = '沪京津渝穗杭甬粤浙鲁鄂湘';
/** What one does in a place: 在沪设立, 在杭创办. Anything else is a thing there: 在京高校. */
const DOES =
  /^(?:设|开|落|注册|依法|成立|创[办业]|就业|工作|投资|发展|举办|举行|建[立设]|从事|经营|生活|居住|缴纳|参加|实施|转化|布局|登记|[，。；、的\uE000]|$)/;

/** A city's short name behind 在 or 来, or at the head of a platform's name: 在沪, 来京, 杭创E站. */
export function shortNames(text: string, ground: Ground): readonly Mark[] {
  const letters = lettersOf(ground);
  const found = letters === '' ? [] : [...text.matchAll(patternOf(letters))];
  if (found.length === 0) return [];
  const ends = wordEnds(text);
  return found.flatMap(({ 0: words, index }): readonly Mark[] => {
    const isPlatform = !'在来留驻赴'.includes(words.charAt(0));
    const short = isPlatform ? index : index + 1;
    // 在申请 is not 在申: the short name is a word, by itself or with the 在 before it.
    const isWord = ends.has(short + 1) && (ends.has(short) || (!isPlatform && ends.has(index)));
    if (!isWord) return [];
    const behind = text.slice(short + 1, short + 6);
    if (!isPlatform && PLATFORM_REST.test(behind)) return [named(text, short, behind)];
    return [isPlatform ? named(text, short, words.slice(1)) : own(words, index, behind, ground)];
  });
}

const patterns = new Map<string, RegExp>();

/** 在沪, or a platform named 杭创E站; made once for the same letters. */
function patternOf(letters: string): RegExp {
  const source = `[在来留驻赴][${letters}](?!剧|[津冀沪浙深])|${platform(letters)}`;
  const pattern = patterns.get(letters) ?? new RegExp(source, 'gu');
  patterns.set(letters, pattern);
  return pattern;
}

const platform = (letters: string): string =>
  `[${letters}]\\p{Script=Han}{1,2}[A-Za-z]\\p{Script=Han}`;
const PLATFORM_REST = /^\p{Script=Han}{1,2}[A-Za-z]\p{Script=Han}/u;

/** 沪 and 申 for a text of Shanghai or of one of its districts. */
export function lettersOf({ from, gazetteer }: Ground): string {
  if (from === null) return PLAIN;
  if (from.level === '国家') return '';
  const codes = gazetteer.codes.filter(
    ({ code, city, province, district }) =>
      code.length === 1 &&
      district === '' &&
      province === from.province &&
      (city === '' || city === from.city),
  );
  return [...new Set(codes.map(({ code }) => code))].join('');
}

/** 在杭创E站上线 is on a platform of that name, not in Hangzhou. */
function named(text: string, at: number, behind: string): Mark {
  const rest = PLATFORM_REST.exec(behind)?.[0] ?? behind;
  const words = text.slice(at, at + 1 + rest.length);
  return {
    act: 'change',
    about: 'platform',
    kind: 'blank',
    span: { from: at, to: at + words.length },
    from: words,
    to: blank('平台'),
    reason: `“${words}”带有城市简称，是当地的平台，请填写或删去。`,
  };
}

/** 在沪设立 is 在本区设立, 在京高校 are 区内高校. */
function own(words: string, index: number, behind: string, { profile, unit }: Ground): Mark {
  const isThing = words.startsWith('在') && !DOES.test(behind);
  const to = isThing ? `${unit}内` : words.charAt(0) + profile.selfDeixis;
  return {
    act: 'change',
    about: 'short',
    kind: 'self',
    span: { from: index, to: index + 2 },
    from: words,
    to,
    reason: `“${words}”用的是城市简称，改为“${to}”。`,
  };
}
