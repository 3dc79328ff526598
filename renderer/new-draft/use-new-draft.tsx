import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import type { Api } from '../../shared/api.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { blanksIn } from '../../shared/model/blanks.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { DraftsMenu } from '../drafts/drafts-menu.tsx';
import { useDrafts } from '../drafts/use-drafts.ts';
import { afterDrawing } from '../later.ts';
import type { LibraryState } from '../library/state.ts';
import { WithLibrary } from '../library/with-library.tsx';
import type { Dispatch, Session } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useLatest } from '../use-latest.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import { keepPlan } from './kept.ts';
import { NewDraftView } from './new-draft-view.tsx';
import type { Planned } from './planned.ts';

type Parts = {
  readonly api: Api;
  readonly session: Session;
  /** With topics for all clauses. */
  readonly library: LibraryState;
  /** Id of the draft that lies open. */
  readonly draft: string;
  readonly editor: RefObject<PageEditor | null>;
  readonly settle: () => Promise<string | null>;
  readonly dispatch: Dispatch;
};

export type NewDraftControl = {
  /** 新建草稿 in place of the three panes; null while it is closed. */
  readonly view: ReactNode;
  /** 草稿▾ for the title bar. */
  readonly menu: ReactNode;
  readonly toggle: () => void;
};

/** The ways to other drafts: a new one step by step, and those there are. */
export function useNewDraft(parts: Parts): NewDraftControl {
  const { api, session, library, draft, settle, dispatch } = parts;
  const { desk, newDraft } = session;
  const { busy, open, create } = useDrafts(api, settle, dispatch);
  const latest = useLatest({ ...parts, open, create });

  useEffect(() => keepPlan(newDraft.plan), [newDraft.plan]);

  const actions = useMemo(() => {
    const leave = (): void => {
      dispatch({ type: 'newDraftLeft' });
      afterDrawing(() => latest.current.editor.current?.focus());
    };
    return {
      leave,
      toggle: () => {
        if (latest.current.session.newDraft.open) leave();
        else dispatch({ type: 'newDraftShown' });
      },
      show: () => dispatch({ type: 'newDraftShown' }),
      openDraft: (id: string) => {
        if (id === latest.current.draft) leave();
        else void latest.current.open(id);
      },
      create: async ({ text, profile, chosen }: Planned): Promise<void> => {
        const { api, session, create } = latest.current;
        const { remember } = session.newDraft.plan;
        const caret = blanksIn(text)[0]?.from ?? 0;
        if (!(await create({ text, ...nothingBeside, profile }, caret))) return;
        dispatch({ type: 'planCleared' });
        const docs = chosen.map(({ id }) => id);
        if (docs.length > 0) dispatch({ type: 'precedentsChosen', docs });
        if (!remember) return;
        await changeSettings(api, dispatch, (settings) => ({ ...settings, profile })).catch(
          (error: unknown) => {
            const reason = sentenceOf(error);
            const text = `草稿已建，但没有记住本区和机关。${reason}`;
            dispatch({ type: 'noticed', notice: { tone: 'bad', text } });
          },
        );
      },
    };
  }, [dispatch, latest]);

  const menu = useMemo(
    () => <DraftsMenu api={api} open={draft} onOpen={actions.openDraft} onNew={actions.show} />,
    [api, draft, actions],
  );
  return {
    menu,
    toggle: actions.toggle,
    view: newDraft.open && (
      <WithLibrary library={library} dispatch={dispatch}>
        {(precedents) => (
          <NewDraftView
            plan={newDraft.plan}
            library={precedents}
            compared={desk.chosen}
            settings={session.settings}
            creating={busy}
            dispatch={dispatch}
            onCreate={(made) => void actions.create(made)}
            onLeave={actions.leave}
          />
        )}
      </WithLibrary>
    ),
  };
}
