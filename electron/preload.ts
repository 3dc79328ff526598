import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channel, commandChannel, openedChannel } from './channel.ts';

/**
 * All the window gets of the desktop: one function that carries a request and its reply, one that
 * tells of commands picked from the menus, and one by which it tells which file was opened in it. The
 * event itself, which knows its sender, and the file's path stay here.
 */
contextBridge.exposeInMainWorld('measures', {
  send: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channel, name, input),
  onCommand: (listener: (command: unknown) => void): (() => void) => {
    const heard = (_event: unknown, command: unknown): void => listener(command);
    ipcRenderer.on(commandChannel, heard);
    return () => ipcRenderer.off(commandChannel, heard);
  },
  opened: (file: File): void => {
    const path = webUtils.getPathForFile(file);
    // A file that was made by the page, or handed over by the desktop, has none.
    if (path !== '') ipcRenderer.send(openedChannel, path);
  },
});
