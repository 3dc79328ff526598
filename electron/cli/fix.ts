import { extname } from 'node:path';
import { analyze } from '../../shared/analyze.ts';
import { Refusal } from '../../shared/api.ts';
import { fixed } from '../../shared/check/fixed.ts';
import { withGenre } from '../../shared/model/info.ts';
import { plainIssuance } from '../../shared/model/issuance.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { asPrinted } from '../../shared/text/printed.ts';
import { redlineOf } from '../../shared/word/redline.ts';
import { fixJson, fixReport } from './check/fix-report.ts';
import { kindOf, readAs } from './check/kind.ts';
import { contextFor, questionOptions, questionUsage } from './check/question.ts';
import { asJson, type Command, done, onlyOne, readArgs } from './command.ts';
import { readFileDocument } from './document.ts';
import { isSameFile, write } from './output.ts';

const extensions = ['.txt', '.md', '.docx'];

export const fixCommand: Command = {
  usage: `DOC -o OUT.txt|OUT.docx ${questionUsage} [--json]`,
  summary: '只做不改变内容的修改（标点、序号写法等），逐处报告；.docx 为带修订痕迹的修订稿',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      ...questionOptions,
      output: 'value',
      json: 'flag',
    });
    const argument = onlyOne(positionals, '要修改的文件');
    const target = options.output;
    if (target === undefined) throw new Refusal('bad-request', '请用 -o 指明改好的文件存为什么。');
    const extension = extname(target).toLowerCase();
    if (!extensions.includes(extension)) {
      const allowed = extensions.join('、');
      throw new Refusal('bad-request', `改好的文件名应以 ${allowed} 结尾，“${target}”不是。`);
    }
    if (await isSameFile(argument, target)) {
      throw new Refusal('bad-request', `“${target}”就是原文件，请换一个文件名，原文件不改。`);
    }
    const policy = await readFileDocument(argument, io);
    const kind = kindOf(options, io);
    const context = await contextFor({ policy, topics: {}, fromLibrary: false }, options, kind, io);
    const read = readAs(analyze, kind);
    const result = fixed(withGenre(policy, kind.genre), context, read);
    await write(
      target,
      extension === '.docx'
        ? await asRedline(policy, result.policy)
        : new TextEncoder().encode(result.policy.source),
    );
    io.out(options.json ? asJson(fixJson(result)) : fixReport(result));
    io.err(`已写入：${target}\n`);
    return done;
  },
};

/** What was changed is shown as tracked changes, for a colleague to accept one by one. */
async function asRedline(before: Policy, after: Policy): Promise<Uint8Array> {
  const { bytes } = await redlineOf({
    draft: asPrinted(after),
    base: { kind: 'text', policy: asPrinted(before) },
    issuance: plainIssuance,
    author: '',
    time: new Date(),
  });
  return bytes;
}
