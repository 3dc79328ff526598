import type { Draft } from '../draft.ts';
import { readableOf } from '../readable.ts';
import type { Repeated } from './attached.ts';
import type { Award } from './awards.ts';
import { isLimit } from './figures.ts';
import { type Granting, grantsOf } from './grants.ts';

type Granted = { readonly granting: Granting; readonly award: Award };

/** 专利导航项目每个|不超过50万元|的补助资金分两期拨付: speaks of a grant that another clause makes. */
const THING =
  /^(?<thing>\p{Script=Han}{4,20}?)(?:[每单一][个项件笔家次场]|单个项目)?(?:最高|不超过)?$/u;
const GOES_ON = /^的(?:奖励|奖补|资助|补助|补贴|贴息|扶持|支持|补偿)(?:资金|经费|款项|金)/;
const GRANTS = /给予|予以|发放|按照?|对/;

/** More grants than a document makes; bounds the work on hostile texts. */
const MOST = 300;

/** Grants spoken of again with another sum than the one clause that makes them says. */
export function recalledIn(draft: Draft): readonly Repeated[] {
  const all = grantsOf(draft).flatMap((grants) =>
    grants.flatMap((granting) => granting.awards.map((award) => ({ granting, award }))),
  );
  if (all.length > MOST) return [];
  return all.flatMap((recalled) => {
    const thing = recalledThing(recalled);
    if (thing === null) return [];
    const others = all.filter(
      (other) => other.granting !== recalled.granting && isFor(thing, other, recalled),
    );
    const [original, ...more] = others;
    if (original === undefined || more.length > 0) return [];
    if (original.award.value === recalled.award.value) return [];
    return [{ repeated: placed(recalled), original: placed(original), named: false }];
  });
}

const placed = ({ granting, award }: Granted) => ({ placed: granting, figure: award.figure });

function recalledThing({ award }: Granted): string | null {
  const { before, after } = award.figure;
  if (!GOES_ON.test(after) || GRANTS.test(before)) return null;
  return THING.exec(before)?.groups?.['thing'] ?? null;
}

/** True for a grant to the same measure whose sentence names the thing. */
function isFor(thing: string, { granting, award }: Granted, recalled: Granted): boolean {
  const { sentence, from } = award.figure;
  return (
    award.scope === recalled.award.scope &&
    isLimit(award.figure) === isLimit(recalled.award.figure) &&
    readableOf(granting.paragraph).slice(sentence.from, from).includes(thing)
  );
}
