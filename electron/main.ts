import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
} from 'electron';
import { FILE_WAITING } from '../shared/desktop.ts';
import { commandChannel } from './channel.ts';
import { dataDir } from './host/dataDir.ts';
import { here } from './host/here.ts';
import { windowFolder } from './host/home.ts';
import { logFolder, logTo } from './host/log.ts';
import { reportTo } from './host/report.ts';
import { lookIn } from './look.ts';
import { windowMenu } from './menu.ts';
import { quitWhenWritten, underWay } from './shell/closing.ts';
import { askWhatToOpen, inDocuments } from './shell/dialogs.ts';
import { guardDownloads } from './shell/downloads.ts';
import { filesIn, filesOf, givenFiles } from './shell/given.ts';
import { openWindow } from './shell/open-window.ts';
import { keptRecent, type Recent } from './shell/recent.ts';
import { site } from './site.ts';
import { guardSession, ownScheme, windowUrl } from './window.ts';

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
  app.whenReady().then(start).catch(giveUp);
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
    (command) => {
      if (command === 'open' && window !== null)
        void askWhatToOpen(window).then(given.give, report);
      else say(command);
    },
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

async function start(): Promise<void> {
  const look = lookIn(data);
  // Menus, dialogs and `prefers-color-scheme` of the page follow it.
  nativeTheme.themeSource = (await look()).appearance;
  session.defaultSession.protocol.handle(ownScheme.scheme, site(windowFolder(), look));
  guardSession(session.defaultSession);
  guardDownloads(session.defaultSession, inDocuments);
  await recent.load();
  const opened = openWindow({ data, profile, given, work, remember, showLogs, log, report });
  opened.on('closed', () => {
    window = null;
  });
  window = opened;
  await opened.loadURL(windowUrl);
}
