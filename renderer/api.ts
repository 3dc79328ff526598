import { type Api, Refusal, type Reply } from '../shared/api.ts';
import { connect, type Send } from '../shared/connect.ts';
import { FILE_WAITING } from '../shared/desktop.ts';
import { passing } from './storage.ts';

/** What the preload script puts on the window; absent in an ordinary browser. */
type Bridge = {
  readonly measures?: {
    readonly send: Send;
    /** @returns ends it. */
    readonly onCommand: (listener: (command: unknown) => void) => () => void;
    /** @param file one the drafter chose in the window or dropped on it. */
    readonly opened: (file: File) => void;
  };
};

const TOKEN = 'measures.token';

/** The only functions that know whether the window runs in Electron or in a browser. */
export function openApi(): Api {
  const bridge = (window as Bridge).measures;
  return connect(bridge ? bridge.send : overHttp());
}

/** Tells of commands picked from the menus of the desktop; a browser has none. @returns ends it. */
export const onMenuCommand = (listener: (command: unknown) => void): (() => void) =>
  (window as Bridge).measures?.onCommand(listener) ?? (() => {});

/**
 * Tells that a file waits in `takeGiven`, at once where one may have waited before anybody listened;
 * a browser is given none. @returns ends it.
 */
export const onFileWaiting = (listener: () => void): (() => void) => {
  const { measures } = window as Bridge;
  if (measures === undefined) return () => {};
  const silence = measures.onCommand((said) => {
    if (said === FILE_WAITING) listener();
  });
  listener();
  return silence;
};

/** For 最近打开 of the desktop: only its own part of the window learns where the file lies. */
export const tellOpened = (file: File): void => (window as Bridge).measures?.opened(file);

function overHttp(): Send {
  let token = takeToken();
  // The program was started again and its new address pasted here: only the fragment changes, so
  // the browser loads nothing anew and the words on the page stay.
  addEventListener('hashchange', () => {
    token = takeToken();
  });
  return async (name, input) => {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-measures-token': token },
      body: JSON.stringify(input),
    });
    if (response.status === 401 || response.status === 403) {
      throw new Refusal(
        'failed',
        '措施起草台重新启动过，这个页面已经失效。请在新打开的页面里继续，那里没有的文字可从本页复制过去。',
      );
    }
    return (await response.json()) as Reply;
  };
}

/**
 * The server hands the run's token over in the fragment (`#token=…`), which is never sent or
 * logged. It moves to the tab's storage, so that a reload works, and leaves the address.
 */
function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return passing.getItem(TOKEN) ?? '';
  passing.setItem(TOKEN, token);
  history.replaceState(null, '', location.pathname + location.search);
  return token;
}
