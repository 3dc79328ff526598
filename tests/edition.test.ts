import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { type File, fileOf } from '../electron/pack/edition/file.ts';
import { launchersFor } from '../electron/pack/edition/layout.ts';
import { modulesFrom } from '../electron/pack/edition/modules.ts';
import { zipOf } from '../electron/pack/edition/zip.ts';
import { parseOptions } from '../electron/start/edition/options.ts';

describe('options of the browser edition', () => {
  const screen = { DISPLAY: ':0' };
  const options = { openBrowser: true, port: 46_210 };

  it.each([
    [[], screen, options],
    [[], {}, { ...options, openBrowser: false }],
    [['--no-open'], screen, { ...options, openBrowser: false }],
    [[], { ...screen, MEASURES_NO_OPEN: '1' }, { ...options, openBrowser: false }],
    [['--port', '0'], screen, { ...options, port: 0 }],
    [['--port', '8123'], { ...screen, MEASURES_PORT: '9999' }, { ...options, port: 8123 }],
    [[], { ...screen, MEASURES_PORT: '9999' }, { ...options, port: 9999 }],
  ])('%j with %j', (argv, env, wanted) => {
    expect(parseOptions(argv, env, 'linux')).toEqual({ kind: 'options', options: wanted });
  });

  it.each([
    [['--port', 'x'], {}, '--port 应为 0 至 65535 之间的整数。'],
    [['--port', '65536'], {}, '--port 应为 0 至 65535 之间的整数。'],
    [[], { MEASURES_PORT: '-1' }, 'MEASURES_PORT 应为 0 至 65535 之间的整数。'],
    [['稿.docx'], {}, '无法识别的参数：稿.docx。可用 --help 查看用法。'],
  ])('refuses %j with %j', (argv, env, message) => {
    expect(parseOptions(argv, env, 'win32')).toEqual({ kind: 'wrong', message });
  });
});

describe('the built files an entry loads', () => {
  const sources: Readonly<Record<string, string>> = {
    'edition.js':
      'import { a } from "./chunks/a.js";\nimport "node:fs";\nimport "./chunks/b.js";\n',
    'chunks/a.js': 'import { c } from "./c.js";\nexport { c };\n',
    'chunks/b.js': 'const text = `import x from "./no.js";`;\nexport * from "./a.js";\n',
    'chunks/c.js': 'import { a } from "./a.js";\n',
    'main.js': 'import "./chunks/d.js";\n',
  };

  it('are those it imports, and theirs, each once', () => {
    const read = (path: string): string => {
      const source = sources[path];
      if (source === undefined) throw new Error(`no ${path}`);
      return source;
    };
    expect(modulesFrom(['edition.js'], read)).toEqual([
      'edition.js',
      'chunks/a.js',
      'chunks/c.js',
      'chunks/b.js',
    ]);
  });
});

describe('what a user meets first', () => {
  const files = launchersFor('1.2.3');
  const text = (path: string): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      files.find((file) => file.path === path)?.bytes,
    );

  it('is a launcher for each system', () => {
    expect(files.map(({ path }) => path).toSorted()).toEqual([
      'README.txt',
      'measures.cmd',
      'measures.mjs',
      'measures.sh',
      'out/ready.mjs',
      'start-portable.cmd',
      'start-portable.sh',
      'start.cmd',
      'start.mjs',
      'start.sh',
    ]);
    const started = files.filter(({ executable }) => executable).map(({ path }) => path);
    expect(started.toSorted()).toEqual(['measures.sh', 'start-portable.sh', 'start.sh']);
  });

  // cmd.exe reads a file in the code page of the machine: only ASCII is the same in all of them.
  it.each(['start.cmd', 'start-portable.cmd', 'measures.cmd'])('%s is plain ASCII', (path) => {
    expect(text(path)).toMatch(/^(?:[ -~]*\r\n)+$/);
  });

  it.each(['start.sh', 'start-portable.sh', 'measures.sh'])('%s is a script of sh', (path) => {
    expect(text(path)).toMatch(/^#!\/bin\/sh\n[^\r]+$/);
  });

  it('is told in a README for the plainest editor, which names no file that is not there', () => {
    const readme = text('README.txt');
    expect(readme).toMatch(/^\uFEFF措施起草台 浏览器版 1\.2\.3\r\n/);
    expect(readme).not.toMatch(/[^\r]\n/);
    const named = readme.match(/\b[\w-]+\.(?:cmd|sh|mjs)\b/g) ?? [];
    expect(new Set(named).size).toBeGreaterThan(5);
    const paths = files.map(({ path }) => path);
    expect(named.filter((name) => !paths.includes(name))).toEqual([]);
  });
});

const placesOf = (bytes: Buffer, sign: string): readonly number[] => {
  const at = bytes.indexOf(sign, 0, 'latin1');
  if (at < 0) return [];
  return [at, ...placesOf(bytes.subarray(at + 4), sign).map((next) => at + 4 + next)];
};

describe('the zip of the edition', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const files: readonly File[] = [
    fileOf('start.sh', '#!/bin/sh\n'),
    fileOf('out/main/程序.js', 'export {};\n'),
  ];

  it('holds the files below one folder', () => {
    const read = unzipSync(zipOf('measures-desk', files));
    expect(Object.keys(read)).toEqual(['measures-desk/start.sh', 'measures-desk/out/main/程序.js']);
    expect(read['measures-desk/start.sh']).toEqual(files[0]?.bytes);
  });

  it('is the same bytes in every time zone', () => {
    const zips = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(zipOf('measures-desk', files)).toString('base64');
    });
    expect(new Set(zips).size).toBe(1);
  });

  it('lets a script be started where files have such a right', () => {
    const zip = Buffer.from(zipOf('measures-desk', files));
    const entries = placesOf(zip, 'PK\x01\x02').map((index) => ({
      system: zip.readUInt8(index + 5),
      mode: (zip.readUInt32LE(index + 38) >>> 16).toString(8),
    }));
    expect(entries).toEqual([
      { system: 3, mode: '100755' },
      { system: 3, mode: '100644' },
    ]);
  });
});
