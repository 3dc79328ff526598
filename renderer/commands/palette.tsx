import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { shownKeys } from '../../shared/commands/shown-keys.ts';
import { onMac } from './mac.ts';
import { listing, type PaletteItem } from './palette-items.ts';
import { recentItems } from './recent.ts';
import './key-cap.css';
import './palette.css';

type Props = {
  readonly items: readonly PaletteItem[];
  readonly onChoose: (item: PaletteItem) => void;
  readonly onLeave: () => void;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

/** Ctrl+K: every command, every clause and every draft by a few letters of its name. */
export function Palette({ items, onChoose, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const recent = useMemo(recentItems, []);
  const { items: shown, left } = useMemo(
    () => listing(items, typed, recent),
    [items, typed, recent],
  );
  const current = Math.min(at, shown.length - 1);

  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another row there
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, shown]);

  // Closed first: the dialog gives the focus back to where the drafter was.
  const leave = (): void => {
    dialog.current?.close();
    onLeave();
  };
  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    dialog.current?.close();
    onChoose(item);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.min(Math.max(current + step, 0), Math.max(0, shown.length - 1)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(shown[current]);
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does for the keyboard what a click beside it does
    <dialog
      ref={dialog}
      className="palette"
      aria-modal="true"
      aria-label="查找命令"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={({ target }) => target === dialog.current && leave()}
    >
      <input
        className="palette-field"
        type="text"
        role="combobox"
        aria-label="命令、条款或草稿"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown[current] === undefined ? undefined : `${id}-${current}`}
        autoComplete="off"
        spellCheck={false}
        placeholder="输入命令、条款或草稿名，也可用拼音首字母"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className="palette-list" id={id} role="listbox" aria-label="可选的命令" ref={list}>
        {shown.map((item, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the row
          <div
            key={item.key}
            id={`${id}-${row}`}
            role="option"
            aria-selected={row === current}
            onPointerMove={() => setAt(row)}
            onClick={() => choose(item)}
          >
            <span className="cut" title={item.name}>
              {item.name}
            </span>
            <span className="meta">{item.group}</span>
            {item.keys !== '' && <kbd className="key-cap">{shownKeys(item.keys, onMac())}</kbd>}
          </div>
        ))}
      </div>
      <p className="palette-foot meta" role="status">
        {footOf(shown.length, left)}
      </p>
    </dialog>
  );
}

function footOf(shown: number, left: number): string {
  if (shown === 0) return '没有相符的命令、条款或草稿，请换几个字再找。';
  return left > 0
    ? `另有${left}项，再输入几个字即可缩小范围。`
    : '↑↓ 选择，Enter 执行，Escape 离开';
}
