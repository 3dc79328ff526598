import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import type { Api } from '../../shared/api.ts';
import { today } from '../../shared/model/day.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Settings } from '../../shared/settings.ts';
import type { CheckWish } from '../check/checking.ts';
import type { ListedFindings } from '../check/listed.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { OpenDraft } from '../draft/state.ts';
import { focusIsIn, focusIsLost } from '../focus.ts';
import type { FullControl } from '../full/use-full.ts';
import type { PaperControl } from '../paper/use-paper.ts';
import { DialogPart } from '../parts/dialog-part.tsx';
import type { ProfileControl } from '../profile/use-profile.tsx';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { InfoButton } from './info-button.tsx';
import type { InfoFormProps } from './info-form.tsx';
import { infoOf } from './info-of.ts';
import { infoPart } from './info-part.ts';
import type { Kit } from './kit.ts';
import { rememberUsual } from './remember.ts';
import type { InfoParts } from './state.ts';
import type { InfoSheetState } from './use-info-sheet.ts';
import { useWriting } from './use-writing.ts';

type Parts = {
  readonly api: Api;
  readonly sheet: InfoSheetState;
  readonly draft: OpenDraft;
  readonly policy: Policy | null;
  readonly profile: ProfileControl;
  readonly settings: Settings;
  readonly wish: CheckWish;
  /** What the check found and the drafter has not answered; null before the first check. */
  readonly listed: ListedFindings | null;
  readonly paper: PaperControl;
  /** 版式 is looked at, whose form shows the same fields. */
  readonly paperOpen: boolean;
  readonly editor: RefObject<PageEditor | null>;
  readonly full: FullControl;
  readonly dispatch: Dispatch;
};

type InfoControl = {
  readonly sheet: ReactNode;
  /** Beside the title. */
  readonly button: ReactNode;
  /** For the form beside the pages; null while it is not shown. */
  readonly kit: Kit | null;
  readonly commands: Readonly<Record<'info', () => void>>;
};

/** 文稿信息 of the open draft. Nothing of it is computed while no form is looked at. */
export function useInfo(parts: Parts): InfoControl {
  const { sheet, draft, policy, profile, settings, wish, listed, paper, paperOpen } = parts;
  const { editor, full, dispatch } = parts;
  const { info, issuance, opinions, profile: own } = draft;
  const shown = sheet.open || paperOpen;
  const { home } = profile;
  const day = today();
  const known = useMemo(
    (): InfoParts | null =>
      shown && policy !== null
        ? {
            ...{ policy, info, issuance, home, opinions, today: day },
            profile: own,
            findings:
              listed?.source === policy.source ? listed.open.map(({ finding }) => finding) : [],
          }
        : null,
    [shown, policy, info, issuance, own, home, opinions, listed, day],
  );
  const state = useMemo(() => (known === null ? null : infoOf(known)), [known]);
  const writing = useWriting({ parts: known, wish, editor });
  const { attempt, write, written, undo, forget } = writing;
  /** Where the keys go once the sheet is gone: to a place of the text, or back to what had them. */
  const then = useRef<(() => void) | null>(null);
  const latest = useLatest({ ...parts, state });

  const actions = useMemo(() => {
    const leaveFor = (work: (() => void) | null): void => {
      const { api, state, settings: before, sheet: own } = latest.current;
      then.current = work;
      if (own.open && state !== null) void rememberUsual(api, dispatch, before.usual, state);
      own.close();
    };
    return {
      jump: (offset: number): void => leaveFor(() => full.actions.jump(offset)),
      opinions: (): void => leaveFor(full.showOpinions),
      close: (): void => {
        forget();
        leaveFor(null);
      },
      closed: (): void => {
        const work = then.current;
        then.current = null;
        if (work !== null) work();
        // Whoever was quicker than the sheet, with Alt+N say, stays where he went.
        else if (focusIsLost() || focusIsIn('.info-drawer'))
          full.onPage(() => editor.current?.focus());
      },
    };
  }, [latest, full, editor, forget, dispatch]);

  const { usual } = settings;
  const kit = useMemo(
    () =>
      state === null || policy === null
        ? null
        : { state, usual, policy, attempt, write, onJump: actions.jump },
    [state, usual, policy, attempt, write, actions],
  );
  const form: InfoFormProps | null = kit && {
    ...{ kit, info, issuance },
    form: paper.state.stage === 'ready' ? paper.state.paper.form : null,
    profile: profile.proposed,
    jurisdictions: profile.jurisdictions,
    onInfo: (changed) => dispatch({ type: 'infoChanged', info: changed }),
    onIssuance: (changed) => dispatch({ type: 'issuanceChanged', issuance: changed }),
    onProfile: (changed) => dispatch({ type: 'profileChanged', profile: changed }),
    onOpinions: actions.opinions,
  };
  const { show } = sheet;
  return {
    commands: useMemo(() => ({ info: show }), [show]),
    button: useMemo(() => <InfoButton onShow={show} />, [show]),
    kit: useMemo(() => kit && { ...kit, onJump: full.actions.jump }, [kit, full]),
    sheet: (
      <DialogPart
        part={infoPart}
        name="文稿信息"
        dispatch={dispatch}
        props={{
          open: sheet.open,
          checking: sheet.open && listed?.source !== draft.text,
          section: sheet.section,
          written: written !== null && written.text === draft.text ? written : null,
          onUndo: undo,
          onClose: actions.close,
          onClosed: actions.closed,
          form,
        }}
      />
    ),
  };
}
