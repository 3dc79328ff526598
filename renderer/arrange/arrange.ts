import { analyze } from '../../shared/analyze.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { clauseAt, findClause } from '../../shared/model/walk.ts';
import type { Refused } from '../../shared/suggest/numbering/plan.ts';
import { renumberAll } from '../../shared/suggest/numbering/renumber-all.ts';
import { type Operation, operate } from '../../shared/suggest/structure/operate.ts';
import { placeClauses, type Side } from '../../shared/suggest/structure/place.ts';
import { changeScheme } from '../../shared/suggest/structure/restyle.ts';
import type { Scheme } from '../../shared/suggest/structure/schemes.ts';
import {
  type JointOperation,
  operateTogether,
  outermost,
} from '../../shared/suggest/structure/several.ts';
import type { Structured } from '../../shared/suggest/structure/told.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { type OutlineItem, outlineLabel } from '../outline/outline-items.ts';
import type { Dispatch } from '../session.ts';

type Parts = {
  readonly editor: Pick<PageEditor, 'insert'>;
  /** The reading on the screen, used where it is of the words as they are. */
  readonly policy: Policy | null;
  readonly dispatch: Dispatch;
};

/** A clause of the outline, which may be a moment older than the words. */
export type Named = Pick<OutlineItem, 'path' | 'label'>;

/** What has the keys afterwards. */
export type Focus = 'page' | 'pane';

/** Does something to a clause, to the one at the caret where none is named, as one step of undo. */
export function operateOn(
  { editor, policy, dispatch }: Parts,
  operation: Operation,
  named: Named | null,
  focus: Focus,
): void {
  editor.insert((text, caret) => {
    const now = readingOf(policy, text);
    const clause = named === null ? clauseAt(now.clauses, caret) : clauseNamed(now, named);
    if (named !== null && clause === null) return say(dispatch, gone);
    const at = named === null || clause === null ? caret : clause.span.from;
    const result = operate(now, operation, clause, at);
    say(dispatch, result);
    if (result.kind === 'refused') return null;
    const select = result.caret ?? result.offset(at);
    return { edits: result.edits, select: { from: select, to: select }, scroll: 'nearest' };
  }, focus);
}

/** Moves clauses of the outline to another place there, as one step of undo. */
export const placeAt = (parts: Parts, moved: readonly Named[], goal: Named, side: Side): void =>
  withSeveral(parts, moved, (now, paths) => {
    const target = clauseNamed(now, goal);
    return target === null ? gone : placeClauses(now, paths, target.path, side);
  });

/** Moves clauses of the outline on, or to another level, as one step of undo. */
export const operateOnSeveral = (
  parts: Parts,
  operation: JointOperation,
  moved: readonly Named[],
): void => withSeveral(parts, moved, (now, paths) => operateTogether(now, operation, paths));

function withSeveral(
  { editor, policy, dispatch }: Parts,
  moved: readonly Named[],
  make: (now: Policy, paths: readonly string[]) => Structured | Refused,
): void {
  editor.insert((text) => {
    const now = readingOf(policy, text);
    const clauses = moved.flatMap((one) => clauseNamed(now, one) ?? []);
    const outer = outermost(
      now,
      clauses.map(({ path }) => path),
    );
    const [first] = outer;
    if (first === undefined || clauses.length < moved.length) return say(dispatch, gone);
    const result = make(
      now,
      outer.map(({ path }) => path),
    );
    say(dispatch, result);
    if (result.kind === 'refused' || result.edits.length === 0) return null;
    const select = result.offset(first.span.from);
    return { edits: result.edits, select: { from: select, to: select }, scroll: 'nearest' };
  }, 'pane');
}

/** Makes the renumbering that was agreed to, of the words as they then are. */
export function renumber({ editor, policy, dispatch }: Parts): void {
  throughAll({ editor, policy, dispatch }, (now) => {
    const result = renumberAll(now);
    if (result.kind === 'refused') return result;
    const count = (kind: 'number' | 'reference'): number =>
      result.changes.filter((change) => change.kind === kind).length;
    const told = `已更正${count('number')}个序号、${count('reference')}处引用。按 Ctrl+Z 可撤销。`;
    return { ...result, told };
  });
}

/** Gives the document another style of numbers, of the words as they then are. */
export const restyle = (parts: Parts, scheme: Scheme): void =>
  throughAll(parts, (now) => changeScheme(now, scheme));

function throughAll(
  { editor, policy, dispatch }: Parts,
  make: (now: Policy) => Structured | Refused,
): void {
  editor.insert((text, caret) => {
    const result = make(readingOf(policy, text));
    say(dispatch, result);
    if (result.kind === 'refused') return null;
    const select = result.offset(caret);
    return { edits: result.edits, select: { from: select, to: select }, scroll: 'nearest' };
  });
}

/** The words as they stand now; the reading on the screen may be a moment old. */
const readingOf = (policy: Policy | null, text: string): Policy =>
  policy?.source === text ? policy : analyze(text);

const gone: Refused = { kind: 'refused', why: '提纲刚刚变了，没有改动，请再试一次。' };

/** The clause an outline shows: at its path, unless another one has come to stand there. */
function clauseNamed({ clauses }: Policy, { path, label }: Named): Clause | null {
  const clause = findClause(clauses, path);
  return clause !== null && outlineLabel(clause) === label ? clause : null;
}

function say(dispatch: Dispatch, result: Structured | Refused): null {
  const text = result.kind === 'refused' ? result.why : result.told;
  const tone = result.kind === 'refused' && !isEnd(text) ? 'bad' : 'good';
  dispatch({ type: 'noticed', notice: { tone, text } });
  return null;
}

/** 已在最前 is no trouble the drafter has to close a bar for. */
const isEnd = (why: string): boolean => /^已在最|已是最|之[前后]没有同级/.test(why);
