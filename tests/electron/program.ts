import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronBinary } from './binary.ts';

const root = join(import.meta.dirname, '..', '..');

/** The program with its window open. */
export type Program = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** As by its menu; resolves when the process has ended. */
  readonly quit: () => Promise<void>;
};

/** Program and arguments, as a desktop starts it. */
export function commandFor(files: readonly string[]): readonly [string, readonly string[]] {
  const binary = electronBinary();
  if (binary.kind === 'none') throw new Error(binary.why);
  // Chromium's sandbox refuses to run as root, as in a container.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [binary.path, [...asRoot, root, ...files]];
}

export const environment = (home: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  ),
  MEASURES_HOME: home,
});

/** Starts the built program on a data folder and waits until the page takes the keys. */
export async function startProgram(home: string, files: readonly string[] = []): Promise<Program> {
  const [executablePath, args] = commandFor(files);
  const app = await _electron.launch({
    executablePath,
    args: [...args],
    env: environment(home),
    locale: 'zh-CN',
  });
  const page = await app.firstWindow();
  await page.getByRole('textbox', { name: '草稿正文' }).waitFor();
  return { app, page, quit: () => app.close() };
}

/** Picks an entry of the menus by the command's id. */
export const pick = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (item === null || item === undefined) throw new Error(`no entry ${wanted}`);
    item.click();
  }, id);

/** The save dialog gives this path from now on, without being shown. */
export const saveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

/** The question about unsaved words is answered by that button from now on, without being shown. */
export const answerUnsaved = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    dialog.showMessageBoxSync = () => answer;
  }, button);
