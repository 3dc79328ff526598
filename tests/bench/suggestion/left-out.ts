import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { builtInTopics } from '../../../shared/topics/list.ts';
import { type Effort, some } from '../effort.ts';
import { atLeast, type Figure, informs } from '../figure.ts';
import { common, type HeldOut, heldOut, mean, primaryTopics, tau } from './held-out.ts';

/** Each precedent left out in turn: clause types and order the other four propose for it. */
export function leftOutFigures(effort: Effort): readonly Figure[] {
  const all = some(effort, builtInPrecedents).map((precedent) =>
    heldOut(precedent, precedent.level),
  );
  const district = some(effort, builtInPrecedents).map((precedent) => heldOut(precedent, '区级'));
  return [
    atLeast('留一份：条款类型查全（五份平均）', 0.85, mean(all.map(recall)), 3),
    atLeast('留一份：条款类型查准（五份平均）', 0.6, mean(all.map(precision)), 3),
    atLeast('留一份：建议条款的顺序，Kendall tau（五份平均）', 0.6, mean(all.map(orderTau)), 3),
    ...all.map(onOne),
    informs('　按条数合计', `查全 ${pooled(all, 'own')}，查准 ${pooled(all, 'proposed')}`),
    informs('　同上，都按区级文件提建议', threeOf(district)),
    informs('　顺序：连同只供选的条款', mean(all.map(wholeTau)).toFixed(3)),
    ...(effort === 'least' ? [] : ceilings(all)),
  ];
}

const hits = ({ proposed, own }: HeldOut): number => common(proposed, own).length;
const recall = (one: HeldOut): number => hits(one) / one.own.length;
const precision = (one: HeldOut): number => hits(one) / one.proposed.length;
const orderTau = ({ proposed, own }: HeldOut): number => tau(proposed, own);
const wholeTau = ({ entries, own }: HeldOut): number =>
  tau(
    entries.map(({ topic }) => topic),
    own,
  );

const pooled = (all: readonly HeldOut[], of: 'own' | 'proposed'): string => {
  const total = all.reduce((sum, one) => sum + one[of].length, 0);
  return (all.reduce((sum, one) => sum + hits(one), 0) / total).toFixed(3);
};

const threeOf = (all: readonly HeldOut[]): string =>
  `查全 ${mean(all.map(recall)).toFixed(3)}，查准 ${mean(all.map(precision)).toFixed(3)}，tau ${mean(all.map(orderTau)).toFixed(3)}`;

function onOne(one: HeldOut): Figure {
  const { precedent, proposed, own } = one;
  return informs(
    `　${precedent.name} ${precedent.policy.genre}`,
    `有 ${own.length} 类，建议 ${proposed.length} 类，相同 ${hits(one)} 类：查全 ${recall(one).toFixed(2)}，查准 ${precision(one).toFixed(2)}，tau ${orderTau(one).toFixed(2)}`,
  );
}

/** What simpler ways reach, and what no way can pass. */
function ceilings(all: readonly HeldOut[]): readonly Figure[] {
  const offered = all.map(({ precedent, entries, own }) => ({
    precedent,
    own,
    entries,
    proposed: entries.map(({ topic }) => topic),
  }));
  const byMajority = all.map(({ precedent, entries, own }) => ({
    precedent,
    own,
    entries,
    proposed: entries.filter(({ docs, of }) => docs * 2 > of).map(({ topic }) => topic),
  }));
  const list = builtInTopics.map(({ id }) => id);
  const orders = builtInPrecedents.map(primaryTopics);
  return [
    informs('　比较：其余四份有的都建议', threeOf(offered)),
    informs('　比较：过半数先例有的才建议', threeOf(byMajority)),
    informs('　比较：只按主题表的顺序，tau', mean(orders.map((own) => tau(list, own))).toFixed(3)),
    informs(
      '　上限：对五份自身（不留一份）拟合的最佳单一顺序，tau',
      mean(orders.map((own) => tau(fitted(list, orders), own))).toFixed(3),
    ),
  ];
}

/** The order that agrees best with all of some orders, by moving one topic as long as it helps. */
function fitted(
  topics: readonly string[],
  orders: readonly (readonly string[])[],
): readonly string[] {
  const agreement = (order: readonly string[]): number =>
    mean(orders.map((own) => tau(order, own)));
  let best = topics;
  let most = agreement(best);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const topic of topics)
      for (let place = 0; place < topics.length; place += 1) {
        const rest = best.filter((one) => one !== topic);
        const order = [...rest.slice(0, place), topic, ...rest.slice(place)];
        const reached = agreement(order);
        if (reached <= most + 1e-9) continue;
        [best, most, isBetter] = [order, reached, true];
      }
  }
  return best;
}
