import { readableOf } from '../readable.ts';
import type { Award } from './awards.ts';
import type { Granting, Grants } from './grants.ts';

/** Ranks from the highest to the lowest; of one rank several names. */
const LADDERS: readonly (readonly RegExp[])[] = [
  [/特等奖/, /一等奖/, /二等奖/, /三等奖/, /优秀奖|优胜奖|鼓励奖/],
  [/金奖/, /银奖/, /铜奖|优秀奖/],
  [/第一名/, /第二名/, /第三名/],
  [/国际标准/, /国家标准/, /行业标准|地方标准/, /团体标准/],
  [/国家级/, /省级|省部级/, /(?<!地)市级|地市级/, /区级|县级/],
  [/博士/, /硕士/, /本科|学士/, /大专|专科/],
  [/五星级/, /四星级/, /三星级/],
  [/(?<!A)AAAAA级?|5A级/, /(?<!A)AAAA级?|4A级/, /(?<!A)AAA级?|3A级/],
  [/甲级/, /乙级/, /丙级/],
  [/(?<![A-Z])A[类级档]/, /(?<![A-Z])B[类级档]/, /(?<![A-Z])C[类级档]/],
];

type Rung = {
  readonly granting: Granting;
  readonly award: Award;
  /** 二等奖 */
  readonly name: string;
};

type Ranked = Rung & {
  readonly ladder: number;
  readonly rank: number;
  /** The words around the rank: two are compared only when they grant the same at different ranks. */
  readonly thing: string;
};

/** More than any clause ranks; bounds the work on hostile texts. */
const MOST = 40;

/** Pairs of one ladder where the lower rank gets more, each lower rank once. */
export function laddersIn(
  grants: Grants,
): readonly { readonly higher: Rung; readonly lower: Rung }[] {
  const ranked = grants
    .flatMap((granting) => granting.awards.flatMap((award) => ranksOf(granting, award)))
    .slice(0, MOST);
  return ranked.flatMap((lower) => {
    const higher = ranked.find(
      (other) =>
        other.ladder === lower.ladder &&
        other.rank < lower.rank &&
        other.thing === lower.thing &&
        other.award.scope === lower.award.scope &&
        other.award.value < lower.award.value,
    );
    return higher === undefined ? [] : [{ higher, lower }];
  });
}

const known = new WeakMap<Award, readonly Ranked[]>();

/** Remembered, as an award stays the same until its paragraph changes; only its place may move. */
function ranksOf(granting: Granting, award: Award): readonly Ranked[] {
  const ranks = known.get(award) ?? rankOf(granting, award);
  known.set(award, ranks);
  return ranks.map((rank) => ({ ...rank, granting }));
}

/** The rank that the words before a sum name; none where they name several (国家级、省级分别…). */
function rankOf(granting: Granting, award: Award): readonly Ranked[] {
  const { sentence, from, phrase } = award.figure;
  const text = readableOf(granting.paragraph);
  const before = text.slice(Math.max(sentence.from, from - 60), from);
  const since = before.slice(lastFigure(before));
  return LADDERS.flatMap((ladder, index) => {
    const hits = ladder.flatMap((pattern, rank) => {
      const name = pattern.exec(since)?.[0];
      return name === undefined ? [] : [{ rank, name }];
    });
    const [hit, ...more] = hits;
    if (hit === undefined || more.length > 0) return [];
    const thing = since.replace(hit.name, '').replace(FILLERS, '');
    return [{ granting, award, name: hit.name, ladder: index, rank: hit.rank, thing }];
  }).slice(0, phrase.to > phrase.from ? 1 : 0);
}

const lastFigure = (words: string): number =>
  /^[\s\S]*\d[十百千万亿]*元?/.exec(words)?.[0].length ?? 0;

const FILLERS =
  /对|于|的|首次|新|获评|获得|获|评为|认定为|认定|入选|荣获|给予|予以|一次性|另行|再|奖励|资助|补助|补贴|奖金|分别|最高|不超过|按照|标准|(?:毕业)?(?:研究)?生|学历|学位|人才|行业|地方|每[人名项件家个]|[，、；：。\s“”（）]|\d+[.、]?/g;
