import type { Settings } from '../../shared/settings.ts';

/** What the user set for all drafts, as last read or saved. */
export type SettingsEvent = { readonly type: 'settingsRead'; readonly settings: Settings };

export const reduceSettings = ({ settings }: SettingsEvent): Settings => settings;
