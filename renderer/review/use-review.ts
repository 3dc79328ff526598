import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import { type Byline, bylinesOf } from '../../shared/compare/review/bylines.ts';
import { isOpen } from '../../shared/compare/review/standing.ts';
import type { ReviewWork } from '../../shared/model/review.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { OpenDraft } from '../draft/state.ts';
import { afterDrawing } from '../later.ts';
import type { LayoutControl } from '../layout/use-layout.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import type { Ask } from '../use-question.ts';
import { titleOf } from '../versions/title.ts';
import type { ReviewActions } from './actions.ts';
import { acceptAll, type Judging, judge, nextOpen, rejectAll, turn } from './judging.ts';
import type { ReviewPaneView } from './review-pane.tsx';
import { useFound } from './use-found.ts';
import { useReviewFile } from './use-review-file.ts';
import { useUndone } from './use-undone.ts';

type Parts = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly editor: RefObject<PageEditor | null>;
  readonly ask: Ask;
  readonly onPage: (work: () => void) => void;
  readonly control: Pick<LayoutControl, 'fold'>;
  readonly dispatch: Dispatch;
};

export type Review = {
  readonly pane: ReviewPaneView & { readonly actions: ReviewActions };
  readonly commands: Readonly<Record<'acceptChange' | 'rejectChange' | 'undoChange', () => void>>;
  /** To the next change of the list, or the one before. */
  readonly walk: (step: 1 | -1) => void;
};

const nobody: ReadonlyMap<string, Byline> = new Map();
const nothingSaid: ReviewWork['verdicts'] = {};

/** 审改: a reviewer's changes beside the page, one after the other. */
export function useReview(parts: Parts): Review {
  const { api, draft, editor, ask, dispatch } = parts;
  const work = draft.reviews.at(-1) ?? null;
  const verdicts = work?.verdicts ?? nothingSaid;
  const read = useReviewFile(api, draft.id, work?.snapshot ?? null);
  const file = read.stage === 'ready' ? read.file : null;
  const found = useFound(file, verdicts, draft.text);
  const [current, setCurrent] = useState<string | null>(null);
  const changes = found.stage === 'ready' ? found.changes : null;
  const bylines = useMemo(
    () => (changes === null || file === null ? nobody : bylinesOf(changes, file.revisions)),
    [changes, file],
  );
  const name = read.stage === 'ready' ? titleOf(read.kept) : '';
  const job: Judging | null =
    file !== null && found.stage === 'ready'
      ? { api, draft: draft.id, file, name, found, verdicts, editor, ask, dispatch }
      : null;
  const latest = useLatest({ ...parts, job, current });
  useUndone(found, verdicts, draft.text, (undone) => {
    if (work === null) return;
    const { snapshot } = work;
    dispatch({ type: 'changesJudged', snapshot, verdicts: undone });
  });

  const go = useCallback(
    (id: string | null): void => {
      if (id === null) return;
      setCurrent(id);
      const { job: now } = latest.current;
      const place = now?.found.standing.changes.find(({ change }) => change.id === id)?.place;
      editor.current?.reveal(place ?? null);
      afterDrawing(() => itemOf(id)?.focus());
    },
    [editor, latest],
  );

  const actions = useMemo((): ReviewActions => {
    const withJob = (work: (job: Judging) => void): void => {
      const { job: now } = latest.current;
      if (now !== null) work(now);
    };
    const onward = (job: Judging, id: string): void =>
      go(nextOpen(job.found.standing.changes, id, 1) ?? id);
    return {
      go,
      accept: (id) =>
        withJob((job) => {
          turn(job, id, 'accepted');
          onward(job, id);
        }),
      reject: (id) =>
        withJob((job) => {
          judge(job, id, 'rejected');
          onward(job, id);
        }),
      settle: (id) =>
        withJob((job) => {
          judge(job, id, 'settled');
          onward(job, id);
        }),
      undo: (id) =>
        withJob((job) => {
          const one = job.found.standing.changes.find(({ change }) => change.id === id);
          if (one?.state === 'accepted') turn(job, id, null);
          else judge(job, id, null);
          go(id);
        }),
      onPage: (id) =>
        withJob((job) => {
          const place = job.found.standing.changes.find(({ change }) => change.id === id)?.place;
          if (place) editor.current?.jumpTo(place.from);
          else editor.current?.focus();
        }),
      acceptAll: () => withJob((job) => void acceptAll(job)),
      rejectAll: () => withJob((job) => void rejectAll(job)),
      leave: () =>
        withJob(({ file: { snapshot } }) => {
          editor.current?.reveal(null);
          dispatch({ type: 'reviewDropped', snapshot });
          dispatch({ type: 'tabShown', tab: 'compare' });
        }),
      choose: (snapshot) => dispatch({ type: 'reviewTaken', snapshot }),
    };
  }, [dispatch, editor, go, latest]);

  const [commands, walk] = useMemo((): readonly [Review['commands'], Review['walk']] => {
    const step = (by: 1 | -1): void => {
      const { control, onPage } = latest.current;
      onPage(() => {
        control.fold('side', false);
        dispatch({ type: 'tabShown', tab: 'review' });
        const { job: now, current: at } = latest.current;
        if (now !== null) go(nextOpen(now.found.standing.changes, at, by, () => true));
      });
    };
    const onCurrent = (work: (id: string) => void) => (): void => {
      const { job: now, current: at } = latest.current;
      if (now === null) {
        const text = '没有正在审阅的改动。请在“版本”中导入审改稿。';
        dispatch({ type: 'noticed', notice: { tone: 'good', text } });
      } else if (at !== null) work(at);
      else step(1);
    };
    const { accept, reject, undo } = actions;
    return [
      {
        acceptChange: onCurrent(accept),
        rejectChange: onCurrent(reject),
        undoChange: onCurrent(undo),
      },
      step,
    ];
  }, [actions, dispatch, go, latest]);

  return {
    pane: {
      reviews: draft.reviews,
      read,
      found,
      bylines,
      current,
      open: found.stage === 'ready' ? found.standing.changes.filter(isOpen).length : null,
      actions,
    },
    commands,
    walk,
  };
}

const itemOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-change="${CSS.escape(id)}"]`);
