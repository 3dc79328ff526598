import { analyze } from '../../../shared/analyze.ts';
import { distinctName, proposedFacts } from '../../../shared/library/facts.ts';
import {
  type OwnPrecedent,
  type PrecedentFacts,
  precedentFactsSchema,
} from '../../../shared/library/own.ts';
import type { Precedent } from '../../../shared/model/document.ts';

/** A document on its way into the library, or one of it that is being edited. */
export type Candidate = {
  /** Tells it from the others of the queue. */
  readonly key: string;
  /** Its id in the library; null while it is not there yet. */
  readonly id: string | null;
  readonly text: string;
  /** Name of the file it came from, or 粘贴. */
  readonly origin: string;
  readonly facts: TypedFacts;
  /** What the reader said of its clauses, by path; all others are classified. */
  readonly topics: Precedent['topics'];
};

/** The facts as they stand in the form: typed words, perhaps none yet. */
export type TypedFacts = {
  readonly name: string;
  readonly jurisdiction: string;
  readonly level: Precedent['level'] | null;
  readonly year: string;
  /** '': as the title says. */
  readonly genre: string;
};

/**
 * A document as it begins: with the facts its text tells, the others left open.
 *
 * @param taken names the library has already.
 */
export function candidateOf(
  { key, text, origin }: Pick<Candidate, 'key' | 'text' | 'origin'>,
  taken: readonly string[],
): Candidate {
  const { name, jurisdiction, level, year } = proposedFacts(analyze(text));
  const facts: TypedFacts = {
    name: name === null ? '' : year === null ? name : distinctName(name, year, taken),
    jurisdiction: jurisdiction ?? '',
    level,
    year: year === null ? '' : String(year),
    genre: '',
  };
  return { key, id: null, text, origin, facts, topics: {} };
}

/** A document of the library, to be edited. */
export const candidateFrom = (own: OwnPrecedent): Candidate => ({
  key: own.id,
  id: own.id,
  text: own.text,
  origin: own.origin,
  facts: {
    name: own.name,
    jurisdiction: own.jurisdiction,
    level: own.level,
    year: String(own.year),
    genre: own.genre ?? '',
  },
  topics: own.topics,
});

/** Field of the form -> the sentence that says what is wrong with it. */
export type FactsFaults = Partial<Record<keyof TypedFacts, string>>;

export function faultsOf(facts: TypedFacts, taken: readonly string[]): FactsFaults {
  const { shape } = precedentFactsSchema;
  const name = facts.name.trim();
  return {
    ...(!shape.name.safeParse(name).success && {
      name: name === '' ? '请填简称，如“杭州”，用作对照表的栏名。' : '简称太长，请不超过40个字。',
    }),
    ...(taken.includes(name) && { name: `先例库里已有“${name}”，请换一个简称，如加上年份。` }),
    ...(facts.level === null && { level: '请选发文机关的层级。' }),
    ...(!shape.year.safeParse(yearOf(facts)).success && {
      year: '请填四位数的年份，如 2024。',
    }),
    ...(facts.jurisdiction.length > 100 && { jurisdiction: '地区太长，请不超过100个字。' }),
    ...(facts.genre.length > 40 && { genre: '文种太长，请不超过40个字。' }),
  };
}

const yearOf = ({ year }: TypedFacts): number => (/^\d{4}$/.test(year.trim()) ? Number(year) : 0);

/** The facts as the library takes them; null where the form has faults. */
export function factsOf(facts: TypedFacts): PrecedentFacts | null {
  const genre = facts.genre.trim();
  const read = precedentFactsSchema.safeParse({
    name: facts.name.trim(),
    jurisdiction: facts.jurisdiction.trim(),
    level: facts.level,
    year: yearOf(facts),
    genre: genre === '' ? null : genre,
  });
  return read.success ? read.data : null;
}
