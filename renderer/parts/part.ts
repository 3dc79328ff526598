import type { ComponentType } from 'react';
import { lazily } from '../load-part.ts';

/** A view in a file of its own, which the window does not need to open. */
export type Part<Props> = {
  /** Null before it is there. */
  readonly view: () => ComponentType<Props> | null;
  /** Gets it, at most once; a failure is told in a sentence, and the next call tries again. */
  readonly fetch: () => Promise<void>;
};

export function part<Props>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let view: ComponentType<Props> | null = null;
  const get = lazily(load);
  return {
    view: () => view,
    fetch: async () => {
      view = await get();
    },
  };
}
