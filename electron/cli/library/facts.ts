import type { z } from 'zod';
import { Refusal } from '../../../shared/api.ts';
import { distinctName, proposedFacts } from '../../../shared/library/facts.ts';
import { type PrecedentFacts, precedentFactsSchema } from '../../../shared/library/own.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Options } from './action.ts';

/**
 * The facts of a new document: as the options say, else as its text tells. What neither tells is
 * asked for in one sentence, never guessed.
 *
 * @param taken names that other documents of the library have; a proposed one is told apart.
 */
export function factsFrom(
  options: Options,
  policy: Policy,
  taken: readonly string[],
): PrecedentFacts {
  const given = givenBy(options);
  const told = proposedFacts(policy);
  const name = given.name ?? told.name;
  const level = given.level ?? told.level;
  const year = given.year ?? told.year;
  // Whoever gives the level of a text without a place need not name one.
  const jurisdiction = given.jurisdiction ?? told.jurisdiction ?? (given.level && '') ?? null;
  if (name === null || jurisdiction === null || level === null || year === null) {
    throw missing([
      ...(name === null ? [['简称', '--name 杭州'] as const] : []),
      ...(jurisdiction === null ? [['地区', '--jurisdiction 浙江省杭州市'] as const] : []),
      ...(level === null ? [['层级', '--level 市级'] as const] : []),
      ...(year === null ? [['年份', '--year 2024'] as const] : []),
    ]);
  }
  return {
    name: given.name ?? distinctName(name, year, taken),
    jurisdiction,
    level,
    year,
    genre: given.genre ?? null,
  };
}

const missing = (facts: readonly (readonly [string, string])[]): Refusal =>
  new Refusal(
    'bad-request',
    `从文中看不出${facts.map(([fact]) => fact).join('、')}，请写明，如 ${facts.map(([, option]) => option).join(' ')}。`,
  );

const { shape } = precedentFactsSchema;

const givenBy = ({ name, jurisdiction, level, year, genre }: Options) => ({
  name: checked(shape.name, name?.trim(), '--name 应为 1 至 40 个字。'),
  jurisdiction: checked(shape.jurisdiction, jurisdiction?.trim(), '--jurisdiction 最多 100 个字。'),
  level: checked(
    shape.level,
    level?.trim(),
    `--level 不能是“${level}”，可用：${shape.level.options.join('、')}。`,
  ),
  year: checked(
    shape.year,
    year === undefined ? undefined : Number(year.replace(/年$/, '')),
    `--year 不能是“${year}”，请写年份，如 --year 2024。`,
  ),
  genre: checked(shape.genre, genre?.trim(), '--genre 最多 40 个字。'),
});

/** Undefined where the option was not given. */
const checked = <T>(schema: z.ZodType<T>, value: unknown, sentence: string): T | undefined => {
  if (value === undefined) return undefined;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Refusal('bad-request', sentence);
};
