import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import { tellOpened } from '../api.ts';
import { isUnsaved, type OpenDraft } from '../draft/state.ts';
import { afterDrawing } from '../later.ts';
import { takeReview } from '../review/keep-review.ts';
import type { Dispatch } from '../session.ts';
import type { Ask, Question } from '../use-question.ts';
import { chosenFile } from './chosen-file.ts';
import { ConvertingBar } from './converting-bar.tsx';
import { isDraftFile } from './draft-file.ts';
import { ACCEPTED, type Reading } from './open-file.ts';
import { type RevisedFile, RevisedFileDialog, Said, type Way } from './revised-file.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useFileReader } from './use-file-reader.ts';
import { useGivenFiles } from './use-given-files.ts';

type Parts = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly ask: Ask;
  readonly readText: () => string;
  /** Where dropped files go while another view asks for files; null: the first one is opened. */
  readonly dropped: ((files: readonly File[]) => void) | null;
  /** The file of a draft is no text: it is imported as a draft. */
  readonly onDraftFile: (file: File) => Promise<void>;
  /** A reviewer's file was kept: its changes come beside the page. */
  readonly onReview: () => void;
  readonly dispatch: Dispatch;
};

type Asked = {
  readonly file: RevisedFile;
  readonly replaces: boolean;
  readonly comparable: boolean;
  readonly answer: (way: Way | null) => void;
};

export type OpenFile = {
  /** The hidden file field and the dialog, to put into the window. */
  readonly field: ReactNode;
  /** What is under way, to be shown at the top; null when nothing is. */
  readonly progress: ReactNode;
  readonly open: () => void;
};

/**
 * 打开文件: the file's text takes the draft's place as one edit that can be undone, after the
 * drafter has agreed and, where changes are tracked, has chosen a side; or it is only compared.
 * The former text is kept as a version first, remarks stay with the draft.
 */
export function useOpenFile(parts: Parts): OpenFile {
  const { api, draft, ask, readText, dropped, onDraftFile, onReview, dispatch } = parts;
  const input = useRef<HTMLInputElement>(null);
  const { read, converting } = useFileReader(api);
  const [asked, setAsked] = useState<Asked | null>(null);
  const answered = useRef<Way | null>(null);

  const notice = (tone: 'good' | 'bad', text: string): void =>
    dispatch({ type: 'noticed', notice: { tone, text } });

  const take = async (chosen: File): Promise<void> => {
    if (asked !== null) return;
    // What was said of an earlier file is past.
    dispatch({ type: 'noticeClosed' });
    if (await isDraftFile(chosen).catch(() => false)) {
      tellOpened(chosen);
      return onDraftFile(chosen);
    }
    const file = await read(chosen);
    if (file === null) return notice('bad', '正在打开另一个文件，请等它打开后再试。');
    if (!file.ok) return notice('bad', file.message);
    tellOpened(chosen);
    const replaces = readText().trim() !== '';
    const comparable = replaces && !isUntouched(draft);
    const way =
      file.before === null
        ? !replaces || (await ask(question(file)))
          ? 'accept'
          : null
        : await new Promise<Way | null>((answer) =>
            setAsked({ file, replaces, comparable, answer }),
          );
    if (way === 'review') {
      const given = { api, draft: draft.id, text: readText(), onReview, dispatch };
      const refused = await takeReview(given, file);
      if (refused !== null) notice('bad', refused);
    } else if (way === 'compare') await compare(file, comparable);
    else if (way !== null) await replace(file, (way === 'reject' ? file.before : null) ?? file);
  };

  const replace = async (file: RevisedFile, { text, remarks }: Reading): Promise<void> => {
    const former = readText();
    const kept = await keepFormer(api, draft, former, file.name);
    dispatch({ type: 'replaced', text });
    if (remarks.length > 0) dispatch({ type: 'remarksTaken', remarks });
    const undo = former.trim() === '' ? '' : `按 Ctrl+Z 可恢复原来的草稿。${kept.words}`;
    notice(
      kept.ok ? 'good' : 'bad',
      `已打开“${file.name}”。${undo}${taken(remarks.length)}${file.aside.join('')}`,
    );
  };

  /** The draft stands for the old text: what did the file change in it. */
  const compare = async (file: RevisedFile, comparable: boolean): Promise<void> => {
    if (!comparable && file.before !== null) await replace(file, file.before);
    else {
      if (file.remarks.length > 0) dispatch({ type: 'remarksTaken', remarks: file.remarks });
      notice('good', `草稿未改动。${taken(file.remarks.length)}${file.aside.join('')}`);
    }
    // After the page has taken the text over, which takes the focus.
    afterDrawing(() => {
      const { name, text, before } = file;
      const unrevised = before?.text ?? null;
      const earlier = { kind: 'file', name, text, unrevised, reading: 'revised' } as const;
      dispatch({ type: 'earlierChosen', earlier });
      dispatch({ type: 'directionChosen', reversed: true });
      dispatch({ type: 'fullTabShown', tab: 'versions' });
      dispatch({ type: 'fullShown' });
    });
  };

  useDroppedFiles((files) => {
    const [first] = files;
    if (dropped !== null) dropped(files);
    else if (first !== undefined) void take(first);
  });
  useGivenFiles({ api, take, onRefused: (sentence) => notice('bad', sentence) });

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = chosenFile(event);
    if (file !== null) void take(file);
  };

  const field = (
    <>
      <input
        ref={input}
        type="file"
        accept={`${ACCEPTED},.json`}
        hidden
        aria-label="选择要打开的文件"
        onChange={choose}
      />
      {asked !== null && (
        <RevisedFileDialog
          file={asked.file}
          replaces={asked.replaces}
          comparable={asked.comparable}
          onChoose={(way) => {
            answered.current = way;
          }}
          onCancel={() => {
            answered.current = null;
          }}
          onGone={() => {
            setAsked(null);
            asked.answer(answered.current);
          }}
        />
      )}
    </>
  );
  return {
    field,
    progress: converting !== null && <ConvertingBar converting={converting} />,
    open: () => input.current?.click(),
  };
}

/** The example as it came. */
const isUntouched = (draft: OpenDraft): boolean =>
  draft.stored.savedAt === null && !isUnsaved(draft);

const taken = (remarks: number): string =>
  remarks === 0 ? '' : `批注 ${remarks} 条已列入“批注”栏。`;

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
  if (isUntouched(draft) || text.trim() === '') return { ok: true, words: '' };
  const origin = { kind: 'opening', file: fileName.slice(0, 60) } as const;
  try {
    await api.keepSnapshot({ id: draft.id, text, name: null, origin });
    return { ok: true, words: '它也已存入版本。' };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : '程序出错。';
    return { ok: false, words: `它没有存入版本：${reason}` };
  }
}

const question = (file: RevisedFile): Question => ({
  title: '用文件内容替换当前草稿？',
  content: (
    <>
      {`“${file.name}”共${wordCount(file.text).toLocaleString('zh-CN')}字。替换后可用撤销（Ctrl+Z）恢复。`}
      <Said file={file} />
    </>
  ),
  okText: '替换草稿',
  cancelText: '取消',
});
