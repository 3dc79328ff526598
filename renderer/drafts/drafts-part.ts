import './drafts.css';
import { part } from '../parts/part.ts';

export const draftsPart = part(() =>
  import('./drafts-view.tsx').then(({ DraftsView }) => DraftsView),
);
