import type { Policy } from '../../model/policy.ts';
import { clauseAt, findClause } from '../../model/walk.ts';
import { blockOf } from '../numbering/blocks.ts';
import { called, type Refused, refused } from '../numbering/plan.ts';
import { asItStands, type Fresh } from './intent.ts';
import { settled } from './settled.ts';
import { type Structured, withTold } from './told.ts';
import { changed, type Node, treeOf } from './tree.ts';

/** A clause put in, and where its first word goes in the new text. */
export type Begun = Structured & { readonly caret: number };

/**
 * 拆分: from a place in its words on, a clause becomes one of its own at the same level; what stands in
 * it behind that place goes along. No word is put in: the drafter gives the new one its heading.
 */
export function splitClause(policy: Policy, at: number): Begun | Refused {
  const clause = clauseAt(policy.clauses, at);
  if (clause === null || clause.marker === '')
    return refused('光标不在有序号的一条之内，不能拆分。');
  const { source } = policy;
  const line = policy.lines.find(({ span }) => span.from <= at && span.to >= at);
  if (line === undefined || line.role === 'table') return refused('光标在表格里，不能从这里拆分。');
  if (line.role === 'blank') return refused('光标在空行上，请放到要分出的文字之前。');
  const begin = clause.headingSpan === null ? clause.markerSpan.to : clause.headingSpan.to;
  const isHead =
    line.span.from <= clause.markerSpan.from &&
    source.slice(begin, at).replace(/[。：:\s]/g, '') === '';
  if (at < begin || isHead)
    return refused(`光标在${called(clause)}的开头，请放到要分出的文字之前。`);
  const rest = source.slice(at, line.span.to).trim();
  if (rest === '') return refused('光标之后这一段没有文字，没有可拆分的。');
  const isLineStart = source.slice(line.span.from, at).trim() === '';
  const children = treeOf(policy);
  let node: Node = { clause: null, style: clause.style, marked: true, children: [] };
  const roots = changed(children, (one) => {
    if (one.clause !== clause) return [one];
    const behind = one.children.filter((child) => (child.clause?.span.from ?? 0) >= at);
    node = { ...node, children: behind };
    return [{ ...one, children: one.children.filter((child) => !behind.includes(child)) }, node];
  });
  const fresh: Fresh = { node, at, before: isLineStart ? '' : '\n', after: '' };
  return begun(policy, roots, fresh, `${called(clause)}已从光标处拆为两条`);
}

/** 新增一条: an empty clause at the level of another, before or behind it. */
export function insertClause(
  policy: Policy,
  path: string,
  side: 'before' | 'after',
): Begun | Refused {
  const clause = findClause(policy.clauses, path);
  if (clause === null || clause.marker === '')
    return refused('光标处的段落没有序号，不能在旁边新增一条。');
  const block = blockOf(policy, clause);
  if (block === null) return refused(`${called(clause)}与别的文字写在同一行，请先换行分开。`);
  const node: Node = { clause: null, style: clause.style, marked: true, children: [] };
  const roots = changed(treeOf(policy), (one) => {
    if (one.clause !== clause) return [one];
    return side === 'before' ? [node, one] : [one, node];
  });
  const fresh: Fresh =
    side === 'before'
      ? { node, at: block.from, before: '', after: '\n' }
      : { node, at: block.to, before: '\n', after: '' };
  return begun(
    policy,
    roots,
    fresh,
    `已在${called(clause)}之${side === 'before' ? '前' : '后'}新增一条`,
  );
}

function begun(policy: Policy, roots: readonly Node[], fresh: Fresh, did: string): Begun | Refused {
  const result = withTold(settled(policy, { ...asItStands(policy), roots, fresh }), () => did);
  if (result.kind === 'refused') return result;
  const caret = result.offset(fresh.at) - fresh.after.length;
  return { ...result, caret };
}
