import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { FILE_WAITING } from '../shared/desktop.ts';
import { commandChannel } from './channel.ts';
import { dataDir } from './host/dataDir.ts';
import { deliverToDisk } from './host/deliver.ts';
import { here } from './host/here.ts';
import { programFolder, windowFolder } from './host/home.ts';
import { createHost } from './host/host.ts';
import { logFolder, logTo } from './host/log.ts';
import { reportTo } from './host/report.ts';
import { serveWindow } from './ipc.ts';
import { lookIn, tellingAppearance } from './look.ts';
import { contextMenu, windowMenu } from './menu.ts';
import {
  guardSessionEnd,
  onShutdown,
  quitWhenWritten,
  tellingSaves,
  underWay,
} from './shell/closing.ts';
import { guardDownloads } from './shell/downloads.ts';
import { filesIn, filesOf, givenFiles } from './shell/given.ts';
import { placed, placeOf, readPlace, writePlace } from './shell/place.ts';
import { printing } from './shell/printing.ts';
import { keptRecent, type Recent } from './shell/recent.ts';
import { recoverWindow } from './shell/recovery.ts';
import { site } from './site.ts';
import {
  filterOf,
  guardContents,
  guardSession,
  LEAVE,
  openFilters,
  ownScheme,
  unsavedQuestion,
  windowOptions,
  windowUrl,
} from './window.ts';

// All of this must happen before the app is ready, hence at the top level and synchronously.
const data = dataDir();
const profile = join(data, 'electron');
mkdirSync(profile, { recursive: true, mode: 0o700 });
app.setPath('userData', profile);
// The task bar of Windows keeps windows and 最近 of one program together by it, as the installer says it.
app.setAppUserModelId('cn.measures-desk.app');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([ownScheme]);

// Without these listeners Electron would show a stack trace in a dialog.
const report = reportTo(data);
const log = logTo(data);
process.on('uncaughtException', report);
process.on('unhandledRejection', report);

const work = underWay();
let window: BrowserWindow | null = null;
const say = (word: string): void => window?.webContents.send(commandChannel, word);
const showLogs = (): void => void shell.openPath(logFolder(data));

const given = givenFiles(
  () => say(FILE_WAITING),
  (path, { kind, ...more }) => {
    log({ event: 'given', outcome: kind, ...more });
    if (kind === 'read') remember(path);
    if (kind === 'gone') recent.forget(path);
  },
);
const recent = keptRecent(join(profile, 'recent.json'), { show: showMenu, report });

// macOS hands files over like that, the first one before the app is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  give(filesIn([path], process.cwd()));
});

// One window to a data folder: a second start brings the first to the front and leaves it its files.
const started = filesIn(process.argv.slice(1), process.cwd());
if (app.requestSingleInstanceLock({ files: started })) {
  log({ event: 'start', door: 'desktop', ...here() });
  given.give(started);
  app.on('second-instance', (_event, _argv, _cwd, message) => give(filesOf(message)));
  app.on('window-all-closed', () => app.quit());
  app.on('quit', () => log({ event: 'end' }));
  app.on('child-process-gone', (_event, { type, reason }) =>
    log({ event: 'helper-gone', kind: type, reason }),
  );
  quitWhenWritten(app, work);
  app.whenReady().then(openWindow).catch(giveUp);
} else {
  app.quit();
}

function giveUp(error: unknown): void {
  report(error);
  dialog.showErrorBox(
    '措施起草台无法打开',
    `请重新启动；若仍不行，请查看 ${logFolder(data)} 中的日志。`,
  );
  app.exit(1);
}

/** Files from outside the window, which comes to the front for them. */
function give(paths: readonly string[]): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
  given.give(paths);
}

function remember(path: string): void {
  recent.add(path);
  app.addRecentDocument(path);
}

function showMenu(files: Recent): void {
  const menu = windowMenu(
    // A page may open its own file field only for a click or a key in it, and a menu is neither.
    (command) => (command === 'open' ? void askWhatToOpen() : say(command)),
    {
      platform: process.platform,
      recent: files,
      openRecent: (path) => given.give([path]),
      clearRecent: () => {
        recent.clear();
        app.clearRecentDocuments();
      },
      showLogs,
    },
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

async function openWindow(): Promise<void> {
  const look = lookIn(data);
  // Menus, dialogs and `prefers-color-scheme` of the page follow it.
  nativeTheme.themeSource = (await look()).appearance;
  app.setAboutPanelOptions({ applicationName: '措施起草台', applicationVersion: app.getVersion() });
  session.defaultSession.protocol.handle(ownScheme.scheme, site(windowFolder(), look));
  guardSession(session.defaultSession);
  guardDownloads(session.defaultSession, inDocuments);

  const stood = join(profile, 'window.json');
  const place = readPlace(stood);
  const opened = new BrowserWindow({
    ...windowOptions(
      join(programFolder(), 'out', 'preload', 'preload.cjs'),
      nativeTheme.shouldUseDarkColors,
    ),
    ...placed(
      place,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
  });
  window = opened;
  opened.on('close', () => writePlace(stood, placeOf(opened)));
  opened.on('closed', () => {
    window = null;
  });
  const { webContents } = opened;
  guardContents(webContents);
  await recent.load();

  const deliver = deliverToDisk((name) => askWhereToSave(opened, name));
  let kept = true;
  const host = tellingSaves(
    createHost({
      data,
      deliver,
      desktop: {
        takeGiven: async () => ({ file: await given.take() }),
        printPages: printing(webContents, deliver, log),
      },
    }),
    (saved) => {
      kept = saved;
    },
  );
  serveWindow(webContents, {
    host: tellingAppearance(host, (appearance) => {
      nativeTheme.themeSource = appearance;
    }),
    report,
    log,
    watch: work.watch,
    onOpened: remember,
  });
  webContents.on('context-menu', (_event, at) =>
    Menu.buildFromTemplate(contextMenu(at)).popup({ window: opened }),
  );
  // A page that wants to stay would keep the window open without a word: Electron asks nothing itself.
  webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(opened, unsavedQuestion);
    if (answer === unsavedQuestion.buttons.indexOf(LEAVE)) event.preventDefault();
  });
  const ending = (): void => log({ event: 'session-ending' });
  guardSessionEnd({
    window: opened,
    inDanger: () => !kept || !work.isIdle(),
    quit: () => app.quit(),
    onEnding: ending,
  });
  powerMonitor.on(
    'shutdown',
    onShutdown(() => app.quit(), ending),
  );
  recoverWindow({
    window: opened,
    contents: webContents,
    ask: async (question, signal) => {
      const { response } = await dialog.showMessageBox(opened, { ...question, signal });
      return question.buttons[response] ?? '';
    },
    showLogs,
    log,
  });
  opened.once('ready-to-show', () => {
    // It shows with it.
    if (place?.maximised) opened.maximize();
    opened.show();
    log({ event: 'shown', ms: process.uptime() * 1000 });
  });
  await opened.loadURL(windowUrl);
}

async function askWhatToOpen(): Promise<void> {
  if (window === null) return;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: openFilters,
  });
  if (!canceled) given.give(filePaths);
}

async function askWhereToSave(over: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(over, {
    defaultPath: inDocuments(name),
    filters: [filterOf(name)],
  });
  return canceled ? null : filePath;
}

const inDocuments = (name: string): string => join(app.getPath('documents'), name);
