import { useEffect } from 'react';
import { whenIdle } from '../later.ts';
import type { Part } from './part.ts';

/**
 * Gets a part while the window rests, so that it is not waited for when it is asked for, nor missing
 * because the program behind the window has ended. What fails here is told when it is asked for.
 */
export const usePartSoon = <Props>({ fetch }: Part<Props>): void =>
  useEffect(() => whenIdle(() => void fetch().catch(() => undefined)), [fetch]);
