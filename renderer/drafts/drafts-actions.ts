import { flushSync } from 'react-dom';
import { type Api, type DraftEntry, Refusal } from '../../shared/api.ts';
import { besideOf, nothingBeside } from '../../shared/beside.ts';
import type { PageShelf } from '../draft/page-shelf.ts';
import type { OpenDraft } from '../draft/state.ts';
import { fromBase64 } from '../export/base64.ts';
import { failureOf, handOver } from '../export/hand-over.ts';
import { lazily } from '../load-part.ts';
import type { FileReader } from '../opening/use-file-reader.ts';
import type { Dispatch, Notice, Session } from '../session.ts';
import type { Ask } from '../use-question.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import { importDraftFile, importFiles } from './import-files.ts';
import type { DraftsActions } from './props.ts';
import type { Named } from './state.ts';
import { besideTab } from './tabs.ts';
import type { DraftsControl } from './use-drafts.ts';

export type Now = {
  readonly api: Api;
  readonly session: Session;
  readonly draft: OpenDraft;
  readonly shelf: PageShelf;
  readonly control: DraftsControl;
  readonly settle: () => Promise<string | null>;
  readonly read: FileReader['read'];
  readonly ask: Ask;
  readonly leave: () => void;
  /** Something of the lists was changed, whichever of them is shown by now. */
  readonly onChanged: () => void;
  readonly dispatch: Dispatch;
};

/** What 草稿 does with the drafts of its list. */
export function draftsActions(now: () => Now): DraftsActions {
  const tell = (notice: Notice): void => now().dispatch({ type: 'noticed', notice });
  const said = (text: string): void => tell({ tone: 'good', text });
  /** Tells what went wrong; the lists are asked for again either way. */
  const attempt = async (work: Promise<void>): Promise<void> => {
    await work.catch((error: unknown) => tell({ tone: 'bad', text: sentenceOf(error) }));
    now().onChanged();
  };
  /** What is asked of the host about the draft on the page is asked once it has every word. */
  const settled = async (id: string): Promise<void> => {
    const problem = id === now().draft.id ? await now().settle() : null;
    if (problem !== null) throw new Refusal('failed', problem);
  };

  const rename = async ({ id }: DraftEntry, name: string): Promise<void> => {
    const { api, draft, session, dispatch } = now();
    if (id === draft.id) {
      flushSync(() => dispatch({ type: 'labelled', label: name }));
      return settled(id);
    }
    await api.renameDraft({ id, name });
    const tab = session.drafts.tabs.find((each) => each.id === id);
    if (tab !== undefined && name !== '') dispatch({ type: 'tabNamed', id, name });
  };

  const remove = async ({ id, name }: Named, next: string | null): Promise<void> => {
    await settled(id);
    const { api, draft, session, shelf, control, dispatch } = now();
    const { bin } = await api.removeDraft({ id });
    if (id === draft.id) {
      const other = besideTab(session.drafts.tabs, id)?.id ?? next;
      if (!(await control.replace(other))) return;
      // Another draft came into the window, and the list had to make room for it.
      dispatch({ type: 'draftsShown', shelf: 'drafts' });
    }
    dispatch({ type: 'draftBinned', id, removed: { id: bin, name } });
    shelf.drop(id);
  };

  const restore = async ({ id }: Named): Promise<void> => {
    const { draft } = await now().api.restoreDraft({ id });
    now().dispatch({ type: 'binnedForgotten' });
    said(`“${draft.name}”已放回草稿列表。`);
  };

  return {
    open: (id) => {
      if (id === now().draft.id) now().leave();
      else void now().control.open(id);
    },
    rename: (draft, name) => attempt(rename(draft, name)),
    duplicate: ({ id }) =>
      attempt(
        settled(id)
          .then(() => now().api.duplicateDraft({ id }))
          .then(({ draft }) => said(`已复制为“${draft.name}”。`)),
      ),
    exportFile: ({ id }) =>
      settled(id)
        .then(() => now().api.exportDraft({ id }))
        .then(({ name, base64 }) =>
          handOver(now().api, { name, bytes: fromBase64(base64), remarks: [] }),
        )
        .then(
          (notice) => notice !== null && tell(notice),
          (error: unknown) => tell(failureOf(error)),
        )
        .then(() => now().onChanged()),
    remove: ({ id, name }, next) => attempt(remove({ id, name }, next)),
    restore: (draft) => attempt(restore(draft)),
    purge: async ({ id, name }) => {
      const sure = await now().ask({
        title: '彻底删除这份草稿？',
        content: `“${name}”连同它的各版本一并删除，不能恢复。`,
        okText: '彻底删除',
        cancelText: '取消',
        autoFocusButton: 'cancel',
      });
      if (!sure) return;
      await attempt(
        now()
          .api.purgeDraft({ id })
          .then(() => said(`“${name}”已彻底删除。`)),
      );
    },
    recover: (id) => void now().control.recover(id),
    create: () => now().dispatch({ type: 'newDraftShown' }),
    importFiles: async (files) => {
      tell(await importFiles(now(), files));
      now().onChanged();
    },
    example: () => void attempt(openExample(now())),
    leave: () => now().leave(),
  };
}

const exampleText = lazily(() => import('../../templates/drafts/example.txt?raw'));

/** The example as it came; once it has been written in, a fresh copy of it as a draft of its own. */
async function openExample({ api, draft, control, leave }: Now): Promise<void> {
  const { draft: example } = await api.openDraft({ id: 'example' });
  if (example.savedAt === null) {
    if (draft.id === example.id) leave();
    else await control.open(example.id);
    return;
  }
  const { default: text } = await exampleText();
  await control.create({ ...nothingBeside, text, label: '示例草稿' }, 0);
}

/**
 * 打开文件 met the file of a draft: its text alone would lie on the page as JSON, over the present draft.
 * It becomes a draft of its own, which comes into the window.
 */
export async function openDraftFile({ api, control, dispatch }: Now, file: File): Promise<void> {
  const tell = (notice: Notice): void => dispatch({ type: 'noticed', notice });
  try {
    const { draft } = await importDraftFile(api, file);
    if (!(await control.open(draft.id))) return;
    const text = `“${file.name}”是草稿文件，已作为新草稿“${draft.name}”导入并打开；原来的草稿没有改动。`;
    tell({ tone: 'good', text });
  } catch (error) {
    tell({ tone: 'bad', text: `“${file.name}”是草稿文件。${sentenceOf(error)}` });
  }
}

/** The words of a draft whose file is gone, kept as a new one. */
export const contentOf = (draft: OpenDraft) => ({ text: draft.text, ...besideOf(draft) });
