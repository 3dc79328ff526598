import { type Api, Refusal } from '../../shared/api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Dispatch } from '../session.ts';

/** Another window may save in between; then its settings are changed instead. */
const MOST_TURNS = 5;

/**
 * Changes the stored settings, not those this window happens to know: two windows that each add a
 * topic lose neither. Rejects with a `Refusal` where they cannot be saved.
 */
export async function changeSettings(
  api: Api,
  dispatch: Dispatch,
  change: (settings: Settings) => Settings,
): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    const { settings, revision } = await api.readSettings({});
    const changed = change(settings);
    try {
      await api.saveSettings({ settings: changed, revision });
      dispatch({ type: 'settingsRead', settings: changed });
      return;
    } catch (error) {
      const again = error instanceof Refusal && error.code === 'conflict' && turn < MOST_TURNS;
      if (!again) throw error;
    }
  }
}
