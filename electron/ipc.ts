import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { answer } from '../shared/answer.ts';
import { contract, type Host, type MethodName, type Reply } from '../shared/api.ts';
import { channel, openedChannel } from './channel.ts';
import type { Log } from './host/log.ts';
import { filesOf } from './shell/given.ts';
import { isOwn } from './window.ts';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

type Served = {
  readonly host: Host;
  readonly report: (error: unknown) => void;
  readonly log: Log;
  /** Sees every answer under way, so that none is cut when the program ends. */
  readonly watch: <T>(work: Promise<T>) => Promise<T>;
  /** A file of this computer that the drafter opened in the window. */
  readonly onOpened: (path: string) => void;
};

/** A call that takes longer is written down. */
const LONG_MS = 2_000;

/**
 * Answers the window over its own `webContents.ipc`, so that no other contents reach this handler
 * at all, and of the window only its main frame showing our page.
 */
export const serveWindow = (contents: Pick<WebContents, 'ipc'>, served: Served): void => {
  const { host, report, log, watch, onOpened } = served;
  const reply = async (name: string, input: unknown): Promise<Reply> => {
    const begun = performance.now();
    const said = await answer(host, name, input, report);
    const ms = performance.now() - begun;
    if (!said.ok || ms > LONG_MS) {
      log({ event: 'call', method: methodOf(name), code: said.ok ? 'ok' : said.code, ms });
    }
    return said;
  };
  contents.ipc.handle(channel, (event: Sender, name: unknown, input: unknown): Promise<Reply> => {
    if (!isTrusted(event)) return Promise.resolve(stranger);
    return watch(reply(typeof name === 'string' ? name : '', input));
  });
  contents.ipc.on(openedChannel, (event: Sender, path: unknown) => {
    if (isTrusted(event)) for (const file of filesOf([path])) onOpened(file);
  });
};

/** A name that comes from outside is not written down. */
const methodOf = (name: string): MethodName | 'unknown' => (isMethod(name) ? name : 'unknown');

const isMethod = (name: string): name is MethodName => Object.hasOwn(contract, name);

/** The frame is null once it has navigated away or is gone. */
export const isTrusted = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);

const stranger: Reply = {
  ok: false,
  code: 'bad-request',
  message: '请求不是来自本程序的窗口，已拒绝。',
};
