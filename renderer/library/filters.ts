import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { builtInTopics } from '../../shared/topics/list.ts';

export type FilterOption<T> = { readonly value: T; readonly label: string };

export type FilterOptions = {
  readonly topics: readonly FilterOption<string>[];
  readonly issuers: readonly FilterOption<string>[];
  readonly years: readonly FilterOption<number>[];
};

/** Only what the library really has can be chosen. */
export const filterOptions = (
  precedents: readonly Precedent[],
  own: readonly Topic[] = [],
): FilterOptions => ({
  topics: [...builtInTopics, ...own]
    .filter(({ id }) => precedents.some(({ topics }) => hasTopic(topics, id)))
    .map(({ id, name }) => ({ value: id, label: name })),
  issuers: distinct(precedents.flatMap(({ policy }) => policy.issuers)).map((issuer) => ({
    value: issuer,
    label: issuer,
  })),
  years: distinct(precedents.map(({ year }) => year))
    .toSorted((a, b) => b - a)
    .map((year) => ({ value: year, label: `${year}年` })),
});

const hasTopic = (topics: Precedent['topics'], id: string): boolean =>
  Object.values(topics).some((labels) => labels.some((label) => label.id === id));

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
