import { type Api, Refusal, type Reply } from '../shared/api.ts';
import { connect, type Send } from '../shared/connect.ts';
import { passing } from './storage.ts';

/** What the preload script puts on the window; absent in an ordinary browser. */
type Bridge = {
  readonly measures?: {
    readonly send: Send;
    /** @returns ends it. */
    readonly onCommand: (listener: (command: unknown) => void) => () => void;
  };
};

const TOKEN = 'measures.token';

/** The only two functions that know whether the window runs in Electron or in a browser. */
export function openApi(): Api {
  const bridge = (window as Bridge).measures;
  return connect(bridge ? bridge.send : overHttp());
}

/** Tells of commands picked from the menus of the desktop; a browser has none. @returns ends it. */
export const onMenuCommand = (listener: (command: unknown) => void): (() => void) =>
  (window as Bridge).measures?.onCommand(listener) ?? (() => {});

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
