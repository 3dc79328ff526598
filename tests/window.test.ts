import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import type { IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { channel } from '../electron/channel.ts';
import { isTrusted, serveWindow } from '../electron/ipc.ts';
import { contextMenu, windowMenu } from '../electron/menu.ts';
import {
  guardContents,
  guardSession,
  isOwn,
  mayLoad,
  ownScheme,
  windowOptions,
  windowUrl,
} from '../electron/window.ts';
import type { Host } from '../shared/api.ts';
import { newDesktop, unheard } from './electron-parts.ts';

describe('the window', () => {
  it('shuts the page off from Node', () => {
    expect(windowOptions('/app/out/preload/preload.cjs', false).webPreferences).toEqual({
      preload: '/app/out/preload/preload.cjs',
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
    });
  });

  it('has an origin of its own that grants no more than a web page gets', () => {
    expect(ownScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    });
    expect(isOwn(windowUrl)).toBe(true);
  });

  it.each(['app://measures/', 'app://measures/assets/index.js?x#y'])('%s is ours', (address) =>
    expect(isOwn(address)).toBe(true),
  );

  it.each([
    'app://measures.evil.example/',
    'app://evil/',
    'app://measures:80/',
    'app:measures/',
    'APP2://measures/',
    'https://measures/',
    'file:///index.html',
    'javascript:alert(1)',
    'about:blank',
    'null',
    '',
  ])('%s is not ours', (address) => expect(isOwn(address)).toBe(false));
});

describe('what may load', () => {
  it.each([
    ['app://measures/index.html', 'mainFrame', true],
    ['app://measures/assets/a.js', 'script', true],
    ['data:image/svg+xml,<svg/>', 'image', true],
    ['blob:app://measures/0-1', 'other', true],
    ['data:text/html,<p>', 'mainFrame', false],
    ['data:text/html,<p>', 'subFrame', false],
    ['blob:app://measures/0-1', 'subFrame', false],
    ['blob:https://evil.example/0-1', 'image', false],
    ['https://evil.example/a.png', 'image', false],
    ['http://127.0.0.1/', 'xhr', false],
    ['file:///etc/passwd', 'other', false],
    ['ws://evil.example/', 'webSocket', false],
    ['devtools://devtools/', 'mainFrame', false],
    ['chrome-extension://abc/x.js', 'script', false],
  ] as const)('%s as %s: %s', (url, resourceType, allowed) => {
    expect(mayLoad({ url, resourceType })).toBe(allowed);
  });
});

/** An emitter with the one method of WebContents that is no event. */
const contents = () => {
  const emitter = new EventEmitter();
  let openHandler: unknown;
  const fake = Object.assign(emitter, {
    setWindowOpenHandler: (handler: unknown) => {
      openHandler = handler;
    },
  });
  guardContents(fake as unknown as WebContents);
  const isPrevented = (event: string, url: string): boolean => {
    let prevented = false;
    emitter.emit(event, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { isPrevented, open: () => (openHandler as () => unknown)() };
};

describe('the guards of the page', () => {
  it('deny navigation and redirects except on our own origin', () => {
    const { isPrevented } = contents();
    for (const event of ['will-frame-navigate', 'will-redirect']) {
      expect(isPrevented(event, 'https://evil.example/')).toBe(true);
      expect(isPrevented(event, 'file:///C:/x.html')).toBe(true);
      expect(isPrevented(event, 'app://measures/index.html')).toBe(false);
    }
  });
  it('deny webviews and new windows', () => {
    const { isPrevented, open } = contents();
    expect(isPrevented('will-attach-webview', '')).toBe(true);
    expect(open()).toEqual({ action: 'deny' });
  });

  it('deny every permission, device and foreign request', () => {
    const set: Record<string, (...args: unknown[]) => unknown> = {};
    const keep = (name: string) => (handler: never) => {
      set[name] = handler;
    };
    guardSession({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      webRequest: { onBeforeRequest: keep('load') },
    } as unknown as Session);
    const decisions: unknown[] = [];
    const decide = (decision: unknown) => decisions.push(decision);
    set['request']?.(null, 'media', decide);
    set['load']?.({ url: 'https://evil.example/', resourceType: 'image' }, decide);
    set['load']?.({ url: windowUrl, resourceType: 'mainFrame' }, decide);
    expect(decisions).toEqual([false, { cancel: true }, { cancel: false }]);
    expect([set['check']?.(), set['device']?.()]).toEqual([false, false]);
  });
});

const frame = (url: string, parent: unknown = null) =>
  ({ senderFrame: { url, parent } }) as unknown as IpcMainInvokeEvent;

describe('the channel of the window', () => {
  it.each([
    [frame('app://measures/index.html'), true],
    [frame('app://measures/index.html', {}), false],
    [frame('https://evil.example/'), false],
    [frame('app://evil/index.html'), false],
    [{ senderFrame: null } as IpcMainInvokeEvent, false],
  ])('trusts only our page in the main frame', (event, trusted) => {
    expect(isTrusted(event)).toBe(trusted);
  });

  it('answers the contract, and strangers with a refusal', async () => {
    const handlers = new Map<string, (...args: unknown[]) => Promise<unknown>>();
    const ipc = {
      handle: (name: string, handler: never) => handlers.set(name, handler),
      on: () => undefined,
    };
    const host = { listLibrary: () => ({ precedents: [] }) } as unknown as Host;
    serveWindow({ ipc } as unknown as WebContents, { ...unheard, host });
    expect([...handlers.keys()]).toEqual([channel]);
    const call = handlers.get(channel) ?? expect.fail();
    const ours = frame('app://measures/index.html');
    expect(await call(ours, 'listLibrary', {})).toEqual({ ok: true, value: { precedents: [] } });
    expect(await call(ours, '__proto__', {})).toMatchObject({ ok: false, code: 'bad-request' });
    expect(await call(ours, { toString: null }, {})).toMatchObject({ ok: false });
    expect(await call(frame('https://evil.example/'), 'listLibrary', {})).toEqual({
      ok: false,
      code: 'bad-request',
      message: '请求不是来自本程序的窗口，已拒绝。',
    });
  });
});

describe('the window tells of files the drafter opened in it', () => {
  it('hears of opened files from our page only', () => {
    const heard: string[] = [];
    let tell: (event: IpcMainInvokeEvent, path: unknown) => void = () => expect.fail();
    const ipc = {
      handle: () => undefined,
      on: (_name: string, listener: typeof tell) => {
        tell = listener;
      },
    };
    const onOpened = (path: string): void => void heard.push(path);
    const host = {} as Host;
    serveWindow({ ipc } as unknown as WebContents, { ...unheard, host, onOpened });
    const file = resolve('发文', '初稿.docx');
    tell(frame('https://evil.example/'), file);
    tell(frame('app://measures/index.html', {}), file);
    const ours = frame('app://measures/index.html');
    for (const path of [file, '初稿.docx', resolve('setup.exe'), { toString: () => file }, null]) {
      tell(ours, path);
    }
    expect(heard).toEqual([file]);
  });
});

describe('menus', () => {
  const labels = (items: readonly object[]) =>
    items.map((item) => ('label' in item ? item.label : '—'));

  it('of the window are in Chinese and keep zoom and editing keys alive', () => {
    const menus = windowMenu(() => {}, newDesktop).map(
      (menu) => [menu.label, labels(menu.submenu)] as const,
    );
    expect(Object.fromEntries(menus)).toMatchObject({
      编辑: expect.arrayContaining(['撤销', '重做', '剪切', '复制', '粘贴', '全选']),
      窗口: expect.arrayContaining(['放大', '缩小', '实际大小', '全屏', '最小化']),
      文件: expect.arrayContaining(['新建草稿', '退出']),
    });
  });

  it('of a right click fit the place', () => {
    const editFlags = { canCut: false, canCopy: true, canPaste: true };
    expect(labels(contextMenu({ isEditable: false, editFlags }))).toEqual(['复制', '—', '全选']);
    expect(labels(contextMenu({ isEditable: true, editFlags }))).toEqual([
      '剪切',
      '复制',
      '粘贴',
      '—',
      '全选',
    ]);
  });
});
