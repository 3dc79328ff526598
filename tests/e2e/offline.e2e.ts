import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modulesFrom } from '../../electron/pack/edition/modules.ts';
import { filesUnder } from './packer.ts';

/**
 * What the built program can reach by itself. It listens on this machine, and opens one kind of
 * connection: to the bureau's own PostgreSQL server, where a setting names one. Nothing else calls
 * anyone; the window may not by its policy (tests/site.test.ts).
 */
const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'out/main');
const read = (path: string): string => readFileSync(join(main, path), 'utf8');
const sources = modulesFrom(['main.js', 'edition.js', 'measures.js'], read).map(read);

/** The parts of a bundle by the file each is made of; '' for the imports at its head. */
const partsOf = (source: string): readonly { readonly from: string; readonly code: string }[] =>
  source.split(/^\/\/ (?=(?:node_modules|electron|shared|templates)\/|\\0)/m).map((part, index) => {
    const end = index === 0 ? 0 : part.indexOf('\n');
    return { from: part.slice(0, end), code: part.slice(end) };
  });

const parts = sources.flatMap(partsOf);
const namesIn = (code: string): readonly string[] =>
  [
    ...code.matchAll(/^import\b[^'"\n]*?["']([^."'\n][^"'\n]*)["'];?$/gm),
    ...code.matchAll(/\b(?:import|require|__require)\(\s*["'`]([^"'`\n]+)/g),
  ].map(([, name = '']) => name);

describe('the built program', () => {
  it('is known part by part', () => {
    expect(parts.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['', 'electron/server.ts', 'electron/window.ts', 'shared/analyze.ts']),
    );
    const modules = parts.flatMap(({ code }) => namesIn(code));
    expect(modules).toEqual(expect.arrayContaining(['electron', 'node:fs', 'node:http']));
  });

  it('takes from Node what opens connections in the driver of PostgreSQL only', () => {
    const openers = /^(node:)?(net|tls|https|http2|dns|dgram|inspector|undici)(\/|$)/;
    const users = parts.filter(({ code }) => namesIn(code).some((name) => openers.test(name)));
    const drivers = users.map(({ from }) => from);
    expect(drivers).toContain('node_modules/pg/lib/stream.js');
    expect(drivers.filter((from) => !/^node_modules\/pg\b/.test(from))).toEqual([]);
  });

  it('takes of HTTP only what listens', () => {
    const http = sources.flatMap((source) =>
      [...source.matchAll(/^import \{ ([^\n]*) \} from "(?:node:)?http";$/gm)].flatMap(
        ([, names = '']) => names.split(', '),
      ),
    );
    expect(new Set(http)).toEqual(new Set(['createServer', 'STATUS_CODES']));
    expect(parts.flatMap(({ code }) => code.match(/require\("(?:node:)?http"\)/g) ?? [])).toEqual(
      [],
    );
  });

  it('fetches nothing and looks for no newer version', () => {
    const callers =
      /\bfetch\s*\(|\bnew WebSocket\b|\bXMLHttpRequest\b|\bautoUpdater\b|\bnet\.request\b/;
    const calling = parts.filter(({ code }) => callers.test(code));
    expect(calling.map(({ from }) => from)).toEqual([]);
  });

  it('has a window in which no font lies, and third-party notices', () => {
    const files = filesUnder(join(root, 'out'));
    expect(files.filter((path) => /\.(ttf|otf|ttc|woff2?|eot)$/.test(path))).toEqual([]);
    expect(files).toContain('renderer/third-party.txt');
    const styles = files.filter((path) => path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    for (const path of styles) {
      expect(readFileSync(join(root, 'out', path), 'utf8')).not.toMatch(/@font-face|https?:\/\//);
    }
  });
});
