import type { RefObject } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { OpenDraft } from '../draft/state.ts';
import type { GridActions } from '../grid/grid-actions.ts';
import type { Dispatch } from '../session.ts';

export type OpinionsProps = {
  readonly api: Api;
  readonly draft: OpenDraft;
  /** The text as last read; null before its first reading. */
  readonly policy: Policy | null;
  readonly actions: GridActions;
  readonly editor: RefObject<PageEditor | null>;
  readonly dispatch: Dispatch;
};
