import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import './overlay.css';

type Props = {
  /** Its own class, for how large it is. */
  readonly className: string;
  readonly title: string;
  readonly hint: ReactNode;
  /** A key that leads away again beside Escape: the one that opened it. */
  readonly leavingKey?: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** Something to read over the whole window; Escape, a click beside it or 关闭 lead back. */
export function Overlay({ className, title, hint, leavingKey, onLeave, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const leave = (): void => {
    dialog.current?.close();
    onLeave();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== leavingKey) return;
    event.preventDefault();
    leave();
  };
  return (
    <dialog
      ref={dialog}
      className={`overlay ${className}`}
      aria-modal="true"
      aria-labelledby={titleId}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={({ target }) => target === dialog.current && leave()}
    >
      <header className="overlay-head">
        <h2 id={titleId}>{title}</h2>
        <span className="meta">{hint}</span>
        <Button size="small" onClick={leave}>
          关闭
        </Button>
      </header>
      {children}
    </dialog>
  );
}
