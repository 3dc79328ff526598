import type { Host } from '../shared/api.ts';
import type { Look } from '../shared/look.ts';
import { settings } from './host/settings.ts';

/** How the user wants the window to look; the usual look where the settings cannot be read. */
export const lookIn = (data: string) => async (): Promise<Look> =>
  (await settings({ data }).usable()).look;

/** Writes the look into <html>, so that the first paint has it; the values are of our own list. */
export const dressed = (html: string, { appearance, size }: Look): string =>
  html.replace('<html', `<html data-appearance="${appearance}" data-size="${size}"`);

/** A host that also tells the desktop when the user chose another appearance. */
export const tellingAppearance = (
  host: Host,
  tell: (appearance: Look['appearance']) => void,
): Host => ({
  ...host,
  saveSettings: async (input) => {
    const saved = await host.saveSettings(input);
    tell(input.settings.look.appearance);
    return saved;
  },
});
