import type { Output } from '../../shared/api.ts';
import type { OpenDraft } from '../draft/state.ts';

/** What has become of the file of the open draft. */
export type OnDisk =
  | 'same'
  /** Another window or program wrote it. */
  | 'changed'
  /** In the bin, or gone. */
  | 'removed'
  /** It cannot be read any more; the window has the words. */
  | 'damaged';

/**
 * While a save is under way the file is being changed by this very window; what is asked then is asked
 * again a moment later. The example as it came has no file.
 */
export function onDisk(
  stamp: Output<'draftStamp'>,
  { stored, saving }: Pick<OpenDraft, 'stored' | 'saving'>,
): OnDisk {
  if (saving.kind === 'sending' || saving.kind === 'conflict') return 'same';
  switch (stamp.kind) {
    case 'missing':
      return stored.savedAt === null || saving.kind === 'removed' ? 'same' : 'removed';
    case 'damaged':
      return 'damaged';
    case 'stored':
      return stamp.revision !== stored.revision || saving.kind === 'removed' ? 'changed' : 'same';
    case 'newer':
      return 'same';
  }
}
