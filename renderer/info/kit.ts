import type { Edit } from '../../shared/model/edit.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Usual } from '../../shared/usual.ts';
import type { FieldState, InfoState } from './state.ts';
import type { WrittenField } from './writing.ts';

/** What every field of a form is given. */
export type Kit = {
  readonly state: InfoState;
  /** 常用写法 */
  readonly usual: Usual;
  /** To a place of the text. */
  readonly onJump: (offset: number) => void;
};

/** What a field needs that writes into the text. */
export type WritingKit = Kit & {
  readonly policy: Policy;
  /** The edits that write a value, and what the check would say then; null where there are none. */
  readonly attempt: (field: WrittenField, typed: string) => Attempt | null;
  /** Writes it into the text, as one step that can be undone. */
  readonly write: (field: WrittenField, typed: string) => void;
};

export type Attempt = { readonly edits: readonly Edit[]; readonly state: FieldState };
