import type { Revised, RevisedRemark } from '../model/revision.ts';
import type { Span } from '../model/span.ts';
import { placeAt } from './clause-of.ts';
import { lineAbove, lineAround } from './lines.ts';
import { proposalIn } from './proposal.ts';
import type { Found, Ground, Group } from './types.ts';

type Threads = {
  /** Comments that are opinions of their own. */
  readonly own: readonly Found[];
  /** By the place of a group: what its author said of the changes in comments. */
  readonly reasons: ReadonlyMap<number, readonly string[]>;
};

/** A thread as one author has part in it: what they said, one behind the other. */
type Voice = { readonly author: string; readonly remarks: readonly RevisedRemark[] };

/** Words of a passage, as an opinion quotes them. */
const LONGEST_QUOTE = 500;

/**
 * The comments of a file, thread by thread. What one author says in a thread is one opinion; who
 * answers another author has an opinion of their own.
 */
export function foundOfThreads(
  { body, remarks }: Revised,
  groups: readonly Group[],
  ground: Ground,
): Threads {
  const own: Found[] = [];
  const reasons = new Map<number, readonly string[]>();
  const joined = body.map(({ text }) => text).join('');
  for (const thread of threadsOf(remarks)) {
    const [first] = thread;
    if (first === undefined) continue;
    for (const { author, remarks: said } of voicesOf(thread)) {
      const group = first.span === null ? -1 : groupOf(groups, author, first.span);
      if (group >= 0 && author === first.author) {
        const words = said.map(({ text }) => `理由：${text}`);
        reasons.set(group, [...(reasons.get(group) ?? []), ...words]);
      } else own.push(foundOf(said, first, ground, joined));
    }
  }
  return { own, reasons };
}

const threadsOf = (remarks: readonly RevisedRemark[]): readonly (readonly RevisedRemark[])[] => {
  const threads = new Map<string, RevisedRemark[]>();
  for (const remark of remarks) {
    const known = threads.get(remark.thread);
    if (known === undefined) threads.set(remark.thread, [remark]);
    else known.push(remark);
  }
  return [...threads.values()];
};

const voicesOf = (thread: readonly RevisedRemark[]): readonly Voice[] =>
  [...new Set(thread.map(({ author }) => author))].map((author) => ({
    author,
    remarks: thread.filter((remark) => remark.author === author),
  }));

/** The changes of the same author that a comment stands on; -1 for none. */
const groupOf = (groups: readonly Group[], author: string, { from, to }: Span): number =>
  groups.findIndex(
    (group) =>
      group.author === author &&
      group.parts.some(({ places }) =>
        places.some((place) => place.from < Math.max(to, from + 1) && place.to > from),
      ),
  );

function foundOf(
  said: readonly RevisedRemark[],
  first: RevisedRemark,
  { policy, offset }: Ground,
  joined: string,
): Found {
  const own = said.map(({ text }) => text).join('\n');
  const answers = said[0]?.author !== first.author;
  const words = answers ? `${own}\n（回复${first.author || '批注'}：${first.text}）` : own;
  const facts = {
    kind: 'remark',
    author: said[0]?.author ?? '',
    at: said[0]?.at ?? null,
    said: first.done ? `${words}\n（文件中已标为“已解决”）` : words,
    parts: said.length,
  } as const;
  const { span } = first;
  if (span === null) {
    const clause = first.line === '' ? '' : '正文之外（文本框、注释）';
    const { quote, line } = first;
    return { ...facts, place: 'unsure', quote, line: line.trim(), clause, proposal: [] };
  }
  const place = anchored(policy.source, { from: offset(span.from), to: offset(span.to) });
  if (place.line === '') {
    return { ...facts, place: 'unsure', quote: '', line: '', clause: '', proposal: [] };
  }
  const passage = joined.slice(span.from, span.to);
  return {
    ...facts,
    place: 'clause',
    quote: place.quote,
    line: place.line,
    clause: placeAt(policy, place.at).title,
    proposal: answers ? [] : proposalIn(own, place.line, place.quote || passage),
  };
}

/** The words of a range in the text before all changes and the paragraph they begin in. */
function anchored(source: string, { from, to }: Span) {
  const whole = source.slice(from, to);
  const at = whole.trim() === '' ? from : from + (whole.length - whole.trimStart().length);
  const line = lineAround(source, at);
  // On an empty line, as where only inserted words are meant, the paragraph above is meant.
  const known = line === '' ? lineAbove(source, at) : line;
  return { at, quote: whole.trim().slice(0, LONGEST_QUOTE), line: known };
}
