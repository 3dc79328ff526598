import type { Family } from '../genres.ts';
import { either, type Find, headed, line, mostMeasures, opening, said } from './find.ts';
import { measureClauses } from './measure-clauses.ts';
import { HEADINGS, WORDS } from './wordings.ts';

/** 要素: something a complete document of some genres has. */
export type ElementKind = {
  readonly id: string;
  readonly name: string;
  readonly families: readonly Family[];
  readonly find: Find;
};

const ALL: readonly Family[] = ['measures', 'plan', 'points', 'rules'];
const MEASURES: readonly Family[] = ['measures', 'rules'];

/**
 * The elements of a complete document (precedents.md, anatomy of 若干措施), in the order they stand in.
 * Each recogniser knows several wordings; where a document may say a thing in two places, the usual
 * place is asked first.
 */
export const ELEMENTS: readonly ElementKind[] = [
  { id: 'title', name: '标题', families: ALL, find: ({ titleSpan }) => titleSpan?.from ?? null },
  {
    id: 'notice',
    name: '印发通知',
    families: ALL,
    find: ({ notice }) => notice?.span.from ?? null,
  },
  { id: 'addressee', name: '主送机关', families: ALL, find: line('addressee') },
  {
    id: 'adoption',
    name: '审议或同意',
    families: ALL,
    find: line(
      'notice-body',
      /(?:经|由).{0,40}?(?:同意|审议|审定|批准|通过|研究)|(?:党委|党组|政府|常务会|办公会|领导小组).{0,20}?(?:同意|审议|制定|通过)/,
    ),
  },
  { id: 'signature', name: '发文机关署名', families: ALL, find: line('signature') },
  { id: 'date', name: '成文日期', families: ALL, find: line('date') },
  {
    id: 'purpose',
    name: '目的与依据',
    families: ALL,
    find: opening(...WORDS.purpose),
  },
  {
    id: 'guidance',
    name: '指导思想',
    families: ['plan'],
    find: either(headed(HEADINGS.guidance), opening(...WORDS.guidance), said(...WORDS.guidance)),
  },
  {
    id: 'goals',
    name: '工作目标',
    families: ['plan'],
    find: either(headed(HEADINGS.goals), said(...WORDS.goals)),
  },
  {
    id: 'scope',
    name: '适用范围或对象',
    families: MEASURES,
    find: either(headed(HEADINGS.scope), said(...WORDS.scope)),
  },
  {
    id: 'measures',
    name: '政策措施',
    families: ['measures'],
    find: ({ clauses }) => measureClauses(clauses)[0]?.span.from ?? null,
  },
  {
    id: 'amounts',
    name: '支持标准与限额',
    families: ['measures'],
    find: said(...WORDS.amounts),
  },
  {
    id: 'responsible',
    name: '责任单位',
    families: ['measures', 'points'],
    find: mostMeasures(0.8, ({ responsible }) => responsible !== null),
  },
  {
    id: 'division',
    name: '任务分工',
    families: ['plan'],
    find: either(
      mostMeasures(0.5, ({ responsible }) => responsible !== null),
      headed(HEADINGS.division),
      said(...WORDS.division),
    ),
  },
  {
    id: 'deadlines',
    name: '完成时限',
    families: ['points'],
    find: mostMeasures(0.8, ({ deadline }) => deadline !== null),
  },
  {
    id: 'schedule',
    name: '时间安排',
    families: ['plan'],
    find: either(
      headed(HEADINGS.schedule),
      mostMeasures(0.5, ({ deadline }) => deadline !== null),
      said(...WORDS.schedule),
      ({ title, titleSpan }) =>
        /20\d\d年?\s*[-—–~～至]+\s*20\d\d/.test(title ?? '') ? (titleSpan?.from ?? null) : null,
    ),
  },
  {
    id: 'application',
    name: '申报与兑现',
    families: ['measures'],
    find: either(headed(HEADINGS.application), said(...WORDS.application)),
  },
  {
    id: 'recovery',
    name: '监督与追回',
    families: ['measures'],
    find: said(...WORDS.recovery),
  },
  {
    id: 'safeguards',
    name: '保障措施',
    families: ['measures', 'plan'],
    find: either(headed(HEADINGS.safeguards), said(...WORDS.safeguards)),
  },
  {
    id: 'interpretation',
    name: '解释',
    families: MEASURES,
    find: said(...WORDS.interpretation),
  },
  {
    id: 'effect',
    name: '施行日期',
    families: MEASURES,
    find: said(...WORDS.effect),
  },
  {
    id: 'validity',
    name: '有效期',
    families: MEASURES,
    find: said(...WORDS.validity),
  },
  {
    id: 'relation',
    name: '与既有文件的关系',
    families: MEASURES,
    find: said(...WORDS.relation),
  },
  {
    id: 'publicity',
    name: '公开属性',
    families: ALL,
    find: line('annotation', /公开/),
  },
];
