/** What can be done with the changes of a reviewer's file. */
export type ReviewActions = {
  /** Shows a change in the list and on the page. */
  readonly go: (id: string) => void;
  readonly accept: (id: string) => void;
  readonly reject: (id: string) => void;
  /** Dealt with by hand. */
  readonly settle: (id: string) => void;
  /** Takes back what was said, and what was made. */
  readonly undo: (id: string) => void;
  readonly onPage: (id: string) => void;
  readonly acceptAll: () => void;
  readonly rejectAll: () => void;
  /** Done with the file; it stays among the versions. */
  readonly leave: () => void;
  readonly choose: (snapshot: string) => void;
};
