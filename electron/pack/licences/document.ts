import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from './notices.ts';
import { noticesOf } from './notices.ts';
import { packageIn, productionPackages } from './packages.ts';

/** The name of the file beside the window; every build has it. */
export const licencesFile = 'third-party.txt';

/**
 * 第三方许可: the notices of all that goes along with the product and was written by others.
 * Throws, naming each, when something must not go along.
 *
 * @param root the folder of package-lock.json
 */
export function licencesDocument(root: string): string {
  const module = (name: string): string => join(root, 'node_modules', name);
  const read = noticesOf([
    ...productionPackages(root),
    // Both put a few lines of their own into what they bundle.
    packageIn(module('rolldown')),
    packageIn(module('vite')),
  ]);
  if (!read.ok) throw new Error(`以下组件不能随产品分发：\n${read.refused.join('\n')}`);
  return printed(packageIn(root).version, [
    ...read.notices,
    carriedByDocx(readFileSync(join(module('docx'), 'dist', 'index.mjs'), 'utf8')),
    {
      licences: ['Unicode-3.0', 'BSD-3-Clause'],
      packages: ['templates/lexicon/general.json（ICU cjdict 词表）'],
      text: readFileSync(join(root, 'templates', 'lexicon', 'cjdict-licence.txt'), 'utf8').trim(),
    },
    {
      licences: ['MIT'],
      packages: [`electron ${packageIn(module('electron')).version}（仅桌面版）`],
      text: packageIn(module('electron')).notice,
    },
  ]);
}

/** docx carries parts of two packages of Node's contributors in its own file, with their notice. */
export function carriedByDocx(source: string): Notice {
  const comment = /\/\*\*\s*\n\s*\* @license MIT\n([\s\S]*?)\*\//.exec(source)?.[1];
  if (comment === undefined) throw new Error('docx no longer carries the notice it is known for');
  return {
    licences: ['MIT'],
    packages: ['stream-browserify, events（在 docx 之内）'],
    text: comment.replace(/^\s*\* ?/gm, '').trim(),
  };
}

const rule = '='.repeat(80);

const printed = (version: string, notices: readonly Notice[]): string =>
  [
    `措施起草台 ${version} 第三方许可`,
    '本产品包含下列他人编写的组件，按其许可随附声明。',
    '桌面版另含 Electron 与 Chromium：全文见程序文件夹中的 LICENSE.electron.txt 和 LICENSES.chromium.html。',
    '本产品不附带任何字体。',
    ...notices.map(({ licences, packages, text }) =>
      [rule, `${licences.join('、')}：${packages.join('，')}`, rule, text].join('\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
