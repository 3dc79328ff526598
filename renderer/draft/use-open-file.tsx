import { type ChangeEvent, useRef } from 'react';
import type { Dispatch } from '../session.ts';
import type { Ask, Question } from '../use-question.ts';
import { wordCount } from './counts.ts';
import { openFile } from './open-file.ts';
import { useDroppedFile } from './use-dropped-file.ts';

/**
 * 打开文件: the file's text takes the draft's place as one edit that can be undone, after the
 * drafter has agreed.
 *
 * @returns the hidden file field to put into the window, and what opens its dialog.
 */
export function useOpenFile(ask: Ask, readText: () => string, dispatch: Dispatch) {
  const input = useRef<HTMLInputElement>(null);

  const take = async (file: File): Promise<void> => {
    const opened = await openFile(file);
    if (!opened.ok) {
      dispatch({ type: 'noticed', notice: { tone: 'bad', text: opened.message } });
      return;
    }
    const agreed = readText().trim() === '' || (await ask(question(file.name, opened.text)));
    if (!agreed) return;
    dispatch({ type: 'replaced', text: opened.text });
    const text = `已打开“${file.name}”。按 Ctrl+Z 可恢复原来的草稿。`;
    dispatch({ type: 'noticed', notice: { tone: 'good', text } });
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

const question = (name: string, text: string): Question => ({
  title: '用文件内容替换当前草稿？',
  content: `“${name}”共${wordCount(text).toLocaleString('zh-CN')}字。替换后可用撤销（Ctrl+Z）恢复。`,
  okText: '替换草稿',
  cancelText: '取消',
});
