import { Button } from 'antd';
import type { OpenDraft } from '../draft/state.ts';
import { hasUnsavedWords } from '../draft/state.ts';
import { savedTime } from '../when.ts';

type Props = { readonly draft: OpenDraft; readonly onRetry: () => void };

/** 已保存 14:03, 正在保存…, 未能保存：原因 with 重试. */
export function SaveState({ draft, onRetry }: Props) {
  const { saving, stored } = draft;
  if (saving.kind === 'failed') {
    return (
      <span className="save-state save-failed" role="alert">
        <span className="cut" title={saving.message}>
          未能保存：{saving.message}
        </span>
        <Button size="small" onClick={onRetry}>
          重试
        </Button>
      </span>
    );
  }
  const words =
    saving.kind === 'conflict' ? '等待选择保留哪份文本' : quietWords(draft, stored.savedAt);
  return (
    <span className="save-state cut" role="status" title={words}>
      {words}
    </span>
  );
}

function quietWords(draft: OpenDraft, savedAt: string | null): string {
  if (hasUnsavedWords(draft)) return '正在保存…';
  return savedAt === null ? '示例草稿，修改后自动保存' : `已保存 ${savedTime(savedAt, new Date())}`;
}
