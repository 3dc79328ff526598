import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import { topicsOf } from '../../../shared/topics/classify.ts';
import { learn } from '../../../shared/topics/learn.ts';
import { type Unit, unitsOf } from '../../../shared/topics/units.ts';
import gold from '../../fixtures/gold/topics.json';

/** A clause as a reader labelled it and as it is read by what the other documents teach. */
export type HeldOut = {
  readonly doc: string;
  readonly path: string;
  readonly primary: string;
  readonly secondary: readonly string[];
  /** What is as fair as the primary label. */
  readonly alternatives: readonly string[];
  /** Ids, the primary one first; empty for none. */
  readonly read: readonly string[];
};

type Read = (unit: Unit) => readonly string[];

/** Every labelled clause, read after learning from the other four documents alone. */
export const heldOut = (): readonly HeldOut[] =>
  heldOutBy((others) => {
    const model = learn(others);
    return (unit) => topicsOf(unit, { model }).map(({ id }) => id);
  });

/** The same by another way to learn from the other four. */
export const heldOutBy = (learnFrom: (others: readonly Precedent[]) => Read): readonly HeldOut[] =>
  builtInPrecedents.flatMap((precedent) =>
    readBy(precedent, learnFrom(builtInPrecedents.filter((other) => other !== precedent))),
  );

function readBy({ id: doc, policy }: Precedent, read: Read): readonly HeldOut[] {
  return unitsOf(policy.clauses).flatMap((unit) => {
    const label = gold.labels.find((one) => one.doc === doc && one.path === unit.path);
    if (label === undefined) return [];
    const { path, primary, secondary } = label;
    const alternatives = gold.acceptableAlternatives
      .filter((one) => one.doc === doc && one.path === path)
      .map(({ alternative }) => alternative);
    return [{ doc, path, primary, secondary, alternatives, read: read(unit) }];
  });
}

/** The primary reading is the primary label; or what is as fair; or any of the labels. */
export const isPrimary = ({ primary, read }: HeldOut): boolean => read[0] === primary;
export const isFair = (clause: HeldOut): boolean =>
  isPrimary(clause) || clause.alternatives.includes(clause.read[0] ?? '');
export const isAmongLabels = (clause: HeldOut): boolean =>
  isFair(clause) || clause.secondary.includes(clause.read[0] ?? '');
