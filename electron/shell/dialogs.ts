import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { filterOf, openFilters } from '../window.ts';

/** Paths the drafter chose; none when the dialog was closed. */
export async function askWhatToOpen(over: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(over, {
    properties: ['openFile'],
    filters: openFilters,
  });
  return canceled ? [] : filePaths;
}

/** The path the drafter chose for a file proposed under that name; null when the dialog was closed. */
export async function askWhereToSave(over: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(over, {
    defaultPath: inDocuments(name),
    filters: [filterOf(name)],
  });
  return canceled ? null : filePath;
}

export const inDocuments = (name: string): string => join(app.getPath('documents'), name);
