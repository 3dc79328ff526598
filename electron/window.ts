import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  OnBeforeRequestListenerDetails,
  Session,
  WebContents,
} from 'electron';
import { DRAFT_KIND, kindOfName, TEXT_KINDS } from '../shared/opened-files.ts';

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

/** What our own page made. */
export const isOwnBlob = (address: string): boolean =>
  address.startsWith(`blob:${scheme}://${host}/`);

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
  return !isPage && (details.url.startsWith('data:') || isOwnBlob(details.url));
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
export const filterOf = (name: string): { name: string; extensions: string[] } => {
  const kind = kindOfName(name);
  const words = kindNames.get(kind);
  return words === undefined
    ? { name: 'Word 文档', extensions: ['docx'] }
    : { name: words, extensions: [kind] };
};

const kindNames: ReadonlyMap<string, string> = new Map([
  ['docx', 'Word 文档'],
  ['xlsx', 'Excel 工作簿'],
  ['pdf', 'PDF 文件'],
  ['json', 'JSON 文件'],
  ['txt', '文本文件'],
]);

/** What the open dialog offers. */
export const openFilters: { name: string; extensions: string[] }[] = [
  { name: '文稿', extensions: [...TEXT_KINDS, DRAFT_KIND] },
];
