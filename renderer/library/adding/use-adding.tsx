import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import type { Api } from '../../../shared/api.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import { hashOf } from '../../../shared/model/hash.ts';
import type { PageEditor } from '../../draft/page-editor.ts';
import { focusIsLost } from '../../focus.ts';
import { afterDrawing } from '../../later.ts';
import { ConvertingBar } from '../../opening/converting-bar.tsx';
import { type FileReader, useFileReader } from '../../opening/use-file-reader.ts';
import { PartView } from '../../parts/part-view.tsx';
import { usePartSoon } from '../../parts/use-part-soon.ts';
import type { Dispatch, Notice } from '../../session.ts';
import { useLatest } from '../../use-latest.ts';
import { sentence } from '../sentence.ts';
import type { LibraryState } from '../state.ts';
import type { TopicKnowledge } from '../use-classified.ts';
import { addingPart } from './adding-part.ts';
import type { AddingActions } from './adding-view.tsx';
import { type Candidate, candidateFrom, candidateOf, factsOf } from './candidate.ts';
import { keepAdding } from './kept.ts';
import { refusalOf } from './refusal.ts';
import type { Adding } from './state.ts';

type Parts = {
  readonly api: Api;
  readonly adding: Adding;
  readonly library: LibraryState;
  readonly knowledge: TopicKnowledge;
  readonly editor: RefObject<PageEditor | null>;
  readonly dispatch: Dispatch;
};

type Now = Parts & {
  readonly read: FileReader['read'];
  readonly setBusy: (busy: boolean) => void;
};

export type AddingControl = {
  /** How many documents wait for the reader's look. */
  readonly waiting: number;
  readonly view: ReactNode;
  readonly progress: ReactNode;
  readonly show: () => void;
  /** Looks a document of the library through again. */
  readonly edit: (precedent: Precedent) => void;
  /** For files dropped on the window; null while the view is closed. */
  readonly dropped: AddingActions['files'] | null;
};

/** 先例入库: the view while it is open, and what is under way. */
export function useAdding(parts: Parts): AddingControl {
  const { api, adding, library, knowledge } = parts;
  const { read, converting } = useFileReader(api);
  const [busy, setBusy] = useState(false);
  const latest = useLatest<Now>({ ...parts, read, setBusy });
  const on = useMemo(() => actionsOn(() => latest.current), [latest]);

  usePartSoon(addingPart);
  useEffect(() => keepAdding(adding), [adding]);

  const view = adding.open && library.stage === 'open' && (
    <PartView
      part={addingPart}
      name="先例入库"
      onLeave={on.leave}
      props={{ ...{ adding, knowledge, busy, on }, precedents: library.precedents }}
    />
  );
  return {
    waiting: adding.queue.length,
    view,
    show: on.show,
    edit: on.edit,
    progress: converting !== null && <ConvertingBar converting={converting} />,
    dropped: adding.open ? on.files : null,
  };
}

type Actions = AddingActions & Pick<AddingControl, 'show' | 'edit'>;

function actionsOn(now: () => Now): Actions {
  const say = (tone: Notice['tone'], text: string): void =>
    now().dispatch({ type: 'noticed', notice: { tone, text } });
  /** Where the view is gone, its keys go to the page. */
  const toPage = (): void =>
    afterDrawing(() => {
      if (focusIsLost()) now().editor.current?.focus();
    });
  const done = (key: string): void => {
    now().dispatch({ type: 'candidateDone', key });
    toPage();
  };
  /** Whether the text will be looked at. */
  const takeText = (text: string, origin: string): boolean => {
    const { library } = now();
    const precedents = library.stage === 'open' ? library.precedents : [];
    const refusal = refusalOf({ text, origin }, precedents);
    if (refusal === null) take([newCandidate(now(), text, origin)]);
    else say('bad', refusal);
    return refusal === null;
  };
  const take = (candidates: readonly Candidate[]): void =>
    now().dispatch({ type: 'candidatesTaken', candidates });
  return {
    files: async (files) => {
      now().setBusy(true);
      for (const file of files) {
        const opened = await now().read(file);
        if (opened === null) say('bad', '正在读取另一个文件，请等它读完后再试。');
        else if (!opened.ok) say('bad', opened.message);
        else takeText(opened.text, file.name);
      }
      now().setBusy(false);
    },
    typePasted: (pasted) => now().dispatch({ type: 'pastedTyped', pasted }),
    reviewPasted: () => {
      const { adding, dispatch } = now();
      if (takeText(adding.pasted, '粘贴')) dispatch({ type: 'pastedTyped', pasted: '' });
    },
    change: (key, change) => now().dispatch({ type: 'candidateChanged', key, change }),
    accept: async (key) => {
      const candidate = now().adding.queue.find((one) => one.key === key);
      if (candidate === undefined) return;
      now().setBusy(true);
      try {
        say('good', await store(now(), candidate));
        done(key);
      } catch (error) {
        say('bad', sentence(error));
      } finally {
        now().setBusy(false);
      }
    },
    drop: done,
    leave: () => {
      now().dispatch({ type: 'addingLeft' });
      toPage();
    },
    show: () => now().dispatch({ type: 'addingShown' }),
    edit: async ({ id, name }) => {
      try {
        const { precedents } = await now().api.readOwnLibrary({});
        const own = precedents.find((one) => one.id === id);
        if (own === undefined) say('bad', `先例库里已没有“${name}”，请重新打开窗口。`);
        else take([candidateFrom(own)]);
      } catch (error) {
        say('bad', sentence(error));
      }
    },
  };
}

function newCandidate({ library, adding }: Now, text: string, origin: string): Candidate {
  const known = library.stage === 'open' ? library.precedents.map(({ name }) => name) : [];
  const waiting = adding.queue.map(({ facts }) => facts.name);
  // The same text twice is one document, whatever the files are called.
  const key = hashOf(text);
  return candidateOf({ key, text, origin }, [...known, ...waiting]);
}

/** Stores a document as it was reviewed; what to say of it. Rejects with a `Refusal`. */
async function store({ api, dispatch }: Now, candidate: Candidate): Promise<string> {
  const facts = factsOf(candidate.facts);
  if (facts === null) throw new Error('a document is stored only once its facts are right');
  const { id, text, topics, origin } = candidate;
  const changed = (precedent: string): Promise<void> =>
    api
      .showPrecedent({ id: precedent })
      .then((shown) =>
        dispatch({ type: 'libraryChanged', precedents: [shown.precedent], removed: [] }),
      );
  if (id !== null) {
    await api.changePrecedent({ id, facts, topics });
    await changed(id);
    return `已保存对“${facts.name}”的修改。`;
  }
  const addedAt = new Date().toISOString();
  const entry = { id: '', ...facts, text, topics, origin, addedAt };
  const { ids, added } = await api.addPrecedents({ precedents: [entry] });
  const [stored] = ids;
  if (stored === undefined || !added.includes(stored)) {
    return `先例库里已有与“${facts.name}”相同的文字，没有重复入库。`;
  }
  await changed(stored);
  return `“${facts.name}”已入库，可在“对照”中选用。`;
}
