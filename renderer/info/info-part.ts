import './field.css';
import './info.css';
import { part } from '../parts/part.ts';
import type { InfoSheetProps } from './info-sheet.tsx';

export const infoPart = part<InfoSheetProps>(() =>
  import('./info-sheet.tsx').then(({ InfoSheet }) => InfoSheet),
);
