import { type KeyboardEvent, useEffect, useRef } from 'react';
import { AllDrafts } from './all-drafts.tsx';
import { Bin } from './bin.tsx';
import './drafts.css';
import type { DraftsProps } from './props.ts';

/** 草稿: all of them, over the page. Escape leaves; nothing is changed by that. */
export function DraftsView(props: DraftsProps) {
  const { drafts, on } = props;
  const area = useRef<HTMLElement>(null);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget, defaultPrevented, nativeEvent } = event;
    if (key !== 'Escape' || defaultPrevented || nativeEvent.isComposing) return;
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (target.getAttribute('aria-expanded') !== 'true') on.leave();
  };
  // It begins where one types what one looks for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of the two lists begins anew
  useEffect(() => {
    (area.current?.querySelector<HTMLElement>('[data-first]') ?? area.current)?.focus();
  }, [drafts.shown]);
  return (
    <main className="all-drafts" aria-label="草稿列表" ref={area} tabIndex={-1} onKeyDown={press}>
      {drafts.shown === 'bin' ? <Bin {...props} /> : <AllDrafts {...props} />}
    </main>
  );
}
