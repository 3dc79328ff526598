import { shortened } from './phrase.ts';
import type { Quantity } from './quantities.ts';

/** Further apart figures are no list: 50万元、30万元和20万元. */
const BETWEEN = /^(?:、|和|及|以及|，|或)(?:分别)?(?:最高|不超过|给予)*$/;
const REACH = 80;

/**
 * 国际标准、国家标准、行业标准分别给予50万元、30万元、20万元: the n-th figure is about the n-th name.
 * The name for figure `at`; null when the words share nothing out.
 */
export function shared(text: string, figures: readonly Quantity[], at: number): string | null {
  const figure = figures[at];
  if (figure === undefined) return null;
  const goesOn = (index: number): boolean => {
    const [one, two] = [figures[index], figures[index + 1]];
    return (
      one !== undefined &&
      two !== undefined &&
      one.unit === two.unit &&
      BETWEEN.test(text.slice(one.to, two.from))
    );
  };
  let first = at;
  while (first > 0 && at - first < MOST && goesOn(first - 1)) first -= 1;
  let last = at;
  while (last - at < MOST && goesOn(last)) last += 1;
  const start = figures[first]?.from ?? 0;
  const before = text.slice(Math.max(0, start - REACH), start);
  const match =
    /(?:^|[。；：，\n])([^。；：\n]*?)[，]?分别(?:按照?|给予|予以|奖励|资助|补助|补贴|发放|一次性|最高|为|达到|不超过)*[^、，。；]{0,6}$/.exec(
      before,
    );
  if (match === null || first === last) return null;
  const names = namesOf(match[1] ?? '');
  if (names.some((name) => /\d/.test(name))) return null;
  return names.length === last - first + 1 ? (names[at - first] ?? null) : null;
}

/** More figures than anyone shares out. */
const MOST = 12;

/** The names of the list that ends the words: 对首次认定为甲企业、乙企业的. */
function namesOf(words: string): readonly string[] {
  const list = words
    .split('，')
    .filter((part) => /[、和]/.test(part))
    .at(-1);
  const [head = '', ...rest] = (list ?? '')
    .split(/、|和|及/)
    .map((name) => shortened(name.replace(/每[个家项件人]$/, ''), 'before'));
  return [head.replace(/^.*(?:为|的|获得?|取得|对|通过|按|给予)/, ''), ...rest].filter(
    (name) => name !== '',
  );
}
