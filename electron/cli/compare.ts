import { Refusal } from '../../shared/api.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { asJson, type Command, done, type Io, onlyOne, readArgs } from './command.ts';
import { type Against, compareAgainst } from './compare/against.ts';
import { type AgainstBase, compareWithBase } from './compare/base.ts';
import { inOrder, pairJson } from './compare/pair.ts';
import { reportAgainst } from './compare/report-against.ts';
import { reportBase } from './compare/report-base.ts';
import { readDocument } from './document.ts';
import { precedentsOf } from './precedents.ts';

export const compare: Command = {
  usage: 'DOC [--against ID,ID] [--base FILE] [--json]',
  summary: '与先例（--against）或早先版本（--base）逐条对照',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      against: 'value',
      base: 'value',
      json: 'flag',
    });
    const argument = onlyOne(positionals, '要对照的文件');
    const precedents = await askedFor(options, io);
    if (argument === '-' && options.base === '-') {
      throw new Refusal('bad-request', '标准输入只能读一次：文件和 --base 不能都写作 -。');
    }
    const draft = await readDocument(argument, io);
    const base = options.base === undefined ? null : await readDocument(options.base, io);
    const against = precedents.length === 0 ? null : compareAgainst(draft, precedents);
    const name = options.base === '-' ? '标准输入' : (options.base ?? '');
    const withBase = base === null ? null : compareWithBase(draft, base, name);
    io.out(
      options.json
        ? asJson(json(draft.policy, against, withBase))
        : report(draft.policy, against, withBase),
    );
    return done;
  },
};

/** The precedents of --against; none are needed where there is a --base. */
async function askedFor(
  options: { readonly against?: string; readonly base?: string },
  io: Io,
): Promise<readonly Precedent[]> {
  const precedents = await precedentsOf(options.against ?? '', io);
  if (options.base === '') throw new Refusal('bad-request', '请用 --base 指明早先版本的文件名。');
  if (precedents.length === 0 && options.base === undefined) {
    throw new Refusal(
      'bad-request',
      '请用 --against 指明先例（如 --against tianjin-2023），或用 --base 指明早先版本的文件。',
    );
  }
  return precedents;
}

/** With both, everything in one: the earlier version is one more document, called base. */
function json(policy: Policy, against: Against | null, base: AgainstBase | null) {
  const pairs = [...(against?.pairs ?? []), ...(base?.pairs ?? [])];
  const novel = [against?.alignment.novel, base?.novel].filter((paths) => paths !== undefined);
  const [first = [], ...others] = novel;
  return {
    pairs: inOrder(policy, pairs).map(pairJson),
    missing: [...(against?.alignment.missing ?? []), ...(base?.missing ?? [])],
    novel: first.filter((path) => others.every((paths) => paths.includes(path))),
    ...(base === null ? {} : { moves: base.comparison.moves }),
  };
}

const report = (policy: Policy, against: Against | null, base: AgainstBase | null): string =>
  [
    policy.title ?? '（没有标题）',
    ...(base === null ? [] : reportBase(base)),
    ...(base === null || against === null ? [] : ['']),
    ...(against === null ? [] : reportAgainst(against)),
    '',
  ].join('\n');
