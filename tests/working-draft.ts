import { readFileSync } from 'node:fs';
import { analyze } from '../shared/analyze.ts';
import { compared, introducesList } from '../shared/model/walk.ts';
import { sentencesOf } from '../shared/text/segment-sentences.ts';

/** A draft as its drafter thinks of it: clauses that stay themselves whatever happens to them. */
export type WorkingDraft = readonly Part[];
export type Part = {
  readonly heading: string;
  readonly clauses: readonly Item[];
  /** Place of a clause that repeats the number before it: （二）…（二）…. */
  readonly doubled: number | null;
};
export type Item = {
  readonly id: number;
  readonly heading: string;
  readonly sentences: readonly string[];
};

const HAN = [...'一二三四五六七八九十'];
const numeral = (number: number): string =>
  number <= 10
    ? (HAN[number - 1] ?? '')
    : `${number >= 20 ? (HAN[Math.floor(number / 10) - 1] ?? '') : ''}十${HAN[(number % 10) - 1] ?? ''}`;

export function textOf(draft: WorkingDraft): string {
  const lines = draft.flatMap(({ heading, clauses, doubled }, part) => [
    `${numeral(part + 1)}、${heading}`,
    ...clauses.map((item, place) => {
      const behind = doubled !== null && place >= doubled && place > 0 ? 0 : 1;
      return `（${numeral(place + behind)}）${item.heading}。${item.sentences.join('')}`;
    }),
  ]);
  return ['徐汇区关于促进知识产权服务业高质量发展的若干措施', ...lines].join('\n');
}

export const items = (draft: WorkingDraft): readonly Item[] =>
  draft.flatMap(({ clauses }) => clauses);

/** The clauses of a fixture, without lists, and with three that look alike. */
export function workingDraft(file: 'draft-raw.txt' | 'draft-clean.txt'): WorkingDraft {
  const { clauses } = analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8'));
  let id = 0;
  const item = (heading: string, text: string): Item => {
    id += 1;
    return { id, heading, sentences: sentencesOf(text.replaceAll('\n', '')) };
  };
  const parts = clauses
    .filter(({ children }) => children.length > 0)
    .map(({ heading, children }) => ({
      heading: heading ?? '',
      clauses: compared(children)
        .filter((clause) => !introducesList(clause) && clause.text !== '')
        .map((clause) => item(clause.heading ?? '其他', clause.text)),
      doubled: null,
    }));
  const alike = ['国际', '国家', '行业'].map((level, at) =>
    item(
      `支持${level}标准制定`,
      `对主导制定知识产权服务业${level}标准并获得发布的机构，每项给予不超过${50 - at * 20}万元的一次性资助。`,
    ),
  );
  return [...parts, { heading: '支持标准研制', clauses: alike, doubled: null }];
}
