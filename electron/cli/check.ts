import { check } from '../../shared/check/checker.ts';
import { withGenre } from '../../shared/model/info.ts';
import { kindOf } from './check/kind.ts';
import { contextFor, questionOptions, questionUsage } from './check/question.ts';
import { findingJson, report } from './check/report.ts';
import { reportTarget, writeReport } from './check/report-file.ts';
import { subjectOf } from './check/subject.ts';
import { asJson, type Command, done, hasProblems, onlyOne, readArgs } from './command.ts';
import { readDocument } from './document.ts';

export const checkCommand: Command = {
  usage: `DOC [-o 报告.docx|报告.json] ${questionUsage} [--json]`,
  summary: '检查一份文件；有错误时退出码为 1；-o 另写检查报告',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      ...questionOptions,
      output: 'value',
      json: 'flag',
    });
    const argument = onlyOne(positionals, '要检查的文件');
    const target =
      options.output === undefined ? null : await reportTarget(options.output, argument);
    const document = await readDocument(argument, io);
    const kind = kindOf(options, io);
    const context = await contextFor(document, options, kind, io);
    const { policy, inSource } = subjectOf(document);
    const findings = inSource(check(withGenre(policy, kind.genre), context));
    io.out(options.json ? asJson(findings.map(findingJson)) : report(findings, document.policy));
    if (target !== null) {
      await writeReport(target, {
        policy: withGenre(document.policy, kind.genre),
        context,
        findings: { open: findings, ignored: [] },
      });
      io.err(`已写入：${target}\n`);
    }
    return findings.some(({ severity }) => severity === 'error') ? hasProblems : done;
  },
};
