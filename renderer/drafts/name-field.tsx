import { Input } from 'antd';
import { useRef, useState } from 'react';

type Props = {
  readonly name: string;
  /** Null when the drafter left it as it was. */
  readonly onDone: (name: string | null) => void;
};

const LONGEST = 80;

/** A name changed in its place: Enter and leaving the field keep it, Escape does not. */
export function NameField({ name, onDone }: Props) {
  const [typed, setTyped] = useState(name);
  const done = useRef(false);
  const finish = (result: string | null): void => {
    // Taking the field away takes the focus from it, which would finish it once more.
    if (done.current) return;
    done.current = true;
    onDone(result === name ? null : result);
  };
  return (
    <Input
      size="small"
      autoFocus
      aria-label={`“${name}”的新名称`}
      title="留空则以正文标题为名"
      maxLength={LONGEST}
      value={typed}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => finish(typed.trim())}
      onKeyDown={(event) => {
        // Its keys are its own: Delete takes a character away here, not the draft.
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(typed.trim());
        if (event.key === 'Escape') finish(null);
        if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
      }}
    />
  );
}
