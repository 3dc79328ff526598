import { realpath } from 'node:fs/promises';
import { extname } from 'node:path';
import { Refusal } from '../../shared/api.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { certain } from '../../shared/text/corrected.ts';
import { asPrinted } from '../../shared/text/printed.ts';
import { officialDocx } from '../../shared/word/official.ts';
import { reasonOf, writeWhole } from '../host/files.ts';
import { type Command, done, notYet, onlyOne, readArgs } from './command.ts';
import { readDocument } from './document.ts';

export const exportCommand: Command = {
  usage: 'DOC -o OUT.docx [--as official]',
  summary: '导出公文格式的 Word 文件',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      output: 'value',
      as: 'value',
      against: 'value',
      base: 'value',
    });
    const document = onlyOne(positionals, '要导出的文件');
    const as = options.as ?? 'official';
    if (as === 'redline' || as === 'table') {
      throw notYet(
        as === 'redline' ? '导出修订稿（--as redline）' : '导出条款对照表（--as table）',
      );
    }
    if (as !== 'official') {
      throw new Refusal('bad-request', `--as 不能是“${as}”，目前只有 official（公文格式）。`);
    }
    const target = options.output;
    if (target === undefined) throw new Refusal('bad-request', '请用 -o 指明导出的文件名。');
    if (extname(target).toLowerCase() !== '.docx') {
      throw new Refusal('bad-request', `导出的文件名应以 .docx 结尾，“${target}”不是。`);
    }
    if (await isSameFile(document, target)) {
      throw new Refusal('bad-request', `“${target}”就是要导出的原文件，请换一个文件名。`);
    }
    const { policy, fromLibrary } = await readDocument(document, io);
    await write(target, await officialDocx(fromLibrary ? policy : asPrinted(policy)));
    io.err(`已导出：${target}\n`);
    for (const remark of remarksOn(policy, fromLibrary)) io.err(`${remark}\n`);
    return done;
  },
};

/** What the file holds otherwise than the document: nothing may go missing or change unsaid. */
const remarksOn = (policy: Policy, fromLibrary: boolean): string[] => {
  const doubtful = certain(policy.corrections).length;
  return [
    ...policy.noise.map(({ text, reason }) => `没有写入“${text.trim()}”：${reason}`),
    ...(doubtful === 0
      ? []
      : [fromLibrary ? `已订正${doubtful}处标点和文字` : `${doubtful}处疑似差错照原文写入`]),
  ];
};

const isSameFile = async (a: string, b: string): Promise<boolean> => {
  const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const [one, other] = await Promise.all([real(a), real(b)]);
  return one !== null && one === other;
};

async function write(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(target, bytes);
  } catch (error) {
    throw new Refusal('failed', `“${target}”没有写成：${reasonOf(error) ?? '系统不允许'}。`);
  }
}
