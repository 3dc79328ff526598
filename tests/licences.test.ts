import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carriedByDocx, licencesDocument } from '../electron/pack/licences/document.ts';
import { taken } from '../electron/pack/licences/expression.ts';
import { noticesOf } from '../electron/pack/licences/notices.ts';
import { type Package, productionPackages } from '../electron/pack/licences/packages.ts';
import { strangersIn } from '../electron/pack/licences/plugin.ts';
import { aboutOf } from '../renderer/about/notices.ts';

const root = join(import.meta.dirname, '..');

describe('the licence of a package', () => {
  it.each([
    ['MIT', ['MIT']],
    ['(MIT OR GPL-3.0-or-later)', ['MIT']],
    ['GPL-2.0-only OR Apache-2.0', ['Apache-2.0']],
    ['(MIT AND Zlib)', ['MIT', 'Zlib']],
    ['MIT AND (GPL-3.0-only OR BSD-3-Clause)', ['MIT', 'BSD-3-Clause']],
    ['MIT AND GPL-3.0-only OR ISC', ['ISC']],
    ['GPL-3.0-only', null],
    ['AGPL-3.0-or-later', null],
    ['LGPL-2.1', null],
    ['MIT AND AGPL-3.0', null],
    ['GPL-2.0 WITH Classpath-exception-2.0', null],
    ['Apache-2.0 WITH LLVM-exception OR MIT', ['MIT']],
    ['SEE LICENSE IN LICENSE.txt', null],
    ['UNLICENSED', null],
    ['mit', null],
    ['(MIT', null],
    ['MIT OR', null],
    ['MIT)', null],
    ['', null],
  ])('%s -> %j', (expression, licences) => {
    expect(taken(expression)).toEqual(licences);
  });
});

describe('the notices that are passed on', () => {
  const one: Package = {
    name: 'one',
    version: '1.0.0',
    licence: 'MIT',
    author: '',
    notice: 'MIT License\n\nCopyright (c) One',
  };

  it('says what several packages say alike once', () => {
    const two = { ...one, name: 'two', version: '2.0.0', notice: 'MIT License Copyright (c)\nOne' };
    const other = { ...one, name: 'other', licence: 'ISC', notice: 'ISC, other' };
    expect(noticesOf([one, two, other])).toEqual({
      ok: true,
      notices: [
        { licences: ['MIT'], packages: ['one 1.0.0', 'two 2.0.0'], text: one.notice },
        { licences: ['ISC'], packages: ['other 1.0.0'], text: 'ISC, other' },
      ],
    });
  });

  it('writes the text where a package names its author and leaves the text out', () => {
    const read = noticesOf([{ ...one, author: 'Somebody', notice: '' }]);
    expect(read.ok && read.notices[0]?.text).toMatch(
      /^Copyright \(c\) Somebody\n\nPermission is hereby granted, free of charge[\s\S]+THE SOFTWARE\.$/,
    );
  });

  it('refuses what must not go along, each by name', () => {
    expect(
      noticesOf([
        one,
        { ...one, name: 'copyleft', licence: 'AGPL-3.0' },
        { ...one, name: 'unknown', licence: '' },
        { ...one, name: 'silent', notice: '' },
      ]),
    ).toEqual({
      ok: false,
      refused: [
        'copyleft 1.0.0：许可 AGPL-3.0 不在可随附的许可之列',
        'unknown 1.0.0：没有写明许可',
        'silent 1.0.0：没有许可全文（MIT）',
      ],
    });
  });

  it('finds the notice docx carries, and says when it is gone', () => {
    const source = '/**\n * @license MIT\n * Copyright Joyent\n * and others.\n */\nvar a;';
    expect(carriedByDocx(source).text).toBe('Copyright Joyent\nand others.');
    expect(() => carriedByDocx('var a;')).toThrow('docx');
  });
});

describe('第三方许可 of this product', () => {
  const packages = productionPackages(root);
  const document = licencesDocument(root);

  it('names every package of package.json, with what these need, and no tool', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).toEqual(expect.arrayContaining(['scheduler', 'nanoid', '@rc-component/table']));
    // docx asks for the types of Node as if they ran.
    const tools = Object.keys(devDependencies).filter((name) => name !== '@types/node');
    expect(tools.filter((name) => names.includes(name))).toEqual([]);
    for (const { name, version } of packages) expect(document).toContain(`${name} ${version}`);
  });

  it('passes on what lies in the data and in the desktop program', () => {
    expect(document).toContain('UNICODE LICENSE V3');
    expect(document).toMatch(/electron [\d.]+（仅桌面版）/);
    expect(document).toContain('Copyright (c) Louis-Dominique Dubeau\n\nPermission to use');
  });

  it('says in its first line which version it goes along with, for 关于', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const about = aboutOf(document);
    expect(about.version).toBe(version);
    expect(about.notices).toMatch(/^本产品包含下列他人编写的组件/);
    expect(aboutOf('')).toEqual({ version: '未知', notices: '' });
  });

  it('is the same at every build', () => {
    expect(licencesDocument(root)).toBe(document);
  });
});

it('tells packages that got into a build without being among the known', () => {
  const modules = [
    '/x/shared/analyze.ts',
    '\0rolldown/runtime.js',
    '/x/node_modules/react/index.js',
    '/x/node_modules/docx/node_modules/nanoid/index.js',
    'C:\\x\\node_modules\\@biomejs\\biome\\bin.js',
    '/x/node_modules/vitest/dist/index.js?used',
  ];
  expect(strangersIn(modules, ['react', 'nanoid'])).toEqual(['@biomejs/biome', 'vitest']);
});
