import { type RefObject, useMemo, useRef } from 'react';
import { analyze } from '../../shared/analyze.ts';
import { type Labelled, nearest } from '../../shared/compare/nearest.ts';
import { clauseName, pathName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { clauseAt, comparedAs } from '../../shared/model/walk.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { GridActions } from '../grid/grid-actions.ts';
import type { Cell } from '../grid/move.ts';
import { placeOf } from '../grid/passage.ts';
import { keyOfClause } from '../grid/shown-rows.ts';
import { eventsOf } from '../grid/verdict.ts';
import { afterDrawing, drawnAtOnce } from '../later.ts';
import type { LayoutControl } from '../layout/use-layout.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import type { FullTab } from './state.ts';

type Parts = {
  readonly open: boolean;
  readonly tab: FullTab;
  /** 新建草稿 or 先例入库 lies over page and full-width view. */
  readonly covered: boolean;
  readonly policy: Policy | null;
  readonly caret: number;
  readonly editor: RefObject<PageEditor | null>;
  readonly control: Pick<LayoutControl, 'fold'>;
  readonly dispatch: Dispatch;
};

export type FullControl = {
  /** Where the keys stand in the grid; outlives the grid. */
  readonly place: RefObject<Cell | null>;
  /** Rows the drafter folded or unfolded there; outlive the grid too. */
  readonly turned: RefObject<ReadonlySet<string>>;
  readonly actions: GridActions;
  /**
   * Opens the grid at the caret's clause, or where it was left when the caret has not moved since.
   * In the open view it leads back into the grid.
   */
  readonly enter: () => void;
  /** Opens 版式 at the caret; in the open one it leads to the line the keys stand on. */
  readonly showPaper: () => void;
  /** Opens 征求意见; in the open one it leads back to the opinion the keys stood on. */
  readonly showOpinions: () => void;
  /** Opens 覆盖 or 版本, or goes to them in the open view. */
  readonly showTab: (tab: 'coverage' | 'versions') => void;
  /** Does something on the page, out of the grid if need be. */
  readonly onPage: (work: () => void) => void;
  /** Leads the keys to the page, out of the grid if need be. */
  readonly toPage: () => void;
};

/** The ways into the full-width view and out of it. */
export function useFull(parts: Parts): FullControl {
  const latest = useLatest(parts);
  const place = useRef<Cell | null>(null);
  const turned = useRef<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    let leftAt: number | null = null;
    const { editor, dispatch } = latest.current;
    const draftNow = (): Labelled => ({ policy: latest.current.policy ?? analyze(''), topics: {} });
    const onPage = (work: () => void): void => {
      const { open, covered, caret } = latest.current;
      if (!open && !covered) {
        work();
        return;
      }
      leftAt = caret;
      dispatch({ type: 'fullLeft' });
      afterDrawing(work);
    };
    /** Within the key itself: what is typed right behind it belongs to the page already. */
    const toPage = (): void => {
      drawnAtOnce(() => onPage(() => {}));
      editor.current?.focus();
    };
    return {
      place,
      turned,
      onPage,
      toPage,
      enter: () => {
        const { open, tab, covered, policy, caret } = latest.current;
        if (tab === 'paper' || tab === 'opinions')
          dispatch({ type: 'fullTabShown', tab: 'clauses' });
        else if (open && !covered) {
          document.querySelector<HTMLElement>('.full [role="grid"] [tabindex="0"]')?.focus();
          return;
        }
        const clause = policy && clauseAt(policy.clauses, caret);
        if (policy !== null && clause !== null && caret !== leftAt) {
          const { path } = comparedAs(policy.clauses, clause.path) ?? clause;
          place.current = { row: keyOfClause(path), column: 0 };
        }
        dispatch({ type: 'fullShown' });
      },
      showPaper: () => {
        const { open, tab, covered } = latest.current;
        if (open && tab === 'paper' && !covered) {
          document.querySelector<HTMLElement>('.sheet-line[tabindex="0"]')?.focus();
          return;
        }
        dispatch({ type: 'fullTabShown', tab: 'paper' });
        dispatch({ type: 'fullShown' });
      },
      showOpinions: () => {
        const { open, tab, covered } = latest.current;
        if (open && tab === 'opinions' && !covered) {
          document.querySelector<HTMLElement>('.opinion-main[tabindex="0"]')?.focus();
          return;
        }
        dispatch({ type: 'fullTabShown', tab: 'opinions' });
        dispatch({ type: 'fullShown' });
      },
      showTab: (tab) => {
        dispatch({ type: 'fullTabShown', tab });
        dispatch({ type: 'fullShown' });
        afterDrawing(() =>
          document.querySelector<HTMLElement>('.full [role="tab"][aria-selected="true"]')?.focus(),
        );
      },
      actions: {
        leave: toPage,
        jump: (offset) => onPage(() => editor.current?.jumpTo(offset)),
        openPlace: (opened) => {
          latest.current.control.fold('side', false);
          dispatch({ type: 'placeOpened', place: opened });
          onPage(() => {});
        },
        judge: (draft, cell, verdict) => {
          for (const event of eventsOf(draft, cell, verdict)) dispatch(event);
        },
        link: (draft, { id, name }, clause) => {
          const cell = { doc: id, candidates: [], decisions: [] };
          for (const event of eventsOf(draft, cell, { kind: 'confirm', clause })) dispatch(event);
          const text = `${name} ${pathName(clause.path)} 已对应到本稿 ${clauseName(draft)}`;
          dispatch({ type: 'noticed', notice: { tone: 'good', text } });
        },
        nearestIn: (precedent, { path }) => nearest(draftNow(), path, precedent),
        nearestTo: (precedent, { path }) => nearest(precedent, path, draftNow()),
        rewrite: (passage, words) => {
          const page = editor.current;
          const from = page === null ? null : placeOf(page.text(), passage);
          return page !== null && from !== null && page.rewrite(from, passage.printed, words)
            ? { from, printed: words }
            : null;
        },
        undo: () => editor.current?.undo(),
        redo: () => editor.current?.redo(),
      },
    };
  }, [latest]);
}
