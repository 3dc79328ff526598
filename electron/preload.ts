import { contextBridge, ipcRenderer } from 'electron';
import { channel } from './channel.ts';

/** All the window gets of the desktop: one function that carries a request and its reply. */
contextBridge.exposeInMainWorld('measures', {
  send: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channel, name, input),
});
