import { extname } from 'node:path';
import { Refusal } from '../../shared/api.ts';
import { type Command, done, onlyOne, readArgs } from './command.ts';
import { readDocument } from './document.ts';
import { issuanceOf } from './export/issuance.ts';
import type { Kind } from './export/kind.ts';
import { notes } from './export/notes.ts';
import { official } from './export/official.ts';
import { redline } from './export/redline.ts';
import { table } from './export/table.ts';
import { isSameFile, write } from './output.ts';
import { precedentsOf } from './precedents.ts';

const kinds = { official, redline, table, notes } satisfies Record<string, Kind>;

export const exportCommand: Command = {
  usage:
    'DOC -o OUT.docx [--as official|redline|table|notes] [--against ID,ID] [--base FILE] [--author NAME]\n' +
    '      [--issuance FILE.json] [--form auto|document|letter|plain] [--parts all|notice|measures]\n' +
    '      [--deviations ID,ID]',
  summary: '导出公文格式的 Word 文件（official）、修订稿、条款对照表、起草说明',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      output: 'value',
      as: 'value',
      against: 'value',
      base: 'value',
      author: 'value',
      issuance: 'value',
      form: 'value',
      parts: 'value',
      deviations: 'value',
    });
    const argument = onlyOne(positionals, '要导出的文件');
    const kind = kindOf(options.as ?? 'official');
    const target = options.output;
    if (target === undefined) throw new Refusal('bad-request', '请用 -o 指明导出的文件名。');
    const extension = extname(target).toLowerCase();
    if (!kind.extensions.includes(extension)) {
      const allowed = kind.extensions.join(' 或 ');
      throw new Refusal('bad-request', `导出的文件名应以 ${allowed} 结尾，“${target}”不是。`);
    }
    for (const source of [argument, options.base ?? argument]) {
      if (await isSameFile(source, target)) {
        throw new Refusal('bad-request', `“${target}”就是要导出的原文件，请换一个文件名。`);
      }
    }
    if (argument === '-' && options.base === '-') {
      throw new Refusal('bad-request', '标准输入只能读一次：文件和 --base 不能都写作 -。');
    }
    const issuance = await issuanceOf(options);
    const document = await readDocument(argument, io);
    const base = options.base === undefined ? null : await readDocument(options.base, io);
    const { bytes, remarks } = await kind.make({
      document,
      issuance,
      against: options.against === undefined ? null : await precedentsOf(options.against, io),
      base,
      author: options.author ?? null,
      extension,
    });
    await write(target, bytes);
    io.err(`已导出：${target}\n`);
    for (const remark of remarks) io.err(`${remark}\n`);
    return done;
  },
};

const kindOf = (name: string): Kind => {
  const all: Readonly<Record<string, Kind>> = kinds;
  const kind = Object.hasOwn(all, name) ? all[name] : undefined;
  if (kind !== undefined) return kind;
  const allowed = Object.keys(kinds).join('、');
  throw new Refusal('bad-request', `--as 不能是“${name}”，可用：${allowed}。`);
};
