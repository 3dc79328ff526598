import { checking } from './screens/checking.ts';
import { drafts } from './screens/drafts.ts';
import { failing } from './screens/failing.ts';
import { fullWindow } from './screens/full.ts';
import { library } from './screens/library.ts';
import { panes } from './screens/panes.ts';
import { reviewing } from './screens/reviewing.ts';
import type { Screen } from './screens/screen.ts';

/** Every screen, in the order of a drafter's way; what changes the draft comes last. */
export const screens: readonly Screen[] = [
  ...panes,
  ...library,
  ...fullWindow,
  ...drafts,
  ...checking,
  ...reviewing,
  ...failing,
];
