import { analyze } from '../../shared/analyze.ts';
import type { Draft, DraftEntry } from '../../shared/api.ts';
import { blanksIn } from '../../shared/model/blanks.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { compared, substantive } from '../../shared/model/walk.ts';
import { wordCount } from '../../shared/text/word-count.ts';

/** What a text says of itself, for lists. */
export type TextFacts = Omit<DraftEntry, 'id' | 'savedAt' | 'district'>;

/** Named by its title once it has one; before that by its first line. */
export const factsOf = (text: string): TextFacts => {
  const { title, genre, clauses } = analyze(text);
  const firstLine = text.trim().split('\n')[0]?.trim().slice(0, 40) ?? '';
  const own = substantive(clauses);
  return {
    name: title ?? (firstLine === '' ? '未命名草稿' : firstLine),
    genre,
    words: wordCount(text),
    parts: clauses.length,
    clauses: compared(clauses).length,
    bare: own.filter(isBare).length,
    blanks: blanksIn(text).length,
  };
};

/** For each of eight tabs, before and after an edit. */
const MOST_KEPT = 16;

/**
 * Keeps what the texts read last say of themselves: a draft is opened again whenever its tab is
 * shown, and reading one of 300 clauses took longer than everything else about opening it.
 */
export function lastFacts(read: (text: string) => TextFacts): (text: string) => TextFacts {
  const kept = new Map<string, TextFacts>();
  return (text) => {
    const facts = kept.get(text) ?? read(text);
    // The last one used stands last, the first in the row goes.
    kept.delete(text);
    kept.set(text, facts);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return facts;
  };
}

/** （二）拓展法律服务 alone: a heading, which the reading takes for the text where nothing follows it. */
const isBare = ({ heading, text, children }: Clause): boolean =>
  children.length === 0 && (text === '' || (heading === null && !/[。；：！？…]/.test(text)));

type Listed = Pick<Draft, 'id' | 'savedAt' | 'text' | 'label' | 'profile'>;

/** A draft as lists show it. */
export const entryOf = (
  { id, savedAt, text, label, profile }: Listed,
  facts: (text: string) => TextFacts,
): DraftEntry => {
  const { name, ...counts } = facts(text);
  return {
    id,
    name: nameUnder(label, name),
    savedAt,
    district: profile.district || (districtIn(name) ?? ''),
    ...counts,
  };
};

/** The drafter's own name for it counts. */
export const nameUnder = (label: string, byText: string): string =>
  label.trim() === '' ? byText : label.trim();

/** 徐汇区 of 徐汇区关于促进…的若干措施, 上海市徐汇区人民政府… */
const districtIn = (title: string): string | null =>
  /^(?:[^市区县关于]{1,6}市)?([^市区县关于×xX*]{1,8}(?:新区|区|县))(?=人民政府|关于|促进|推进|知识产权|支持)/.exec(
    title,
  )?.[1] ?? null;
