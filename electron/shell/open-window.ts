import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  screen,
  session,
} from 'electron';
import { deliverToDisk } from '../host/deliver.ts';
import { programFolder } from '../host/home.ts';
import { createHost } from '../host/host.ts';
import type { Log } from '../host/log.ts';
import { serveWindow } from '../ipc.ts';
import { tellingAppearance } from '../look.ts';
import { contextMenu } from '../menu.ts';
import { guardContents, LEAVE, unsavedQuestion, windowOptions } from '../window.ts';
import { guardSessionEnd, onShutdown, tellingSaves, type UnderWay } from './closing.ts';
import { askWhereToSave } from './dialogs.ts';
import type { GivenFiles } from './given.ts';
import { placed, placeOf, readPlace, writePlace } from './place.ts';
import { printing } from './printing.ts';
import { recoverWindow } from './recovery.ts';

type Parts = {
  /** The user's data folder, and what Electron keeps in it. */
  readonly data: string;
  readonly profile: string;
  readonly given: GivenFiles;
  readonly work: UnderWay;
  /** A file was opened in the window. */
  readonly remember: (path: string) => void;
  readonly showLogs: () => void;
  readonly log: Log;
  readonly report: (error: unknown) => void;
};

/** The one window, wired and guarded, with no page in it yet; it shows once that is painted. */
export function openWindow(parts: Parts): BrowserWindow {
  const { log } = parts;
  const stood = join(parts.profile, 'window.json');
  const place = readPlace(stood);
  const preload = join(programFolder(), 'out', 'preload', 'preload.cjs');
  const window = new BrowserWindow({
    ...windowOptions(preload, nativeTheme.shouldUseDarkColors),
    ...placed(
      place,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
  });
  const { webContents } = window;
  guardContents(webContents);
  const mayLose = serve(window, parts);

  webContents.on('context-menu', (_event, at) =>
    Menu.buildFromTemplate(contextMenu(at)).popup({ window }),
  );
  // A page that wants to stay would keep the window open without a word: Electron asks nothing itself.
  webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, unsavedQuestion);
    if (answer === unsavedQuestion.buttons.indexOf(LEAVE)) event.preventDefault();
  });
  const leave = (): void => {
    writePlace(stood, placeOf(window));
    // What the page keeps of words not yet saved is there when it opens again.
    session.defaultSession.flushStorageData();
  };
  const quit = (): void => app.quit();
  const ending = (): void => {
    log({ event: 'session-ending' });
    leave();
  };
  window.on('close', leave);
  guardSessionEnd({ window, inDanger: mayLose, quit, onEnding: ending });
  const shutdown = onShutdown(quit, ending);
  powerMonitor.on('shutdown', shutdown);
  window.on('closed', () => powerMonitor.off('shutdown', shutdown));
  recoverWindow({
    window,
    contents: webContents,
    ask: async (question, signal) => {
      const { response } = await dialog.showMessageBox(window, { ...question, signal });
      return question.buttons[response] ?? '';
    },
    showLogs: parts.showLogs,
    log,
  });
  window.once('ready-to-show', () => {
    // It shows with it.
    if (place?.maximised) window.maximize();
    window.show();
    log({ event: 'shown', ms: process.uptime() * 1000 });
  });
  return window;
}

/** Answers the window. @returns whether words would be lost now: not saved, or being saved. */
function serve(window: BrowserWindow, parts: Parts): () => boolean {
  const { data, given, work, remember, log, report } = parts;
  const { webContents } = window;
  const deliver = deliverToDisk((name) => askWhereToSave(window, name));
  const desktop = {
    takeGiven: async () => ({ file: await given.take() }),
    printPages: printing(webContents, deliver, log),
  };
  let kept = true;
  const host = tellingSaves(createHost({ data, deliver, desktop }), (saved) => {
    kept = saved;
  });
  serveWindow(webContents, {
    host: tellingAppearance(host, (appearance) => {
      nativeTheme.themeSource = appearance;
    }),
    report,
    log,
    watch: work.watch,
    onOpened: remember,
  });
  return () => !kept || !work.isIdle();
}
