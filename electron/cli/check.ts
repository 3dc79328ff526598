import { check } from '../../shared/check/checker.ts';
import { contextFor, questionOptions } from './check/question.ts';
import { findingJson, report } from './check/report.ts';
import { subjectOf } from './check/subject.ts';
import { asJson, type Command, done, hasProblems, onlyOne, readArgs } from './command.ts';
import { readDocument } from './document.ts';

export const checkCommand: Command = {
  usage: 'DOC [--district 徐汇区 | --profile FILE] [--date 2026-12-05] [--json]',
  summary: '检查一份文件；有错误时退出码为 1',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, { ...questionOptions, json: 'flag' });
    const document = await readDocument(onlyOne(positionals, '要检查的文件'), io);
    const context = await contextFor(document, options, io);
    const { policy, inSource } = subjectOf(document);
    const findings = inSource(check(policy, context));
    io.out(options.json ? asJson(findings.map(findingJson)) : report(findings, document.policy));
    return findings.some(({ severity }) => severity === 'error') ? hasProblems : done;
  },
};
