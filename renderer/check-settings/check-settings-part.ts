import './check-settings.css';
import { part } from '../parts/part.ts';

export const checkSettingsPart = part(() =>
  import('./check-settings-dialog.tsx').then(({ CheckSettingsDialog }) => CheckSettingsDialog),
);
