import type { Api, Snapshot } from '../../shared/api.ts';
import type { Dispatch } from '../session.ts';
import type { Ask } from '../use-question.ts';
import { savedTime } from '../when.ts';
import { titleOf } from './title.ts';

type Given = {
  readonly api: Api;
  readonly draft: string;
  /** The draft as it stands. */
  readonly text: string;
  readonly ask: Ask;
  readonly dispatch: Dispatch;
};

/**
 * Brings an earlier version back as one edit that can be undone. The draft as it stands is kept as a
 * version first; where that fails nothing happens. Rejects with what the host refused.
 */
export async function restoreVersion(
  { api, draft, text, ask, dispatch }: Given,
  version: Snapshot,
): Promise<void> {
  const title = titleOf(version);
  const at = savedTime(version.savedAt, new Date());
  const agreed = await ask({
    title:
      version.origin.kind === 'review' ? `以“${title}”替换草稿？` : `恢复“${title}”（${at}）？`,
    content: '草稿现在的文字先存为一个版本，替换后也可用撤销（Ctrl+Z）恢复。',
    okText: version.origin.kind === 'review' ? '替换草稿' : '恢复',
    cancelText: '取消',
  });
  if (!agreed) return;
  const found = await api.showSnapshot({ id: draft, snapshot: version.id });
  if (text.trim() !== '') {
    const origin = { kind: 'restoring', version: title } as const;
    await api.keepSnapshot({ id: draft, text, name: null, origin });
  }
  dispatch({ type: 'replaced', text: found.text });
  dispatch({ type: 'fullLeft' });
  const said = `已恢复“${title}”。原来的文字已存入版本，也可按 Ctrl+Z 恢复。`;
  dispatch({ type: 'noticed', notice: { tone: 'good', text: said } });
}
