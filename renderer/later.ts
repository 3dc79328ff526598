import { flushSync } from 'react-dom';

/** Once what was just dispatched stands on the screen. */
export const afterDrawing = (work: () => void): void => {
  setTimeout(work);
};

/** When the window has nothing else to do; Safari cannot tell, there it is a moment later. */
export const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 50);
};

/**
 * Does what dispatches, and draws it before anything else happens. Keys and clicks are drawn like that
 * in any case; a timer or a message of the desktop is not, and `afterDrawing` would come too early.
 */
export const drawnAtOnce = (work: () => void): void => flushSync(work);
