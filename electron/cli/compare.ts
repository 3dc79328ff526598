import { Refusal } from '../../shared/api.ts';
import { align } from '../../shared/compare/align.ts';
import { copied } from '../../shared/compare/copied.ts';
import { difference } from '../../shared/compare/difference.ts';
import type { Alignment, Link, Piece } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { walk } from '../../shared/model/walk.ts';
import { asJson, type Command, done, notYet, onlyOne, readArgs } from './command.ts';
import { precedentsOf, readDocument } from './document.ts';

export const compare: Command = {
  usage: 'DOC --against ID,ID [--json]',
  summary: '与先例逐条对照',
  run: async (args, io) => {
    const { positionals, options } = readArgs(args, {
      against: 'value',
      base: 'value',
      json: 'flag',
    });
    const document = onlyOne(positionals, '要对照的文件');
    if (options.base !== undefined) throw notYet('与早先版本对照（--base）');
    const against = precedentsOf(options.against ?? '');
    if (against.length === 0) {
      throw new Refusal('bad-request', '请用 --against 指明先例，如 --against tianjin-2023。');
    }
    const { policy } = await readDocument(document, io);
    const alignment = align(policy, against);
    const pairs = pairsOf(policy, against, alignment.links);
    io.out(
      options.json
        ? asJson({ pairs: pairs.map(pairJson), missing: alignment.missing, novel: alignment.novel })
        : report(policy, against, alignment, pairs),
    );
    return done;
  },
};

type Pair = {
  readonly link: Link;
  readonly draft: Clause;
  readonly other: Clause;
  readonly diff: readonly Piece[];
};

/** In order of the draft; for one clause the best counterpart first. */
function pairsOf(
  policy: Policy,
  against: readonly Precedent[],
  links: readonly Link[],
): readonly Pair[] {
  const drafts = byPath(policy);
  const others = new Map(against.map((precedent) => [precedent.id, byPath(precedent.policy)]));
  const place = new Map([...drafts.keys()].map((path, at) => [path, at]));
  return links
    .flatMap((link): Pair[] => {
      const draft = drafts.get(link.draft);
      const other = others.get(link.doc)?.get(link.path);
      if (draft === undefined || other === undefined) return [];
      return [{ link, draft, other, diff: difference(other.text, draft.text) }];
    })
    .sort(
      (a, b) =>
        (place.get(a.link.draft) ?? 0) - (place.get(b.link.draft) ?? 0) ||
        b.link.score - a.link.score,
    );
}

const byPath = (policy: Policy): ReadonlyMap<string, Clause> =>
  new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));

const pairJson = ({ link, draft, other, diff }: Pair) => ({
  draft: link.draft,
  doc: link.doc,
  path: link.path,
  score: rounded(link.score),
  relation: link.relation,
  confirmed: false,
  copied: rounded(copied(draft.text, other.text)),
  diff,
  slots: [],
});

/** Four digits tell apart what can be told apart, and come out the same on every machine. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function report(
  policy: Policy,
  against: readonly Precedent[],
  { missing, novel }: Alignment,
  pairs: readonly Pair[],
): string {
  const nameOf = (doc: string): string => against.find(({ id }) => id === doc)?.name ?? doc;
  const lines = pairs.flatMap(({ link, draft, other, diff }, at) => {
    const head = `${link.draft} ${draft.heading ?? ''}`.trimEnd();
    const isNext = pairs[at - 1]?.link.draft !== link.draft;
    const relation = link.relation === 'same' ? '相近' : '相关';
    const share = Math.round(copied(draft.text, other.text) * 100);
    return [
      ...(isNext ? ['', head] : []),
      `  ${nameOf(link.doc)} ${link.path} ${other.heading ?? ''}（${relation} ${link.score.toFixed(2)}，照录 ${share}%）`,
      `    ${marked(diff)}`,
    ];
  });
  const headingOf = (doc: string, path: string): string => {
    const precedent = against.find(({ id }) => id === doc);
    return (precedent && byPath(precedent.policy).get(path)?.heading) ?? '';
  };
  const drafts = byPath(policy);
  return [
    policy.title ?? '（没有标题）',
    '差异标记：[-先例有而草稿无-] {+草稿有而先例无+}',
    ...lines,
    '',
    `草稿独有 ${novel.length} 条：`,
    ...novel.map((path) => `  ${path} ${drafts.get(path)?.heading ?? ''}`),
    `草稿所缺 ${missing.length} 条：`,
    ...missing.map(({ doc, path }) => `  ${nameOf(doc)} ${path} ${headingOf(doc, path)}`),
    '',
  ].join('\n');
}

/** A difference in plain text: [-deleted-] and {+inserted+}, each clause on one line. */
const marked = (diff: readonly Piece[]): string =>
  diff
    .map(({ op, text }) => {
      const line = text.replaceAll('\n', ' ');
      return op === 'equal' ? line : op === 'delete' ? `[-${line}-]` : `{+${line}+}`;
    })
    .join('');
