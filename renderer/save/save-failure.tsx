import { CaretDownOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useEffect, useId, useState } from 'react';
import { focusIsLost } from '../focus.ts';
import { reasonIn } from './failure-words.ts';
import './save-failure.css';

type Props = {
  readonly message: string;
  readonly onRetry: () => void;
  /** Lets the drafter put the words into a file elsewhere, without the program behind the window. */
  readonly onAside: () => void;
};

/** 未能保存：原因. The button opens the whole of it: why, what to do, and what the program does by itself. */
export function SaveFailure({ message, onRetry, onAside }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  // Escape leaves the card wherever the keys are; the page keeps its own Escape while none is open.
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      document.querySelector<HTMLElement>('.save-why')?.focus();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [open]);
  // Saved after all: where the keys stood here, the page has them.
  useEffect(
    () => () => {
      if (focusIsLost()) document.querySelector<HTMLElement>('.cm-content')?.focus();
    },
    [],
  );
  return (
    <span className="save-state save-failed">
      <span className="unseen" role="alert">
        {message}
      </span>
      <Popover
        open={open}
        trigger="click"
        placement="bottomLeft"
        onOpenChange={setOpen}
        content={
          <div className="save-card" id={id} role="dialog" aria-label="未能保存">
            <p>{message}</p>
            <p className="muted">
              每隔15秒自动再试一次，成功后这里显示“已保存”。在此之前请不要关闭窗口；文字可以继续写。
            </p>
            <p className="save-card-actions">
              <Button size="small" onClick={onAside}>
                另存为文本文件
              </Button>
              <Button size="small" type="primary" autoFocus onClick={onRetry}>
                立即重试
              </Button>
            </p>
          </div>
        }
      >
        <button
          type="button"
          className="save-why"
          aria-expanded={open}
          aria-haspopup="dialog"
          title="查看原因和办法"
        >
          <WarningFilled aria-hidden />
          <span className="cut">未能保存：{reasonIn(message)}</span>
          <CaretDownOutlined aria-hidden />
        </button>
      </Popover>
      <Button size="small" onClick={onRetry}>
        重试
      </Button>
    </span>
  );
}
