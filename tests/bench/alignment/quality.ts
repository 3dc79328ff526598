import { readFileSync } from 'node:fs';
import { analyze } from '../../../shared/analyze.ts';
import { align } from '../../../shared/compare/align.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { walk } from '../../../shared/model/walk.ts';
import borrowed from '../../fixtures/drafts/borrowed.json';
import { atLeast, type Figure, informs } from '../figure.ts';
import { type Agreement, agreement, f1, type Knowledge, total } from './agreement.ts';
import { given, precedent, type Reading, readings } from './readings.ts';

/** How the links agree with readers. Bars are held to what a drafter's text meets: its words alone. */
export function qualityFigures(): readonly Figure[] {
  const forward = readings.filter((_, at) => at < readings.length / 2);
  const backward = readings.filter((_, at) => at >= readings.length / 2);
  return [
    ...barred('上海对天津（开发用参照）', agreement(given, 'words')),
    ...barred('四对先例合计（另三对自读）', totalOf(forward, 'words')),
    ...forward.map((reading) => informs(nameOf(reading), described(agreement(reading, 'words')))),
    informs('四对反过来', described(totalOf(backward, 'words'))),
    informs('四对，草稿一方的标注不入主题模型', described(totalOf(forward, 'others'))),
    informs('四对，用草稿一方的标注', described(totalOf(forward, 'labels'))),
    ...(['draft-raw.txt', 'draft-clean.txt'] as const).map((file) => {
      const all = borrowings(file);
      const found = all.filter((one) => one.found);
      return atLeast(`${file} 借用条款首条指向来源`, 1, found.length / all.length);
    }),
  ];
}

const totalOf = (some: readonly Reading[], knowledge: Knowledge): Agreement =>
  total(some.map((reading) => agreement(reading, knowledge)));

const nameOf = ({ draft, doc }: Reading): string =>
  `${precedent(draft).name} ${draft} 对 ${precedent(doc).name} ${doc}`;

const barred = (name: string, counts: Agreement): readonly Figure[] => [
  atLeast(`${name}：主要对应排第一`, 0.95, counts.first / counts.mains),
  atLeast(`${name}：主要对应在前三`, 1, counts.amongThree / counts.mains),
  atLeast(`${name}：首条可用`, 0.9, counts.acceptable / counts.partnered),
  atLeast(`${name}：报出的配对 F1`, 0.8, f1(counts), 3),
];

const described = (counts: Agreement): string => {
  const { mains, first, amongThree, partnered, acceptable, pairs, reported, right } = counts;
  const share = (part: number, whole: number): string => (part / whole).toFixed(2);
  return `第一 ${first}/${mains}，前三 ${amongThree}/${mains}，首条可用 ${acceptable}/${partnered}，P ${share(right, reported)} R ${share(right, pairs)} F1 ${f1(counts).toFixed(3)}`;
};

/** Clauses of a draft that were borrowed, and whether the first link points to where from. */
export function borrowings(file: 'draft-raw.txt' | 'draft-clean.txt') {
  const draft = analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8'));
  const { links } = align(draft, builtInPrecedents);
  const pathOf = new Map([...walk(draft.clauses)].map(({ heading, path }) => [heading, path]));
  const clauses = borrowed.drafts[file].filter(({ heading, sources }) => heading && sources.length);
  return clauses.map(({ heading, kind, sources }) => {
    const path = pathOf.get(heading);
    const first = (doc: string) => links.find((link) => link.draft === path && link.doc === doc);
    const docs = [...new Set(sources.map(({ doc }) => doc))];
    const found = docs.every((doc) =>
      sources.some((source) => source.doc === doc && source.path === first(doc)?.path),
    );
    return { heading, kind, found };
  });
}
