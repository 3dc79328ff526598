import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import { type SuggestOptions, suggest } from '../../../shared/suggest/suggest.ts';
import { edited, reworded } from '../alignment/speed.ts';
import { syntheticLibrary } from '../alignment/synthetic.ts';
import { type Effort, sized } from '../effort.ts';
import { atMost, type Figure, informs } from '../figure.ts';
import { milliseconds } from '../timing.ts';

/** Clauses of five precedents, from which the synthetic ones are made in turn. */
const CLAUSES = 105;

export function suggestionSpeed(effort: Effort): readonly Figure[] {
  const documents = sized(effort, 1_000, 8);
  /** A fourth of them: growth no worse than linear means at most four times the time. */
  const fewerDocuments = documents / 4;
  const library = syntheticLibrary((documents / builtInPrecedents.length) * CLAUSES).slice(
    0,
    documents,
  );
  const begun = performance.now();
  suggest(null, library, optionsFor(0));
  const reading = performance.now() - begun;
  const five = milliseconds(anew(builtInPrecedents), 4);
  const fewer = milliseconds(anew(library.slice(0, fewerDocuments)), 2, 5);
  const all = milliseconds(anew(library), 2, 5);
  const edit = milliseconds(afterAnEdit(library), 4, 5);
  return [
    atMost('30 条草稿、五份先例：一次建议，毫秒', 50, five),
    atMost(`30 条草稿、${library.length} 份先例（已读入）：一次建议，毫秒`, 1_000, all, 0),
    atMost(
      `先例从 ${fewerDocuments} 份到 ${library.length} 份（4 倍）：用时的倍数`,
      4,
      all / fewer,
    ),
    informs(
      `　${library.length} 份先例`,
      `改一条后再建议 ${edit.toFixed(1)} ms；首次读入 ${(reading / 1000).toFixed(1)} s`,
    ),
  ];
}

/** In turn for two genres, so that nothing of the call before can be used. */
const optionsFor = (call: number): SuggestOptions => ({
  genre: call % 2 === 0 ? '若干措施' : '行动计划',
  level: '区级',
  parts: null,
});

/** Every clause of the draft is new, and so is what the precedents have in common. */
function anew(precedents: readonly Precedent[]): (call: number) => void {
  const drafts = Array.from({ length: 8 }, (_, call) => reworded(9_000 + call));
  return (call) => suggest(drafts[call % drafts.length] ?? null, precedents, optionsFor(call));
}

function afterAnEdit(precedents: readonly Precedent[]): (call: number) => void {
  const drafts = Array.from({ length: 8 }, (_, call) => edited(call, 9_100 + call));
  return (call) => suggest(drafts[call % drafts.length] ?? null, precedents, optionsFor(0));
}
