import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherKeys } from '../renderer/commands/other-keys.ts';
import type { Command } from '../shared/commands/command.ts';
import { shownKeys } from '../shared/commands/shown-keys.ts';
import { commandGroups } from '../shared/commands.ts';

/**
 * The chapter 快捷键 of the user guide, out of the table of commands: `npx tsx tests/guide-keys.ts`
 * writes it, tests/guide.test.ts says when that is due.
 */
export const keysChapter = (): string =>
  [
    '# 快捷键',
    '',
    '窗口中按 `Ctrl+/` 也能看到这张表。没有快捷键的命令，按 `Ctrl+K` 输入几个字即可找到。在 macOS 上，`Ctrl` 是 ⌘，`Alt` 是 ⌥。正在用输入法选字时，按键都归输入法。',
    ...[...commandGroups, ...otherKeys].flatMap(({ name, commands }) => tableOf(name, commands)),
    '',
  ].join('\n');

export const keysFile = join(import.meta.dirname, '..', 'docs', 'guide', '13-keys.md');

type Row = Pick<Command, 'label' | 'keys' | 'quiet'>;

function tableOf(name: string, commands: readonly Row[]): readonly string[] {
  const rows = commands.flatMap(({ label, keys = [], quiet }) =>
    keys.length === 0 || quiet
      ? []
      : [[label, keys.map((each) => `\`${shownKeys(each, false)}\``).join('、')]],
  );
  if (rows.length === 0) return [];
  const all = [['命令', '按键'], ...rows];
  const widths = [0, 1].map((at) => Math.max(...all.map((row) => widthOf(row[at] ?? ''))));
  const lines = all.map(
    (row) =>
      `| ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return ['', `## ${name}`, '', ...lines.toSpliced(1, 0, rule)];
}

/** As the formatter of the project lines tables up: a character of Chinese is two wide. */
const widthOf = (words: string): number =>
  [...words].reduce(
    (sum, one) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(one) ? 2 : 1),
    0,
  );

if (process.argv[1] === import.meta.filename) {
  const written = keysChapter();
  if (readFileSync(keysFile, { encoding: 'utf8', flag: 'a+' }) !== written) {
    writeFileSync(keysFile, written);
  }
}
