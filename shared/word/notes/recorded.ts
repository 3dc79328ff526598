import { difference } from '../../compare/difference.ts';
import type { Borrowed } from '../../model/borrowed.ts';
import type { Precedent } from '../../model/document.ts';
import { clauseName, pathName } from '../../model/names.ts';
import type { Policy } from '../../model/policy.ts';
import { clauseAt, findClause } from '../../model/walk.ts';
import { type BorrowedPlace, borrowedPlaces } from '../../suggest/borrowed/places.ts';
import { offerOf } from '../../suggest/borrowed/sentences.ts';
import { percent } from '../table/facts.ts';
import type { Comparison } from '../table/types.ts';
import type { NotesItem, RecordedClause } from './types.ts';

/**
 * 来源记录: which sentences were borrowed while drafting, from where, and how far they were changed
 * since. Unlike the comparison of words this is known, not found. Nothing is said where nothing was
 * recorded, or no recorded sentence is left.
 */
export function recordedItems({
  draft,
  precedents,
  borrowed = [],
}: Comparison): readonly NotesItem[] {
  const clauses = recordedClauses(draft, borrowed, precedents);
  if (clauses.length === 0) return [];
  const count = clauses.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const documents = [...new Set(standing(draft, borrowed).map(({ record }) => titleOf(record)))];
  return [
    {
      kind: 'text',
      text:
        `据起草时留下的来源记录，草稿中有${count}句借用自先例（${documents.join('、')}），` +
        '逐句列表如下；改动为与先例原句不同的文字所占比例，含本地化改写。',
    },
    { kind: 'recorded', clauses },
  ];
}

const titleOf = ({ name, title }: Borrowed): string => `《${title}》，即“${name}”`;

type Standing = { readonly record: Borrowed; readonly place: BorrowedPlace; readonly from: number };

/** The records whose sentences stand in the draft, in order of the text. */
function standing(draft: Policy, borrowed: readonly Borrowed[]): readonly Standing[] {
  const places = borrowedPlaces(borrowed, draft.source);
  return borrowed
    .flatMap((record) => {
      const place = places.get(record.id);
      const from = place?.spans[0]?.from;
      return place === undefined || from === undefined ? [] : [{ record, place, from }];
    })
    .toSorted((a, b) => a.from - b.from);
}

function recordedClauses(
  draft: Policy,
  borrowed: readonly Borrowed[],
  precedents: readonly Precedent[],
): readonly RecordedClause[] {
  const clauses = new Map<string, RecordedClause>();
  for (const { record, place, from } of standing(draft, borrowed)) {
    const clause = clauseAt(draft.clauses, from);
    const name = clause === null ? '条款以外' : clauseName(clause);
    const words = place.spans.map((span) => draft.source.slice(span.from, span.to)).join('');
    const source = `${record.name} ${pathName(record.path)} ${orderOf(record, precedents)}`.trim();
    const sentence = { source, words, change: changeOf(record.original, words) };
    const sentences = [...(clauses.get(name)?.sentences ?? []), sentence];
    clauses.set(name, { name, sentences });
  }
  return [...clauses.values()];
}

/** 第1句 of its clause, or 标题; '' where the precedent is not among those compared. */
function orderOf({ doc, path, original }: Borrowed, precedents: readonly Precedent[]): string {
  const precedent = precedents.find(({ id }) => id === doc);
  const clause = precedent && findClause(precedent.policy.clauses, path);
  if (!precedent || !clause) return '';
  if (original === clause.heading) return '标题';
  const { sentences } = offerOf(precedent, clause);
  const at = sentences.findIndex((one) => one.original === original);
  return at < 0 ? '' : `第${at + 1}句`;
}

function changeOf(original: string, words: string): string {
  // A heading gains the mark that closes it in the paragraph.
  const now = original.endsWith('。') ? words : words.replace(/。$/u, '');
  if (now === original) return '未改动';
  const same = difference(original, now).reduce(
    (sum, { op, text }) => sum + (op === 'equal' ? text.length : 0),
    0,
  );
  return `改动${percent(1 - (2 * same) / (original.length + now.length))}`;
}
