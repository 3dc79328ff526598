import './new-draft.css';
import './outline-step.css';
import { part } from '../parts/part.ts';

export const newDraftPart = part(() =>
  import('./new-draft-view.tsx').then(({ NewDraftView }) => NewDraftView),
);
