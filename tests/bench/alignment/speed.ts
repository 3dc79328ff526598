import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { diffChars } from 'diff';
import { analyze } from '../../../shared/analyze.ts';
import { align } from '../../../shared/compare/align.ts';
import { anchored, anchorOf } from '../../../shared/compare/decisions.ts';
import { difference } from '../../../shared/compare/difference.ts';
import type { Link, LinkDecision } from '../../../shared/compare/types.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { compared, findClause } from '../../../shared/model/walk.ts';
import { unitsOf } from '../../../shared/topics/units.ts';
import { clauseVector, type Vector } from '../../../shared/topics/vectors.ts';
import { type Effort, sized } from '../effort.ts';
import { atMost, type Figure, informs } from '../figure.ts';
import { withVersion } from '../peer-version.ts';
import { median, race, raced } from '../race.ts';
import { milliseconds } from '../timing.ts';
import { precedent } from './readings.ts';
import { syntheticLibrary } from './synthetic.ts';

type Line = { readonly heading: string; readonly text: string };

/** A draft of 30 clauses, from both drafts of the fixtures. */
const lines: readonly Line[] = ['draft-raw.txt', 'draft-clean.txt']
  .flatMap((file) =>
    compared(analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8')).clauses),
  )
  .map(({ heading, text }) => ({ heading: heading ?? '其他', text: text.replaceAll('\n', '') }))
  .slice(0, 30);

const draftOf = (all: readonly Line[]): Policy =>
  analyze(
    [
      '某区若干措施',
      ...all.map(({ heading, text }, at) => `第${at + 1}条 ${heading}。${text}`),
    ].join('\n'),
  );

/** The draft with every clause not seen before, or one of them. */
export const reworded = (call: number): Policy =>
  draftOf(lines.map((line) => ({ ...line, text: line.text.replaceAll('。', `（${call}）。`) })));
export const edited = (at: number, call: number): Policy =>
  draftOf(
    lines.map((line, place) =>
      place === at ? { ...line, text: line.text.replace('，', `，第${call}次修改的，`) } : line,
    ),
  );

export function speedFigures(effort: Effort): readonly Figure[] {
  return [...incremental(effort), ...library(effort), ...decisions()];
}

/** Twice an edit in each clause, as clauses differ in length and number of links. */
const EDITS = 60;

function timed<T>(run: () => T): readonly [T, number] {
  const begun = performance.now();
  const value = run();
  return [value, performance.now() - begun];
}

function incremental(effort: Effort): readonly Figure[] {
  const count = sized(effort, EDITS, 2);
  const all = Array.from({ length: count }, (_, call) => reworded(call));
  const everything = median(all.map((draft) => timed(() => align(draft, builtInPrecedents))[1]));
  // What is on the screen before the edit has been aligned and compared.
  const before = draftOf(lines);
  for (const link of align(before, builtInPrecedents).links)
    difference(otherText(link), findClause(before.clauses, link.draft)?.text ?? '');
  const drafts = Array.from({ length: count }, (_, call) => edited(call % 30, call));
  const alignments = drafts.map((draft) => timed(() => align(draft, builtInPrecedents)));
  const edits = alignments.map(([{ links }, aligned], call) => {
    const draft = drafts[call] ?? draftOf(lines);
    const clause = compared(draft.clauses)[call % 30];
    const text = clause?.text ?? '';
    const own = links.filter((link) => link.draft === clause?.path);
    const [, differenced] = timed(() => own.map((link) => difference(otherText(link), text)));
    const best = bestOfEach(draft, clause?.path ?? '');
    const [, plain] = timed(() => best.map((other) => diffChars(other, text)));
    return { aligned, ours: aligned + differenced, plain };
  });
  const one = median(edits.map(({ aligned }) => aligned));
  const ours = median(edits.map((edit) => edit.ours));
  return [
    atMost('一条改动后重新对齐 / 30 条全部重新对齐', 0.05, one / everything, 3),
    raced({
      what: '改一条后，重新对齐并求它与各件先例的差异',
      size: '30 条草稿、五份先例',
      peer: `${withVersion('diff', 'jsdiff')} diffChars，每件先例只比最近的一条`,
      times: { ours: edits.map((edit) => edit.ours), theirs: edits.map(({ plain }) => plain) },
      bar: 0.05,
    }),
    informs(
      '一条改动后（中位数）',
      `对齐 ${one.toFixed(2)} ms，连同差异 ${ours.toFixed(2)} ms；全部对齐 ${everything.toFixed(1)} ms；diffChars ${median(edits.map(({ plain }) => plain)).toFixed(1)} ms`,
    ),
  ];
}

/** The text of the clause of each precedent that is most like a clause, even if nothing is like it. */
function bestOfEach(draft: Policy, path: string): readonly string[] {
  const unit = unitsOf(draft.clauses).find((one) => one.path === path);
  if (!unit) return [];
  const vector = clauseVector(unit.heading, unit.body);
  return builtInPrecedents.map(({ policy }) => {
    let [best, most] = ['', -1];
    for (const { heading, body, clause } of unitsOf(policy.clauses)) {
      const likeness = cosine(vector, clauseVector(heading, body));
      if (likeness > most) [best, most] = [clause.text, likeness];
    }
    return best;
  });
}

const otherText = ({ doc, path }: Link): string =>
  findClause(precedent(doc).policy.clauses, path)?.text ?? '';

function library(effort: Effort): readonly Figure[] {
  const clauses = sized(effort, 10_000, 100);
  const before = heap();
  const precedents = syntheticLibrary(clauses);
  const held = heap();
  const begun = performance.now();
  align(draftOf([]), precedents);
  const reading = performance.now() - begun;
  const after = heap();
  const rounds = sized(effort, 5, 1);
  const drafts = Array.from({ length: rounds + 1 }, (_, call) => reworded(1000 + call));
  const vectors = precedents.flatMap(({ policy }) => vectorsOf(policy));
  const times = race(
    { run: (call) => align(drafts[call] ?? reworded(0), precedents), calls: 1 },
    { run: (call) => bestByCosine(drafts[call] ?? reworded(0), vectors), calls: 1 },
    rounds,
  );
  const oneEdit = milliseconds((call) => align(edited(3, 2000 + call), precedents), 1, rounds);
  return [
    raced({
      what: '一份没见过的草稿对齐整个先例库',
      size: `30 条对 ${clauses} 条`,
      peer: '朴素做法：全部两两求余弦',
      times,
      bar: 0.1,
    }),
    informs(
      `　${clauses} 条先例`,
      `改一条连同解析 ${oneEdit.toFixed(0)} ms；首次读入 ${(reading / 1000).toFixed(1)} s，占 ${(after - held).toFixed(0)} MB（先例本身 ${(held - before).toFixed(0)} MB）`,
    ),
  ];
}

/** Every clause of a draft against every clause there is; how alike the most alike are. */
const bestByCosine = (draft: Policy, others: readonly Vector[]): readonly number[] =>
  vectorsOf(draft).map((vector) =>
    others.reduce((most, other) => Math.max(most, cosine(vector, other)), 0),
  );

const vectorsOf = ({ clauses }: Policy): readonly Vector[] =>
  unitsOf(clauses).map(({ heading, body }) => clauseVector(heading, body));

function cosine(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}

/** Megabytes in use after the garbage is collected. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function decisions(): readonly Figure[] {
  const draft = draftOf(lines);
  const clauses = compared(draft.clauses);
  const fifty = Array.from({ length: 50 }, (_, at) => clauses[at % clauses.length])
    .filter((clause) => clause !== undefined)
    .map(
      (clause, at): LinkDecision => ({ kind: 'none', draft: anchorOf(clause), doc: `doc-${at}` }),
    );
  const settled = anchored(fifty, draft);
  const unmoved = milliseconds(() => anchored(settled, draft), 20);
  return [atMost('50 个决定在 30 条草稿里找回（没有移动），毫秒', 1, unmoved)];
}
