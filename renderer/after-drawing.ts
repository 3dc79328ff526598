/** Once what was just dispatched stands on the screen. */
export const afterDrawing = (work: () => void): void => {
  setTimeout(work);
};
