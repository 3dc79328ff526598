import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import type { Api } from '../../shared/api.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { blanksIn } from '../../shared/model/blanks.ts';
import type { Usual } from '../../shared/usual.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { DraftsControl } from '../drafts/use-drafts.ts';
import { afterDrawing } from '../later.ts';
import type { LibraryState } from '../library/state.ts';
import { WithLibrary } from '../library/with-library.tsx';
import { PartView } from '../parts/part-view.tsx';
import { usePartSoon } from '../parts/use-part-soon.ts';
import type { Dispatch, Session } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useLatest } from '../use-latest.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import { type IssuePlan, usualAfter } from './issue.ts';
import { keepPlan } from './kept.ts';
import { newDraftPart } from './new-draft-part.ts';
import type { Planned } from './planned.ts';

type Parts = {
  readonly api: Api;
  readonly session: Session;
  /** With topics for all clauses. */
  readonly library: LibraryState;
  readonly editor: RefObject<PageEditor | null>;
  readonly drafts: DraftsControl;
  readonly dispatch: Dispatch;
};

export type NewDraftControl = {
  /** 新建草稿 in place of the three panes; null while it is closed. */
  readonly view: ReactNode;
  readonly toggle: () => void;
};

/** The way to a new draft, step by step. */
export function useNewDraft(parts: Parts): NewDraftControl {
  const { session, library, drafts, dispatch } = parts;
  const { desk, newDraft } = session;
  const latest = useLatest(parts);

  usePartSoon(newDraftPart);
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
      create: async ({ text, profile, issuance, chosen }: Planned): Promise<void> => {
        const { api, session, drafts } = latest.current;
        const { remember, notice, issue } = session.newDraft.plan;
        const caret = blanksIn(text)[0]?.from ?? 0;
        if (!(await drafts.create({ text, ...nothingBeside, profile, issuance }, caret))) return;
        dispatch({ type: 'planCleared' });
        const docs = chosen.map(({ id }) => id);
        if (docs.length > 0) dispatch({ type: 'precedentsChosen', docs });
        if (notice) await rememberIssue(api, dispatch, session.settings.usual, issue);
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

  return {
    toggle: actions.toggle,
    view: newDraft.open && (
      <WithLibrary library={library} dispatch={dispatch}>
        {(precedents) => (
          <PartView
            part={newDraftPart}
            name="新建草稿"
            onLeave={actions.leave}
            props={{
              plan: newDraft.plan,
              library: precedents,
              compared: desk.chosen,
              settings: session.settings,
              creating: drafts.busy,
              dispatch,
              onCreate: (made) => void actions.create(made),
              onLeave: actions.leave,
            }}
          />
        )}
      </WithLibrary>
    ),
  };
}

/** A failure changes nothing but what is offered next time. */
async function rememberIssue(
  api: Api,
  dispatch: Dispatch,
  usual: Usual,
  issue: IssuePlan,
): Promise<void> {
  if (usualAfter(usual, issue) === usual) return;
  await changeSettings(api, dispatch, (settings) => ({
    ...settings,
    usual: usualAfter(settings.usual, issue),
  })).catch(() => undefined);
}
