import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';

const main = join(import.meta.dirname, '..', '..', 'out', 'main');

/**
 * Electron as far as its entry asks for it while it loads; what the window needs later is not
 * reached, since the app is never ready.
 */
const electron = `
  export const app = {
    setPath() {}, enableSandbox() {}, on() {}, quit() {},
    requestSingleInstanceLock: () => true,
    whenReady: () => { console.log('ready'); return new Promise(() => {}); },
  };
  export const protocol = { registerSchemesAsPrivileged() {} };
  export const session = {}, dialog = {}, Menu = {}, nativeTheme = {};
  export class BrowserWindow {}
`;
const asUrl = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
const hooks = `
  export const resolve = (name, context, next) =>
    name === 'electron'
      ? { url: ${JSON.stringify(asUrl(electron))}, shortCircuit: true }
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
  const node = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, MEASURES_HOME: join(folder, 'home') },
    });

  it('loads on the desktop as far as its window', () => {
    expect(node('--import', withElectron, join(main, 'main.js'))).toBe('ready\n');
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
