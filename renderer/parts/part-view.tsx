import { useEffect, useRef, useState } from 'react';
import { PartGone } from '../load-part.ts';
import { Failure } from '../start/failure.tsx';
import { sentence } from '../start/sentence.ts';
import type { Part } from './part.ts';
import '../start/start.css';

type Props<Inside> = {
  readonly part: Part<Inside>;
  /** As its own label has it: 全幅对照 */
  readonly name: string;
  readonly onLeave: () => void;
  readonly props: NoInfer<Inside>;
};

/**
 * A view in place of the three panes that may still be on its way: it has the keys from the first
 * moment, Escape leaves it, and where it cannot be had that is said.
 */
export function PartView<Inside extends object>({ part, name, onLeave, props }: Props<Inside>) {
  const [failure, setFailure] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const area = useRef<HTMLElement>(null);
  const View = part.view();
  const here = View !== null;
  const isGone = failure instanceof PartGone;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks once more
  useEffect(() => {
    if (here) return;
    let left = false;
    area.current?.focus();
    part.fetch().then(
      () => !left && setTurn((now) => now + 1),
      (error: unknown) => !left && setFailure(error),
    );
    return () => {
      left = true;
    };
  }, [part, here, turn]);

  if (View !== null) return <View {...props} />;
  return (
    <main
      ref={area}
      className="start"
      tabIndex={-1}
      aria-label={name}
      aria-busy={failure === null}
      onKeyDown={({ key }) => key === 'Escape' && onLeave()}
    >
      {failure === null ? (
        <p className="opening muted">正在打开{name}…</p>
      ) : (
        <Failure
          title={`${name}没有打开`}
          message={sentence(failure)}
          action={isGone ? '重新载入' : '重试'}
          onAction={() => {
            if (isGone) return location.reload();
            setFailure(null);
            setTurn((now) => now + 1);
            area.current?.focus();
          }}
        />
      )}
    </main>
  );
}
