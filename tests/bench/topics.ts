import { centresOf, topicsByLikeness } from '../../shared/compare/alignment/topic-likeness.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { topicsOf } from '../../shared/topics/classify.ts';
import { builtInModel, learn } from '../../shared/topics/learn.ts';
import { packed } from '../../shared/topics/packed.ts';
import { unitsOf } from '../../shared/topics/units.ts';
import { clauseVector } from '../../shared/topics/vectors.ts';
import { syntheticLibrary } from './alignment/synthetic.ts';
import { type Effort, sized } from './effort.ts';
import { atLeast, atMost, type Figure, informs } from './figure.ts';
import { milliseconds } from './timing.ts';
import {
  type HeldOut,
  heldOut,
  heldOutBy,
  isAmongLabels,
  isFair,
  isPrimary,
} from './topics/held-out.ts';

/** What clauses are about: agreement with the reader on a document left out, and time. */
export const topicFigures = (effort: Effort): readonly Figure[] => [
  ...qualityFigures(),
  ...timeFigures(effort),
];

const share = (clauses: readonly HeldOut[], test: (one: HeldOut) => boolean): number =>
  clauses.filter(test).length / clauses.length;

const described = (clauses: readonly HeldOut[]): string =>
  [isPrimary, isFair, isAmongLabels]
    .map((test) => `${clauses.filter(test).length}/${clauses.length}`)
    .join('，');

function qualityFigures(): readonly Figure[] {
  const clauses = heldOut();
  const byWords = heldOutBy((others) => {
    const centres = centresOf(others);
    return ({ heading, body }) =>
      topicsByLikeness(packed(clauseVector(heading, body)), [], centres).map(({ id }) => id);
  });
  return [
    atLeast('留一份学四份：与主要标注相同', 0.85, share(clauses, isPrimary)),
    atLeast('留一份学四份：与主要标注相同或同样合理', 0.85, share(clauses, isFair)),
    atLeast('留一份学四份：在标注的主题之中', 0.85, share(clauses, isAmongLabels)),
    ...builtInPrecedents.map(({ id, name }) =>
      informs(`${name} ${id}（依次三种）`, described(clauses.filter(({ doc }) => doc === id))),
    ),
    informs('合计（依次三种）', described(clauses)),
    informs('对照：只看与各主题重心的词语相似', described(byWords)),
    informs('兼及的主题', secondary(clauses)),
  ];
}

function secondary(clauses: readonly HeldOut[]): string {
  let [right, told, labelled] = [0, 0, 0];
  for (const { primary, secondary: others, alternatives, read } of clauses) {
    const [first, ...rest] = read;
    const labels = [primary, ...others];
    told += rest.length;
    labelled += labels.filter((id) => id !== first).length;
    right += rest.filter((id) => [...labels, ...alternatives].includes(id)).length;
  }
  return `P ${(right / told).toFixed(2)} R ${(right / labelled).toFixed(2)}`;
}

/** Ten times the labelled clauses may take ten times as long, and some more. */
const MOST_GROWTH = 1.5;

function timeFigures(effort: Effort): readonly Figure[] {
  const model = builtInModel();
  const units = builtInPrecedents.flatMap(({ policy }) => unitsOf(policy.clauses));
  const rounds = sized(effort, 7, 1);
  const reading = milliseconds(() => units.map((unit) => topicsOf(unit, { model })), 1, rounds);
  const learning = milliseconds(
    (round) => learn(fresh(builtInPrecedents, round)),
    sized(effort, 3, 1),
    rounds,
  );
  const times = sized(effort, 10, 1);
  const many = labelledCopies(times);
  const learningMany = milliseconds((round) => learn(fresh(many, round)), 1, sized(effort, 3, 1));
  const thousand = [...builtInPrecedents, ...syntheticLibrary(sized(effort, 20_000, 100))];
  const again = milliseconds(() => learn(thousand), sized(effort, 3, 1), rounds);
  return [
    atMost('从五份学习（词已数过），毫秒', 100, learning, 1),
    atMost(
      `${times} 倍的标注：每条学习用时为五份时的几倍`,
      MOST_GROWTH,
      learningMany / learning / times,
    ),
    informs('判一条连同依据的词', `${(reading / units.length).toFixed(2)} ms`),
    informs(`${thousand.length} 份先例（多数没有标注），学过之后再问`, `${again.toFixed(2)} ms`),
  ];
}

/** The same documents as others, so that nothing learnt before serves. */
const fresh = (precedents: readonly Precedent[], round: number): readonly Precedent[] =>
  precedents.map((one) => ({ ...one, id: `${one.id} ${round}` }));

const labelledCopies = (times: number): readonly Precedent[] =>
  Array.from({ length: times }, () => builtInPrecedents).flat();
