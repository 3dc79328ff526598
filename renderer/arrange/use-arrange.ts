import {
  createElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useState,
} from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { renumberAll } from '../../shared/suggest/numbering/renumber-all.ts';
import type { Operation } from '../../shared/suggest/structure/operate.ts';
import type { Side } from '../../shared/suggest/structure/place.ts';
import type { JointOperation } from '../../shared/suggest/structure/several.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import type { Ask } from '../use-question.ts';
import {
  type Focus,
  type Named,
  operateOn,
  operateOnSeveral,
  placeAt,
  renumber,
  restyle,
} from './arrange.ts';
import { ChangeList } from './change-list.tsx';
import { SchemeDialog } from './scheme-dialog.tsx';

type Parts = {
  readonly editor: RefObject<PageEditor | null>;
  readonly policy: Policy | null;
  /** Does something on the page, out of the full-width view if need be. */
  readonly onPage: (work: () => void) => void;
  readonly ask: Ask;
  readonly readText: () => string;
  readonly dispatch: Dispatch;
};

type StructureCommand = Operation | 'renumber' | 'changeScheme' | 'follow';

/** What the outline, the keys and the page do to the clauses. */
export type Arranging = {
  /** @param named a clause of the outline; the one at the caret where absent. */
  readonly operate: (operation: Operation, named?: Named | null, focus?: Focus) => void;
  /** Moves or raises several clauses of the outline together. */
  readonly operateTogether: (operation: JointOperation, named: readonly Named[]) => void;
  /** Drops clauses of the outline at another place. */
  readonly place: (moved: readonly Named[], goal: Named, side: Side) => void;
  /** 重排序号, with a look at what changes before it is done. */
  readonly renumber: () => void;
  /** 更改序号样式…, with a look at what changes. */
  readonly showSchemes: () => void;
  readonly commands: Readonly<Record<StructureCommand, () => void>>;
};

/** Moving clauses, counting their numbers through, and going along references. */
export function useArrange(parts: Parts): Arranging & { readonly dialog: ReactNode } {
  const latest = useLatest(parts);
  /** The words the dialog was opened on. */
  const [restyled, setRestyled] = useState<Policy | null>(null);
  const close = useCallback(() => setRestyled(null), []);
  const arranging = useMemo(
    () => arrangingOn(latest, () => setRestyled(analyze(latest.current.readText()))),
    [latest],
  );
  const dialog =
    restyled === null
      ? null
      : createElement(SchemeDialog, {
          policy: restyled,
          onClose: close,
          onChoose: (scheme) => {
            const { editor, policy, dispatch } = latest.current;
            close();
            if (editor.current !== null)
              restyle({ editor: editor.current, policy, dispatch }, scheme);
          },
        });
  return useMemo(() => ({ ...arranging, dialog }), [arranging, dialog]);
}

function arrangingOn(latest: RefObject<Parts>, showSchemes: () => void): Arranging {
  const onPage = (work: (page: PageEditor) => void): void =>
    latest.current.onPage(() => {
      const { editor } = latest.current;
      if (editor.current !== null) work(editor.current);
    });
  const operate: Arranging['operate'] = (operation, named = null, focus = 'page') =>
    onPage((editor) => {
      const { ask, policy, dispatch } = latest.current;
      const work = (): void => operateOn({ editor, policy, dispatch }, operation, named, focus);
      if (operation !== 'removeClause') work();
      else void ask(removing(named)).then((agreed) => agreed && work());
    });
  const renumberAsked = (): void => onPage((editor) => void preview(latest.current, editor));
  const schemesShown = (): void => onPage(showSchemes);
  return {
    operate,
    operateTogether: (operation, named) =>
      onPage((editor) => {
        const { policy, dispatch } = latest.current;
        operateOnSeveral({ editor, policy, dispatch }, operation, named);
      }),
    place: (moved, goal, side) =>
      onPage((editor) => {
        const { policy, dispatch } = latest.current;
        placeAt({ editor, policy, dispatch }, moved, goal, side);
      }),
    renumber: renumberAsked,
    showSchemes: schemesShown,
    commands: {
      moveUp: () => operate('moveUp'),
      moveDown: () => operate('moveDown'),
      promote: () => operate('promote'),
      demote: () => operate('demote'),
      split: () => operate('split'),
      mergePrevious: () => operate('mergePrevious'),
      mergeNext: () => operate('mergeNext'),
      insertBefore: () => operate('insertBefore'),
      insertAfter: () => operate('insertAfter'),
      removeClause: () => operate('removeClause'),
      renumber: renumberAsked,
      changeScheme: schemesShown,
      follow: () =>
        onPage((editor) => {
          if (editor.followReference()) return;
          const text = '光标处没有能前往的引用。';
          latest.current.dispatch({ type: 'noticed', notice: { tone: 'good', text } });
        }),
    },
  };
}

const removing = (named: Named | null): Parameters<Ask>[0] => ({
  title: named === null ? '删除光标所在的一条？' : `删除“${named.label}”？`,
  content: '连同其下各条一并删除，其后序号顺延，引用随之更改。按 Ctrl+Z 可撤销。',
  okText: '删除',
  cancelText: '保留',
});

async function preview(
  { ask, readText, policy, dispatch }: Parts,
  editor: PageEditor,
): Promise<void> {
  const result = renumberAll(analyze(readText()));
  if (result.kind === 'refused') {
    dispatch({ type: 'noticed', notice: { tone: 'bad', text: result.why } });
    return;
  }
  if (result.changes.length === 0) {
    const text = '序号已经连续，不需要重排。';
    dispatch({ type: 'noticed', notice: { tone: 'good', text } });
    return;
  }
  const agreed = await ask({
    title: '按现有层次重排序号？',
    content: createElement(ChangeList, { changes: result.changes }),
    okText: `重排${result.changes.length}处`,
    cancelText: '保留原样',
    width: 520,
  });
  if (agreed) renumber({ editor, policy, dispatch });
}
