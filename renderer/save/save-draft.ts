import { type Api, Refusal } from '../../shared/api.ts';
import type { DraftEvent, OpenDraft, Stored } from '../draft/state.ts';

/** Sends the draft's words to the host once and says what came of it. Never rejects. */
export async function saveDraft(api: Api, draft: OpenDraft): Promise<DraftEvent> {
  const { id, text, stored } = draft;
  try {
    const { revision, savedAt } = await api.saveDraft({ id, text, revision: stored.revision });
    return { type: 'saved', stored: { text, revision, savedAt } };
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) return failed(error);
    try {
      return { type: 'conflicted', theirs: await readStored(api) };
    } catch (second) {
      return failed(second);
    }
  }
}

async function readStored(api: Api): Promise<Stored> {
  const { draft } = await api.openDraft({});
  return { text: draft.text, revision: draft.revision, savedAt: draft.savedAt };
}

const failed = (error: unknown): DraftEvent => ({
  type: 'saveFailed',
  message: error instanceof Refusal ? error.message : '保存时程序出错，请重试。',
});
