import { Activity, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

type Props = {
  /** Of what is shown: another one takes its place, nothing of the one before is used for it. */
  readonly id: string;
  readonly children: ReactNode;
};

/**
 * Puts what comes on the page before it takes away what stood there, both in one drawing: nobody ever
 * sees two. What was there has stopped working by then, its page is kept and its listeners are gone.
 *
 * Ant Design drops the styles of its parts with the last of them. Taken away first, every style was
 * made anew for each draft and the whole window measured by it: a quarter of the time of switching.
 */
export function Handover({ id, children }: Props) {
  const shown = useRef({ id, children });
  const [, takeAway] = useState(0);
  const before = shown.current.id === id ? null : shown.current;
  useLayoutEffect(() => {
    shown.current = { id, children };
    if (before !== null) takeAway((turn) => turn + 1);
  });
  return (
    <>
      <Activity key={id}>{children}</Activity>
      {before !== null && (
        <Activity key={before.id} mode="hidden">
          {before.children}
        </Activity>
      )}
    </>
  );
}
