import { type ReactNode, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Api } from '../../shared/api.ts';
import { besideOf } from '../../shared/beside.ts';
import type { OpenDraft } from '../draft/state.ts';
import { besideTab, type DraftTabs } from '../drafts/tabs.ts';
import type { DraftsControl } from '../drafts/use-drafts.ts';
import type { Dispatch } from '../session.ts';
import { passing } from '../storage.ts';
import { useLatest } from '../use-latest.ts';
import type { Ask } from '../use-question.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import { keepCaret } from './caret.ts';
import { Conflict } from './conflict.tsx';
import { Removed } from './removed.tsx';
import { saveDraft } from './save-draft.ts';

type Parts = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly name: string;
  readonly tabs: DraftTabs;
  readonly readText: () => string;
  readonly drafts: DraftsControl;
  readonly ask: Ask;
  readonly dispatch: Dispatch;
};

/** What the drafter is asked when the draft was changed elsewhere, or is gone; null while all is well. */
export function useClash(parts: Parts): ReactNode {
  const latest = useLatest(parts);
  const on = useMemo(() => actionsOn(() => latest.current), [latest]);
  const { kind } = parts.draft.saving;
  if (kind === 'conflict') {
    return <Conflict onCompare={on.compare} onBoth={on.both} onChoose={on.choose} />;
  }
  return kind === 'removed' ? (
    <Removed onSaveNew={on.saveNew} onKeep={on.keep} onClose={on.close} />
  ) : null;
}

function actionsOn(now: () => Parts) {
  const say = (tone: 'good' | 'bad', text: string): void =>
    now().dispatch({ type: 'noticed', notice: { tone, text } });
  const mine = ({ draft, readText }: Parts) => ({ text: readText(), ...besideOf(draft) });
  const attempt = (work: () => Promise<void>) => (): void =>
    void work().catch((error: unknown) => say('bad', sentenceOf(error)));
  /** The differences were looked at; once one has chosen they are past, and the page comes back. */
  let comparing = false;
  const endComparing = (): void => {
    if (!comparing) return;
    comparing = false;
    now().dispatch({ type: 'earlierChosen', earlier: null });
    now().dispatch({ type: 'fullLeft' });
  };
  return {
    /** The text that gives way is kept as a version beside the undo. */
    choose: (keep: 'mine' | 'theirs') => {
      const { api, draft, readText, dispatch } = now();
      const { id, saving } = draft;
      if (saving.kind !== 'conflict') return;
      const text = keep === 'theirs' ? readText() : saving.theirs.text;
      endComparing();
      dispatch({ type: 'conflictSettled', keep });
      if (text.trim() === '') return;
      const version = { id, text, name: null, origin: { kind: 'yielding' } } as const;
      void api.keepSnapshot(version).catch((error: unknown) => say('bad', sentenceOf(error)));
    },
    /** The other text is taken for the earlier one: what did this window change in it. */
    compare: () => {
      const { draft, dispatch } = now();
      if (draft.saving.kind !== 'conflict') return;
      const { text } = draft.saving.theirs;
      comparing = true;
      dispatch({
        type: 'earlierChosen',
        earlier: {
          kind: 'file',
          name: '别处保存的文本',
          text,
          unrevised: null,
          reading: 'revised',
        },
      });
      dispatch({ type: 'directionChosen', reversed: false });
      dispatch({ type: 'fullTabShown', tab: 'versions' });
      dispatch({ type: 'fullShown' });
    },
    /** The own text goes on as a draft of its own; this one has the other text. */
    both: attempt(async () => {
      const { api, name, drafts, dispatch } = now();
      const content = { ...mine(now()), label: `${name}（本窗口）` };
      const { draft } = await api.createDraft(content);
      // The drafter writes on in the own text, where the caret stood.
      keepCaret(passing, draft.id, now().draft.caret);
      endComparing();
      flushSync(() => dispatch({ type: 'conflictSettled', keep: 'theirs' }));
      if (!(await drafts.open(draft.id))) return;
      say('good', `两份都已留下：本窗口的文字在“${draft.name}”，原草稿为别处保存的文本。`);
    }),
    saveNew: attempt(async () => {
      const { api, draft: old, drafts, dispatch } = now();
      const { draft } = await api.createDraft(mine(now()));
      if (!(await drafts.replace(draft.id))) return;
      dispatch({ type: 'tabClosed', id: old.id });
      say('good', `已另存为新草稿“${draft.name}”。`);
    }),
    keep: attempt(async () => {
      const { api, draft, readText, dispatch } = now();
      dispatch({ type: 'saveStarted' });
      dispatch(await saveDraft(api, { ...draft, text: readText() }));
    }),
    close: attempt(async () => {
      const { ask, draft, name, tabs, drafts, dispatch } = now();
      const sure = await ask({
        title: '关闭这份草稿？',
        content: `“${name}”已不在原处，关闭后本窗口里的文字不再保留。移到回收站的，回收站中仍有移走前的一份。`,
        okText: '关闭此稿',
        cancelText: '取消',
      });
      if (!sure) return;
      const { id } = draft;
      if (await drafts.replace(besideTab(tabs, id)?.id ?? null))
        dispatch({ type: 'tabClosed', id });
    }),
  };
}
