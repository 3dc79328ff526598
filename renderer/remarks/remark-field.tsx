import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';

type Props = {
  /** What is asked for: 批注内容, 回复. */
  readonly label: string;
  readonly text: string;
  readonly action: string;
  readonly onText?: (text: string) => void;
  readonly onDone: (text: string) => void;
  readonly onLeave: () => void;
};

/**
 * The words of a remark: Ctrl+Enter takes them, Escape leaves. Both keys belong to the input method
 * while it composes.
 */
export function RemarkField({ label, text, action, onText, onDone, onLeave }: Props) {
  const [words, setWords] = useState(text);
  const isEmpty = words.trim() === '';
  const done = (): void => {
    if (!isEmpty) onDone(words.trim());
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="remark-field">
      <Input.TextArea
        autoFocus
        aria-label={label}
        placeholder={`${label}，Ctrl+Enter ${action}`}
        value={words}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onKeyDown={press}
        onChange={({ target }) => {
          setWords(target.value);
          onText?.(target.value);
        }}
      />
      <div className="remark-keys">
        <Button size="small" onKeyDown={press} onClick={onLeave}>
          取消
        </Button>
        <Button size="small" type="primary" disabled={isEmpty} onClick={done}>
          {action}
        </Button>
      </div>
    </div>
  );
}
