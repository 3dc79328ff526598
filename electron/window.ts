import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  OnBeforeRequestListenerDetails,
  Session,
  WebContents,
} from 'electron';

/** `app://measures/`: a scheme of our own, so that the page has an origin and no file rights. */
const scheme = 'app';
const host = 'measures';
export const windowUrl = `${scheme}://${host}/index.html`;

/** standard: relative addresses and an origin of its own; secure: treated like https. */
export const ownScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** By protocol and host: `new URL('app://measures').origin` is "null" outside Chromium. */
export const isOwn = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host;
};

/** The canvas of the window before its page is painted, as in renderer/look/colours.ts. */
export const backgrounds = { light: '#f4f2ee', dark: '#16181b' } as const;

/**
 * @param preload absolute path of the built preload script.
 * @param dark whether the page will be dark, by the user's word or the system's
 */
export const windowOptions = (preload: string, dark: boolean): BrowserWindowConstructorOptions => ({
  title: '措施起草台',
  width: 1440,
  height: 900,
  minWidth: 1000,
  minHeight: 640,
  backgroundColor: dark ? backgrounds.dark : backgrounds.light,
  // Shown when the first page is painted, not as an empty frame.
  show: false,
  autoHideMenuBar: true,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  },
});

/** Our own files, and data and blob addresses inside our page; never as the page itself. */
export const mayLoad = (
  details: Pick<OnBeforeRequestListenerDetails, 'url' | 'resourceType'>,
): boolean => {
  if (isOwn(details.url)) return true;
  const isPage = details.resourceType === 'mainFrame' || details.resourceType === 'subFrame';
  return !isPage && /^(data:|blob:app:\/\/measures\/)/.test(details.url);
};

/** Keeps the page on our origin, alone in its window, without embedded guests. */
export const guardContents = (contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void => {
  contents.on('will-frame-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** No permission, no device, no scheme but ours. */
export const guardSession = (
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'webRequest'
  >,
): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details) }));
};

export const LEAVE = '仍要关闭';

/** Asked when the window is closed while the page says that words are not saved. */
export const unsavedQuestion = {
  type: 'warning' as const,
  message: '草稿还有没保存的文字',
  detail: '现在关闭，这些文字可能丢失。建议先返回，按窗口上方的提示处理。',
  buttons: ['返回', LEAVE],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
};

/** What a save dialog offers for a file of that name. */
export const filterOf = (
  name: string,
): { readonly name: string; readonly extensions: string[] } => {
  if (name.endsWith('.xlsx')) return { name: 'Excel 工作簿', extensions: ['xlsx'] };
  if (name.endsWith('.json')) return { name: 'JSON 文件', extensions: ['json'] };
  return { name: 'Word 文档', extensions: ['docx'] };
};
