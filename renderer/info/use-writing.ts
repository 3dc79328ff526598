import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { CheckWish } from '../check/checking.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { useLatest } from '../use-latest.ts';
import { fieldFacts } from './fields.ts';
import type { WritingKit } from './kit.ts';
import type { InfoParts } from './state.ts';
import { openTrial, type Trial } from './trial.ts';
import { normalised, type WrittenField, writingOf } from './writing.ts';

/** What was written into the text last, while nothing else was. */
export type Written = { readonly label: string; readonly text: string };

type Parts = {
  readonly parts: InfoParts | null;
  readonly wish: CheckWish;
  readonly editor: RefObject<PageEditor | null>;
};

type Writer = Pick<WritingKit, 'attempt' | 'write'> & {
  readonly written: Written | null;
  readonly undo: () => void;
  readonly forget: () => void;
};

/** Values on their way into the text: tried while they are typed, written by the drafter's click. */
export function useWriting({ parts, wish, editor }: Parts): Writer {
  const trial = useRef<Trial | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const attempt = useCallback<WritingKit['attempt']>(
    (field, typed) => {
      if (parts === null) return null;
      const edits = writingOf(field, normalised(field, typed), parts.policy);
      if (edits === null) return null;
      trial.current ??= openTrial();
      return { edits, state: trial.current(field, edits, parts, wish) };
    },
    [parts, wish],
  );
  const latest = useLatest({ editor });
  const actions = useMemo(
    () => ({
      write: (field: WrittenField, typed: string): void => {
        const page = latest.current.editor.current;
        if (page === null) return;
        page.insert((text) => {
          // The text as it is by now: the form may know a slightly older one.
          const edits = writingOf(field, normalised(field, typed), analyze(text));
          return edits === null ? null : { edits };
        }, 'pane');
        setWritten({ label: fieldFacts[field].label, text: page.text() });
      },
      undo: (): void => {
        const page = latest.current.editor.current;
        const back = document.activeElement;
        page?.undo();
        if (back instanceof HTMLElement) back.focus();
        setWritten(null);
      },
      forget: (): void => setWritten(null),
    }),
    [latest],
  );
  return { attempt, written, ...actions };
}
