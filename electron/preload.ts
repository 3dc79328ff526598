import { contextBridge, ipcRenderer } from 'electron';
import { channel, commandChannel } from './channel.ts';

/**
 * All the window gets of the desktop: one function that carries a request and its reply, and one that
 * tells of commands picked from the menus. The event itself, which knows its sender, stays here.
 */
contextBridge.exposeInMainWorld('measures', {
  send: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channel, name, input),
  onCommand: (listener: (command: unknown) => void): (() => void) => {
    const heard = (_event: unknown, command: unknown): void => listener(command);
    ipcRenderer.on(commandChannel, heard);
    return () => ipcRenderer.off(commandChannel, heard);
  },
});
