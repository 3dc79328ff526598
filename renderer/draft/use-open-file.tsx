import { type ChangeEvent, useRef } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import type { Dispatch, Notice } from '../session.ts';
import type { Ask, Question } from '../use-question.ts';
import { openFile } from './open-file.ts';
import { isUnsaved, type OpenDraft } from './state.ts';
import { useDroppedFile } from './use-dropped-file.ts';

type Parts = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly ask: Ask;
  readonly readText: () => string;
  readonly dispatch: Dispatch;
};

/**
 * 打开文件: the file's text takes the draft's place as one edit that can be undone, after the
 * drafter has agreed. The former text is kept as a version first.
 *
 * @returns the hidden file field to put into the window, and what opens its dialog.
 */
export function useOpenFile({ api, draft, ask, readText, dispatch }: Parts) {
  const input = useRef<HTMLInputElement>(null);

  const take = async (file: File): Promise<void> => {
    const opened = await openFile(file);
    if (!opened.ok) {
      dispatch({ type: 'noticed', notice: { tone: 'bad', text: opened.message } });
      return;
    }
    const agreed = readText().trim() === '' || (await ask(question(file.name, opened.text)));
    if (!agreed) return;
    const kept = await keepFormer(api, draft, readText(), file.name);
    dispatch({ type: 'replaced', text: opened.text });
    const notice: Notice = {
      tone: kept.ok ? 'good' : 'bad',
      text: `已打开“${file.name}”。按 Ctrl+Z 可恢复原来的草稿。${kept.words}`,
    };
    dispatch({ type: 'noticed', notice });
  };

  useDroppedFile((file) => void take(file));

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // The same file may be chosen again later.
    event.target.value = '';
    if (file !== undefined) void take(file);
  };

  const field = (
    <input
      ref={input}
      type="file"
      accept=".txt,.md,.docx"
      hidden
      aria-label="选择要打开的文件"
      onChange={choose}
    />
  );
  return { field, open: () => input.current?.click() };
}

/**
 * Keeps the drafter's own words as a version; the example as it came needs no keeping.
 *
 * @returns what to say of it; the undo has the former text in any case.
 */
async function keepFormer(
  api: Api,
  draft: OpenDraft,
  text: string,
  fileName: string,
): Promise<{ readonly ok: boolean; readonly words: string }> {
  const untouched = draft.stored.savedAt === null && !isUnsaved(draft);
  if (untouched || text.trim() === '') return { ok: true, words: '' };
  const name = `打开“${fileName.slice(0, 60)}”之前`;
  try {
    await api.keepSnapshot({ id: draft.id, text, name });
    return { ok: true, words: '它也已存入版本。' };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : '程序出错。';
    return { ok: false, words: `它没有存入版本：${reason}` };
  }
}

const question = (name: string, text: string): Question => ({
  title: '用文件内容替换当前草稿？',
  content: `“${name}”共${wordCount(text).toLocaleString('zh-CN')}字。替换后可用撤销（Ctrl+Z）恢复。`,
  okText: '替换草稿',
  cancelText: '取消',
});
