import '../library.css';
import './adding.css';
import { part } from '../../parts/part.ts';

export const addingPart = part(() =>
  import('./adding-view.tsx').then(({ AddingView }) => AddingView),
);
