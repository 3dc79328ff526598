import type { RefObject } from 'react';
import type { Ignored } from '../../shared/check/ignored.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { CheckState } from '../reading/use-reading.ts';
import type { Dispatch } from '../session.ts';
import type { CheckWish } from './checking.ts';

/** What the check of the open draft needs of the window. */
export type CheckParts = {
  readonly state: CheckState;
  readonly policy: Policy | null;
  readonly wish: CheckWish;
  /** Null until the library is open. */
  readonly precedents: readonly Precedent[] | null;
  readonly ignored: readonly Ignored[];
  /** The own district; null where it is not known. */
  readonly district: string | null;
  readonly caret: number;
  readonly editor: RefObject<PageEditor | null>;
  readonly onPage: (work: () => void) => void;
  readonly checkAgain: () => void;
  /** Opens 检查设置. */
  readonly showSettings: () => void;
  readonly dispatch: Dispatch;
};
