import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';

const main = join(import.meta.dirname, '..', '..', 'out', 'main');

/** Plain Node with a stand-in where the bundle asks for Electron. */
const asUrl = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
const standIn = pathToFileURL(join(import.meta.dirname, 'electron-stand-in.mjs')).href;
const hooks = `
  export const resolve = (name, context, next) =>
    name === 'electron'
      ? { url: ${JSON.stringify(standIn)}, shortCircuit: true }
      : next(name, context);
`;
const withElectron = asUrl(
  `import { register } from 'node:module'; register(${JSON.stringify(asUrl(hooks))});`,
);

/**
 * The bundles as they are shipped. A library's own `require` in them ends the program on its first
 * line, which nothing that runs the sources can see; `npm start` is what every other test here runs.
 */
describe('the built program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'measures-built-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const nodeWith = (env: NodeJS.ProcessEnv, ...args: readonly string[]): string =>
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, MEASURES_HOME: join(folder, 'home'), ...env },
    });
  const node = (...args: readonly string[]): string => nodeWith({}, ...args);
  const desktop = (env: NodeJS.ProcessEnv, ...args: readonly string[]): readonly string[] =>
    JSON.parse(nodeWith(env, '--import', withElectron, join(main, 'main.js'), ...args));

  it('wires the desktop: window, page, files, menus, recovery, shutdown', () => {
    writeFileSync(join(folder, '初稿.txt'), '一、总则');
    const second = join(folder, '征求意见稿.docx');
    writeFileSync(second, 'not read as Word before the window has it');
    const run = () => desktop({ STAND_IN_FILE: second }, '--no-sandbox', '初稿.txt');
    expect(run()).toEqual([
      'app.setPath',
      'app.setAppUserModelId',
      'app.enableSandbox',
      'scheme app',
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.onBeforeRequest',
      'window 1280 720 sandbox=true',
      'windows denied',
      'load app://measures/index.html',
      'page 200',
      'show',
      'recent 初稿.txt',
      'given 初稿.txt',
      'given none',
      'focus',
      'heard file-waiting',
      'recent 征求意见稿.docx',
      'given 征求意见稿.docx',
      'drafts 1',
      'menus 文件|编辑|条款|视图|审校|窗口|帮助',
      'logs shown',
      'reload',
      'words flushed',
      'words flushed',
      'app.quit',
      'shutdown true',
    ]);
    // As it stood, and maximised again.
    expect(run()).toEqual(expect.arrayContaining(['window 1100 640 sandbox=true', 'maximize']));
    const log = readFileSync(join(folder, 'home', 'logs', 'measures.log'), 'utf8');
    expect(log).toMatch(/Z start door=desktop program=measures-desk-\d/);
    expect(log).toMatch(/Z gone reason=crashed code=5 remedy=reload/);
    expect(log).not.toMatch(/初稿|征求意见稿|总则/);
  });

  it('leaves its file to the first window where there is one', () => {
    const asked = nodeWith(
      { STAND_IN_SECOND: '1' },
      '--import',
      withElectron,
      join(main, 'main.js'),
    );
    expect(asked).toBe('');
  });

  it('exports on the command line from a folder without libraries, Word and Excel', () => {
    const measures = join(main, 'measures.js');
    node(measures, 'export', 'tianjin-2023', '-o', 'official.docx');
    const read = readDocx(new Uint8Array(readFileSync(join(folder, 'official.docx'))));
    expect(read.ok && read.text).toContain('知识产权服务业');
    const table = ['--as', 'table', '--against', 'shanghai-2024', '-o', 'table.xlsx'];
    node(measures, 'export', 'tianjin-2023', ...table);
    expect(readFileSync(join(folder, 'table.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
});
