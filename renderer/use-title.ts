import { useEffect } from 'react';

/** The window in the task bar is called by the draft that lies open. */
export const useTitle = (name: string): void =>
  useEffect(() => {
    document.title = `${name} - 措施起草台`;
  }, [name]);
