import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import type { SharedState } from '../../shared/library/shared.ts';
import { pathName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { comparedAs } from '../../shared/model/walk.ts';
import type { LibraryState } from '../library/state.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { importFile, type Progress } from './importing.ts';
import { type Asked, type Results, resultsOf } from './results.ts';
import { besideDraft, takeOver } from './taking.ts';

export type SharedView =
  | { readonly stage: 'working' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'ready'; readonly state: SharedState; readonly results: Results };

export type Shared = {
  readonly asked: Asked;
  readonly view: SharedView;
  /** Ids of documents that lie beside the draft already. */
  readonly beside: ReadonlySet<string>;
  /** Id of the document that is being taken over. */
  readonly taking: string | null;
  readonly importing: Progress | null;
  readonly hasClause: boolean;
  readonly ask: (asked: Asked) => void;
  readonly askNearClause: () => void;
  readonly askNearDraft: () => void;
  readonly again: () => void;
  readonly more: () => void;
  readonly take: (id: string) => void;
  readonly importFile: (file: File) => void;
  readonly stopImport: () => void;
};

type Parts = {
  readonly api: Api;
  /** Nothing is asked before the pane is looked at: the window opens as if there were none. */
  readonly open: boolean;
  readonly policy: Policy | null;
  readonly currentPath: string | null;
  readonly readText: () => string;
  readonly library: LibraryState;
  readonly chosen: readonly string[];
  readonly dispatch: Dispatch;
};

const working: SharedView = { stage: 'working' };

/** 单位共享先例库: what is asked of it, what it says, and what is taken out of it. */
export function useShared(parts: Parts): Shared {
  const { api, open, policy, currentPath, library, chosen, dispatch } = parts;
  const latest = useLatest(parts);
  const [asked, setAsked] = useState<Asked>({ kind: 'documents' });
  const [view, setView] = useState<SharedView>(working);
  const [taking, setTaking] = useState<string | null>(null);
  const [importing, setImporting] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks once more
  useEffect(() => {
    if (!open) return;
    let overtaken = false;
    setView((before) => (before.stage === 'ready' ? before : working));
    Promise.all([api.sharedState({}), resultsOf(api, asked)]).then(
      ([state, results]) => {
        if (!overtaken) setView({ stage: 'ready', state, results });
      },
      (error: unknown) => {
        if (!overtaken) setView({ stage: 'failed', message: sentenceOf(error) });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [api, open, asked, turn]);

  useEffect(() => () => stop.current?.abort(), []);

  const say = useCallback(
    (tone: 'good' | 'bad', text: string) => dispatch({ type: 'noticed', notice: { tone, text } }),
    [dispatch],
  );
  const actions = useMemo(
    () => ({
      ask: setAsked,
      askNearClause: () => {
        const clause = clauseAt(latest.current);
        if (clause !== null) setAsked({ kind: 'nearClause', ...clause });
      },
      askNearDraft: () => setAsked({ kind: 'nearDraft', text: latest.current.readText() }),
      again: () => setTurn((before) => before + 1),
      take: (id: string) => {
        setTaking(id);
        takeOver(api, id, latest.current.chosen, dispatch)
          .then(
            (name) => say('good', `已引入“${name}”到自有先例，并选为对照。`),
            (error: unknown) => say('bad', sentenceOf(error)),
          )
          .finally(() => setTaking(null));
      },
      importFile: (file: File) => {
        const control = new AbortController();
        stop.current = control;
        setImporting({ done: 0, total: 0 });
        importFile(api, file, control.signal, setImporting)
          .then(({ tone, text }) => say(tone, text))
          .finally(() => {
            setImporting(null);
            setTurn((before) => before + 1);
          });
      },
      stopImport: () => stop.current?.abort(),
    }),
    [api, dispatch, latest, say],
  );

  const more = useCallback(() => {
    if (view.stage !== 'ready' || view.results.kind !== 'documents') return;
    const { documents } = view.results;
    resultsOf(api, { kind: 'documents' }, documents.length).then(
      (next) => {
        if (next.kind !== 'documents') return;
        const all = [...documents, ...next.documents];
        setView((now) => (now === view ? { ...view, results: { ...next, documents: all } } : now));
      },
      (error: unknown) => say('bad', sentenceOf(error)),
    );
  }, [api, view, say]);

  const precedents = library.stage === 'open' ? library.precedents : null;
  const beside = useMemo(() => besideDraft(precedents ?? [], chosen), [precedents, chosen]);
  const hasClause = clauseAt({ policy, currentPath }) !== null;
  return useMemo(
    () => ({ asked, view, beside, taking, importing, hasClause, more, ...actions }),
    [asked, view, beside, taking, importing, hasClause, more, actions],
  );
}

/** The clause at the caret with its words. */
function clauseAt({ policy, currentPath }: Pick<Parts, 'policy' | 'currentPath'>) {
  if (policy === null || currentPath === null) return null;
  const clause = comparedAs(policy.clauses, currentPath);
  if (clause === null) return null;
  return { text: `${clause.heading ?? ''}。${clause.text}`, name: pathName(clause.path) };
}

const sentenceOf = (error: unknown): string =>
  error instanceof Refusal ? error.message : '程序出错，请重试。自有先例和草稿未受影响。';
