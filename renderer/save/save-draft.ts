import { type Api, Refusal } from '../../shared/api.ts';
import { besideOf } from '../../shared/beside.ts';
import type { DraftEvent, OpenDraft, Stored } from '../draft/state.ts';

/**
 * Sends the draft with what is kept beside its text to the host once and says what came of it.
 * Never rejects.
 */
export async function saveDraft(api: Api, draft: OpenDraft): Promise<DraftEvent> {
  const { id, text, stored } = draft;
  const beside = besideOf(draft);
  try {
    const content = { id, text, ...beside, revision: stored.revision };
    const { revision, savedAt } = await api.saveDraft(content);
    return { type: 'saved', stored: { text, ...beside, revision, savedAt } };
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) return failed(error);
    try {
      return { type: 'conflicted', theirs: await readStored(api, id) };
    } catch (second) {
      return failed(second);
    }
  }
}

/** What the host holds of a draft. Rejects with a `Refusal`. */
export async function readStored(api: Api, id: string): Promise<Stored> {
  const { draft } = await api.openDraft({ id });
  const { text, revision, savedAt } = draft;
  return { text, ...besideOf(draft), revision, savedAt };
}

const failed = (error: unknown): DraftEvent => ({
  type: 'saveFailed',
  message: error instanceof Refusal ? error.message : '保存时程序出错，请重试。',
});
