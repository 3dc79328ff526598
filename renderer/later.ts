/** Once what was just dispatched stands on the screen. */
export const afterDrawing = (work: () => void): void => {
  setTimeout(work);
};

/** When the window has nothing else to do; Safari cannot tell, there it is a moment later. */
export const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 50);
};
