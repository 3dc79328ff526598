import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { answer } from '../shared/answer.ts';
import type { Host, Reply } from '../shared/api.ts';
import { channel } from './channel.ts';
import { isOwn } from './window.ts';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/**
 * Answers the window over its own `webContents.ipc`, so that no other contents reach this handler
 * at all, and of the window only its main frame showing our page.
 */
export const serveWindow = (
  contents: Pick<WebContents, 'ipc'>,
  host: Host,
  report: (error: unknown) => void,
): void => {
  contents.ipc.handle(channel, (event: Sender, name: unknown, input: unknown): Promise<Reply> => {
    if (!isTrusted(event)) return Promise.resolve(stranger);
    return answer(host, typeof name === 'string' ? name : '', input, report);
  });
};

/** The frame is null once it has navigated away or is gone. */
export const isTrusted = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);

const stranger: Reply = {
  ok: false,
  code: 'bad-request',
  message: '请求不是来自本程序的窗口，已拒绝。',
};
