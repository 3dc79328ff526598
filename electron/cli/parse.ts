import type { Clause, Policy } from '../../shared/model/policy.ts';
import { topicsIn } from '../../shared/topics/classify.ts';
import { asJson, type Command, done, onlyOne, readArgs } from './command.ts';
import { readDocument } from './document.ts';
import { parsedJson } from './parsed.ts';
import { topicModelOf } from './precedents.ts';

export const parse: Command = {
  usage: 'DOC [--json]',
  summary: '解析一份文件的结构',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, { json: 'flag' });
    const document = await readDocument(onlyOne(positionals, '要解析的文件'), io);
    const { policy } = document;
    io.out(
      options.json
        ? asJson(parsedJson(policy, topicsIn(document, await topicModelOf(io))))
        : overview(policy),
    );
    return done;
  },
};

/** The structure for people: facts of issue, outline, and what was repaired or set aside. */
export function overview(policy: Policy): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['文种', policy.genre],
    ['发文机关', policy.issuers.join('、')],
    ['发文字号', policy.docNumber],
    ['成文日期', policy.issuedOn],
  ];
  const applied = policy.corrections.filter(({ confidence }) => confidence === 'high').length;
  const remarks = policy.corrections.length - applied;
  return [
    policy.title ?? '（没有标题）',
    ...facts.filter(([, value]) => value).map(([name, value]) => `${name}：${value}`),
    '',
    ...policy.clauses.flatMap((clause) => outline(clause)),
    ...(policy.clauses.length === 0 ? ['没有认出条款。'] : []),
    '',
    `共改正 ${applied} 处，存疑 ${remarks} 处，另有 ${policy.noise.length} 处不属于正文。`,
    '',
  ].join('\n');
}

function outline(clause: Clause): readonly string[] {
  const heading = clause.heading ?? `${clause.text.replaceAll('\n', '').slice(0, 20)}…`;
  const notes = [
    clause.responsible === null ? '' : `责任单位：${clause.responsible.text}`,
    clause.deadline === null ? '' : `时限：${clause.deadline.text}`,
  ].filter((note) => note !== '');
  const line = `${'  '.repeat(clause.level - 1)}${clause.marker}${heading}`;
  return [
    notes.length === 0 ? line : `${line}（${notes.join('；')}）`,
    ...clause.children.flatMap((child) => outline(child)),
  ];
}
