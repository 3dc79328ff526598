import { type Api, Refusal } from '../../shared/api.ts';
import type { DraftEvent, OpenDraft, Stored } from '../draft/state.ts';

/** Sends the draft's words and decisions to the host once and says what came of it. Never rejects. */
export async function saveDraft(api: Api, draft: OpenDraft): Promise<DraftEvent> {
  const { id, text, decisions, stored } = draft;
  try {
    const content = { id, text, decisions, revision: stored.revision };
    const { revision, savedAt } = await api.saveDraft(content);
    return { type: 'saved', stored: { text, decisions, revision, savedAt } };
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
  const { text, decisions, revision, savedAt } = draft;
  return { text, decisions, revision, savedAt };
}

const failed = (error: unknown): DraftEvent => ({
  type: 'saveFailed',
  message: error instanceof Refusal ? error.message : '保存时程序出错，请重试。',
});
