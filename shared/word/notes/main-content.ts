import { clauseName } from '../../model/names.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { compared } from '../../model/walk.ts';
import type { NotesItem } from './types.ts';

/** 主要内容: the parts with how many clauses each has and what they are called; else the clauses. */
export const mainContentOf = ({ clauses }: Policy): readonly NotesItem[] => {
  const all = compared(clauses);
  if (all.length === 0) return [{ kind: 'text', text: '草稿还没有条款。' }];
  const isPart = ({ text, children }: Clause): boolean => text === '' && children.length > 0;
  if (!clauses.some(isPart)) {
    return [{ kind: 'text', text: `草稿共${all.length}条：${listOf(all)}` }];
  }
  return [
    { kind: 'text', text: `草稿分${clauses.length}个部分，共${all.length}条。` },
    ...clauses.map((clause): NotesItem => {
      const inside = compared([clause]);
      const texts = isPart(clause) ? [`共${inside.length}条：${listOf(inside)}`] : ['共1条。'];
      return { kind: 'point', heading: clause.heading ?? clauseName(clause), texts };
    }),
  ];
};

const listOf = (clauses: readonly Clause[]): string => {
  // Markers of one level tell clauses apart; of several only the whole path does.
  const [first] = clauses;
  const inOneLine = clauses.every(({ level }) => level === first?.level);
  const names = clauses.map((clause) =>
    inOneLine && clause.heading !== null
      ? `${clause.marker.trim()}${clause.heading}`
      : clauseName(clause),
  );
  return `${names.join('；')}。`;
};
