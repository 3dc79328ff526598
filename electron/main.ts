import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, session } from 'electron';
import { commandChannel } from './channel.ts';
import { dataDir } from './host/dataDir.ts';
import { deliverToDisk } from './host/deliver.ts';
import { programFolder, windowFolder } from './host/home.ts';
import { createHost } from './host/host.ts';
import { reportTo } from './host/report.ts';
import { serveWindow } from './ipc.ts';
import { lookIn, tellingAppearance } from './look.ts';
import { contextMenu, windowMenu } from './menu.ts';
import { site } from './site.ts';
import {
  filterOf,
  guardContents,
  guardSession,
  LEAVE,
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
app.enableSandbox();
protocol.registerSchemesAsPrivileged([ownScheme]);

// Without these listeners Electron would show a stack trace in a dialog.
const report = reportTo(data);
process.on('uncaughtException', report);
process.on('unhandledRejection', report);

// One window to a data folder: a second start brings the first to the front.
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(openWindow).catch(giveUp);
} else {
  app.quit();
}

function giveUp(error: unknown): void {
  report(error);
  dialog.showErrorBox(
    '措施起草台无法打开',
    `请重新启动；若仍不行，请查看 ${data} 中的 errors.log。`,
  );
  app.exit(1);
}

async function openWindow(): Promise<void> {
  const look = lookIn(data);
  // Menus, dialogs and `prefers-color-scheme` of the page follow it.
  nativeTheme.themeSource = (await look()).appearance;
  session.defaultSession.protocol.handle(ownScheme.scheme, site(windowFolder(), look));
  guardSession(session.defaultSession);
  const window = new BrowserWindow(
    windowOptions(
      join(programFolder(), 'out', 'preload', 'preload.cjs'),
      nativeTheme.shouldUseDarkColors,
    ),
  );
  const { webContents } = window;
  guardContents(webContents);
  const run = (command: string): void => webContents.send(commandChannel, command);
  Menu.setApplicationMenu(Menu.buildFromTemplate(windowMenu(run)));
  serveWindow(
    webContents,
    tellingAppearance(
      createHost({ data, deliver: deliverToDisk((name) => askWhereToSave(window, name)) }),
      (appearance) => {
        nativeTheme.themeSource = appearance;
      },
    ),
    report,
  );
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  webContents.on('context-menu', (_event, place) =>
    Menu.buildFromTemplate(contextMenu(place)).popup({ window }),
  );
  // A page that wants to stay would keep the window open without a word: Electron asks nothing itself.
  webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, unsavedQuestion);
    if (answer === unsavedQuestion.buttons.indexOf(LEAVE)) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(windowUrl);
}

async function askWhereToSave(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [filterOf(name)],
  });
  return canceled ? null : filePath;
}
