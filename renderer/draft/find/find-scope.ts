import {
  type ChangeDesc,
  type EditorState,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Span } from '../../../shared/model/span.ts';
import { clauseAt, comparedAs, walk } from '../../../shared/model/walk.ts';
import { setReading } from '../decorations.ts';

/** Where words are sought: 全文, 本条, 所选, 标题. */
export type ScopeName = 'all' | 'clause' | 'selection' | 'headings';

export const SCOPES: readonly { readonly name: ScopeName; readonly label: string }[] = [
  { name: 'all', label: '全文' },
  { name: 'clause', label: '本条' },
  { name: 'selection', label: '所选文字' },
  { name: 'headings', label: '标题' },
];

/** The last reading, and how the text went on since. */
type Read = { readonly policy: Policy; readonly since: ChangeDesc | null };

type Scope = {
  readonly name: ScopeName;
  /** Null for the whole text. */
  readonly spans: readonly Span[] | null;
  readonly read: Read | null;
};

export const setScope = StateEffect.define<ScopeName>();

/**
 * The scope goes along with the words it holds: what is put in the place of a match stays inside.
 * 本条 follows the caret to another clause only where the drafter put it there.
 */
export const findScope = StateField.define<Scope>({
  create: () => ({ name: 'all', spans: null, read: null }),
  update: (scope, transaction) => {
    let next = transaction.docChanged ? mapped(scope, transaction.changes) : scope;
    for (const effect of transaction.effects) {
      if (effect.is(setReading)) {
        const read = { policy: effect.value, since: null };
        const { name } = next;
        next = { ...next, read };
        if (name === 'headings') next = { ...next, spans: spansOf(name, read, transaction) };
      }
      if (effect.is(setScope)) {
        next = {
          ...next,
          name: effect.value,
          spans: spansOf(effect.value, next.read, transaction),
        };
      }
    }
    return next.name === 'clause' && leaves(next, transaction)
      ? { ...next, spans: spansOf('clause', next.read, transaction) }
      : next;
  },
});

export const inScope = (state: EditorState, from: number, to: number): boolean => {
  const spans = state.field(findScope, false)?.spans ?? null;
  return spans === null || spans.some((span) => from >= span.from && to <= span.to);
};

function mapped(scope: Scope, changes: ChangeDesc): Scope {
  const { spans, read } = scope;
  return {
    ...scope,
    spans: spans?.map((span) => through(span, changes)) ?? null,
    read: read && { ...read, since: read.since?.composeDesc(changes) ?? changes },
  };
}

const through = ({ from, to }: Span, changes: ChangeDesc): Span => ({
  from: changes.mapPos(from, -1),
  to: changes.mapPos(to, 1),
});

const leaves = ({ spans }: Scope, transaction: Transaction): boolean => {
  const { head } = transaction.newSelection.main;
  const moved = transaction.selection !== undefined && !transaction.isUserEvent('select.search');
  return moved && spans?.some(({ from, to }) => head >= from && head <= to) === false;
};

function spansOf(name: ScopeName, read: Read | null, { newSelection }: Transaction) {
  if (name === 'all') return null;
  const { from, to, head } = newSelection.main;
  if (name === 'selection') return [{ from, to }];
  if (read === null) return [];
  const { policy, since } = read;
  const spans = name === 'headings' ? headingsOf(policy) : clauseOf(policy, backwards(head, since));
  return since === null ? spans : spans.map((span) => through(span, since));
}

const backwards = (at: number, since: ChangeDesc | null): number =>
  since === null ? at : since.invertedDesc.mapPos(at);

const clauseOf = ({ clauses }: Policy, at: number): readonly Span[] => {
  const clause = clauseAt(clauses, at);
  // The items of a list belong to the clause that introduces it, as the drafter counts clauses.
  return clause === null ? [] : [(comparedAs(clauses, clause.path) ?? clause).span];
};

const TITLES: ReadonlySet<string> = new Set(['title', 'notice-title', 'subtitle']);

const headingsOf = ({ lines, clauses }: Policy): readonly Span[] => [
  ...lines.flatMap(({ role, span }) => (TITLES.has(role) ? [span] : [])),
  ...[...walk(clauses)].flatMap(({ headingSpan, markerSpan }) =>
    headingSpan === null ? [] : [{ from: markerSpan.from, to: headingSpan.to }],
  ),
];
