/**
 * Electron as far as its entry uses it, for a program that runs on plain Node: it remembers what was
 * asked of it and lets a test play the part of the system. It shows nothing, and what the real one does
 * with what it is asked is not known here.
 */
import { EventEmitter } from 'node:events';

const asked = [];
const ask = (what, ...with_) => {
  asked.push(with_.length === 0 ? what : `${what} ${with_.join(' ')}`);
};
/** Functions that only remember that they were called. */
const remembering = (owner, names) =>
  Object.fromEntries(names.map((name) => [name, () => ask(`${owner}.${name}`)]));

const preventable = () => {
  const event = { prevented: false, preventDefault: () => (event.prevented = true) };
  return event;
};

export const app = Object.assign(new EventEmitter(), {
  ...remembering('app', ['setPath', 'enableSandbox', 'setAppUserModelId']),
  quit: () => ask('app.quit'),
  exit: (code) => process.exit(code),
  getVersion: () => '0',
  getPath: () => '/documents',
  addRecentDocument: (path) => ask('recent', path.split('/').at(-1)),
  clearRecentDocuments: () => ask('recent none'),
  requestSingleInstanceLock: () => process.env.STAND_IN_SECOND !== '1',
  whenReady: () => Promise.resolve(),
});

let page = null;
export const protocol = { registerSchemesAsPrivileged: ([{ scheme }]) => ask('scheme', scheme) };
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    protocol: {
      handle: (_scheme, serve) => {
        page = serve;
      },
    },
    webRequest: remembering('session', ['onBeforeRequest']),
    ...remembering('session', [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
    ]),
    flushStorageData: () => ask('words flushed'),
  }),
};
export const dialog = {
  showMessageBoxSync: () => 0,
  showMessageBox: () => new Promise(() => {}),
  showErrorBox: (title) => {
    ask('error', title);
    finish();
  },
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true }),
};
let menu = [];
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (template) => {
    menu = template;
  },
};
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
export const powerMonitor = new EventEmitter();
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1280, height: 720 } }],
};
export const shell = { openPath: async () => ask('logs shown') };

const heard = [];
let calls = null;

export class BrowserWindow extends EventEmitter {
  webContents = Object.assign(new EventEmitter(), {
    send: (_channel, word) => heard.push(word),
    reload: () => ask('reload'),
    setWindowOpenHandler: () => ask('windows denied'),
    ipc: {
      handle: (_channel, handler) => {
        calls = handler;
      },
      on: () => undefined,
    },
  });

  constructor({ width, height, webPreferences }) {
    super();
    ask('window', width, height, `sandbox=${webPreferences.sandbox}`);
  }

  isMinimized = () => false;
  isMaximized = () => true;
  isFullScreen = () => false;
  getNormalBounds = () => ({ x: 20, y: 20, width: 1100, height: 640 });
  focus = () => ask('focus');
  show = () => ask('show');
  maximize = () => ask('maximize');
  close = () => ask('close');
  loadURL = async (address) => {
    ask('load', address);
    await play(this, address);
    finish();
  };
}

/** What a system and a drafter do with the window. */
async function play(window, address) {
  const { webContents } = window;
  const call = async (name, input = {}) => {
    const frame = { url: address, parent: null };
    return calls({ senderFrame: frame }, name, input);
  };
  const { status } = await page(new Request(address));
  ask('page', status);
  window.emit('ready-to-show');
  for (let turn = 0; turn < 2; turn += 1) {
    const { value } = await call('takeGiven');
    ask('given', value.file?.name ?? 'none');
  }
  app.emit('second-instance', {}, [], '', [process.env.STAND_IN_FILE]);
  ask('heard', heard.at(-1));
  ask('given', (await call('takeGiven')).value.file.name);
  ask('drafts', (await call('listDrafts')).value.drafts.length);
  ask('menus', menu.map(({ label }) => label).join('|'));
  const help = menu.find(({ label }) => label === '帮助').submenu;
  help.find(({ id }) => id === 'logs').click();
  webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  const navigation = { url: 'file:///etc/passwd', ...preventable() };
  webContents.emit('will-frame-navigate', navigation);
  window.emit('close');
  const ending = preventable();
  powerMonitor.emit('shutdown', ending);
  ask('shutdown', ending.prevented);
}

function finish() {
  process.stdout.write(JSON.stringify(asked), () => process.exit(0));
}
