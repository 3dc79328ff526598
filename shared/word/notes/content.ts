import { coverage } from '../../compare/coverage.ts';
import type { ClauseRow } from '../../compare/grid/types.ts';
import { gridOf } from '../../compare/grid.ts';
import { dateWords } from '../table/date-words.ts';
import type { Names } from '../table/facts.ts';
import { ownWord } from '../table/own-word.ts';
import type { Comparison } from '../table/types.ts';
import { basisOf } from './basis.ts';
import { mainContentOf } from './main-content.ts';
import { questionsOf } from './questions.ts';
import { recordedItems } from './recorded.ts';
import { sourcesOf } from './sources.ts';
import type { NotesItem, NotesPart } from './types.ts';

/**
 * The skeleton of a 起草说明: what the draft and the comparison say, and blanks for what only the
 * drafter knows. Nothing is made up.
 */
export const draftingNotes = (comparison: Comparison): readonly NotesPart[] => {
  const { draft, printed, precedents, alignment, decisions, knowledge } = comparison;
  const { rows } = gridOf(draft, precedents, alignment, decisions);
  const clauses = rows.filter((row): row is ClauseRow => row.kind === 'clause');
  const short = new Map(precedents.map(({ id, name }) => [id, name]));
  const names: Names = { own: ownWord(printed), of: (doc) => short.get(doc) ?? doc };
  const covered = coverage(draft, precedents, alignment, knowledge);
  const sources = sourcesOf(clauses, printed, names);
  return [
    { heading: '起草背景和依据', items: basisOf(printed) },
    { heading: '起草过程', items: PROCESS },
    { heading: '主要内容', items: mainContentOf(printed) },
    {
      heading: '逐条来源说明',
      items: [
        { kind: 'text', text: comparedWith(comparison) },
        { kind: 'sources', clauses: sources },
        ...recordedItems(comparison),
      ],
    },
    {
      heading: '需要说明的问题',
      items: [
        ...questionsOf({ rows: clauses, sources, covered, names }),
        { kind: 'point', heading: '其他问题', texts: ['［待填：其他需要说明的问题］'] },
      ],
    },
  ];
};

/** What happened is known to the drafter alone. */
const PROCESS: readonly NotesItem[] = [
  { kind: 'point', heading: '调研起草', texts: ['［待填：调研和起草的时间、方式、参加单位］'] },
  {
    kind: 'point',
    heading: '征求意见',
    texts: ['［待填：征求意见的时间、范围，收到的意见和采纳情况］'],
  },
  {
    kind: 'point',
    heading: '审查论证',
    texts: ['［待填：合法性审核、公平竞争审查的时间和结论］'],
  },
  { kind: 'point', heading: '集体审议', texts: ['［待填：审议的会议、时间和结论］'] },
];

const comparedWith = ({ precedents }: Comparison): string => {
  const documents = precedents.map(({ name, year, policy: { title, docNumber, issuedOn } }) => {
    const facts = [docNumber, issuedOn === null ? `${year}年` : dateWords(issuedOn)];
    const known = facts.filter((fact) => fact !== null).join('，');
    return `${title === null ? name : `《${title}》`}（${known}，以下称“${name}”）`;
  });
  return (
    `草稿各条与${documents.join('、')}逐条比对，对应关系由文字比对得出，经起草人确认的注明“已确认”；` +
    '照搬为草稿条款中与该先例条款逐字相同的文字所占比例。'
  );
};
