import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLatest } from '../use-latest.ts';
import type { GridActions } from './grid-actions.ts';
import type { Passage } from './passage.ts';

type Props = {
  readonly passage: Passage;
  readonly name: string;
  readonly actions: Pick<GridActions, 'rewrite'>;
  /** The field has been left, its words are in the draft. */
  readonly onLeave: () => void;
};

/**
 * The clause as it is printed, in a field over its cell. Whichever way one leaves, the words go into
 * the draft; undo takes them back. The field keeps its own words, so that nothing disturbs an input
 * method.
 */
export function ClauseEditor({ passage, name, actions, onLeave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const written = useRef(passage);
  const typed = useRef(passage.printed);
  const [lost, setLost] = useState(false);

  /** False when the words found no place any more; they stay in the field. */
  const write = (): boolean => {
    const words = typed.current;
    if (words === written.current.printed) return true;
    const next = actions.rewrite(written.current, words);
    if (next !== null) written.current = next;
    setLost(next === null);
    return next !== null;
  };
  const leave = (): void => {
    if (write() || lost) onLeave();
  };
  const latest = useLatest(write);

  useEffect(() => {
    const own = field.current;
    own?.focus({ preventScroll: true });
    own?.setSelectionRange(own.value.length, own.value.length);
    // Before pagehide, when the last copy of the draft is made.
    const write = (): void => void latest.current();
    addEventListener('beforeunload', write);
    return () => {
      removeEventListener('beforeunload', write);
      // The row went away under the field, as when an edit just made joined its clause to another.
      write();
    };
  }, [latest]);

  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey))) {
      event.preventDefault();
      leave();
    } else if (key === 's' && (ctrlKey || metaKey)) write();
  };
  return (
    <>
      <textarea
        className="grid-editor"
        ref={field}
        aria-label={`修改 ${name}`}
        title="Ctrl+Enter 或 Escape 写入正文"
        defaultValue={passage.printed}
        onChange={({ target }) => {
          typed.current = target.value;
        }}
        spellCheck={false}
        onKeyDown={press}
        // Another window in front: the words are in the draft, the field stays.
        onBlur={() => (document.hasFocus() ? leave() : write())}
      />
      {lost && (
        <p className="grid-note grid-lost" role="alert">
          正文在此期间已改动，找不到原来的这一条，没有写入。请复制这里的文字，再按 Escape
          离开，到正文中粘贴。
        </p>
      )}
    </>
  );
}
