import type { Edit } from '../../shared/model/edit.ts';
import { formatMarker } from '../../shared/model/numbering.ts';
import type { Clause, LineRole, Policy } from '../../shared/model/policy.ts';
import { THIS } from '../../shared/suggest/elements/wordings.ts';
import { familyOf } from '../../shared/suggest/genres.ts';
import { organsOf } from '../../shared/text/parse/organs.ts';

/** 本措施: how the text calls itself, else how its 文种 does. */
export function selfNameIn({ lines, genre }: Policy): string {
  const pattern = new RegExp(THIS, 'u');
  for (const { role, text } of lines) {
    const words = role === 'notice-body' ? undefined : pattern.exec(text)?.[0];
    if (words !== undefined && words.length <= LONGEST_NAME) return words;
  }
  return own[familyOf(genre) ?? 'none'];
}

const LONGEST_NAME = 7;

const own = {
  measures: '本措施',
  plan: '本方案',
  points: '本要点',
  rules: '本办法',
  none: '本文件',
} as const;

/**
 * A new line behind the 署名. Where no date stands below it the parser takes it for the last words of
 * the notice: a line that is nothing but the name of an organ.
 */
export function lineBehindSignature(policy: Policy, words = ''): Edit | null {
  const signed = lineBehind(policy, ['signature'], words);
  if (signed !== null) return signed;
  const last = policy.lines.findLast(
    ({ role, text }) => role === 'notice-body' && organsOf(text).length > 0,
  );
  return last === undefined ? null : { from: last.span.to, to: last.span.to, insert: `\n${words}` };
}

/** A new line behind the last one of the first of these roles that the text has. */
export function lineBehind({ lines }: Policy, roles: readonly LineRole[], words = ''): Edit | null {
  for (const role of roles) {
    const first = lines.findIndex((line) => line.role === role);
    if (first < 0) continue;
    const end = lines.findIndex((line, at) => at > first && line.role !== role);
    const at = (end < 0 ? lines.at(-1) : lines[end - 1])?.span.to ?? 0;
    return { from: at, to: at, insert: `\n${words}` };
  }
  return null;
}

const CLOSING = /附则|施行|有效期|解释/u;

/**
 * A provision at the end: a further clause of the 附则 where there is one (（四）本措施自…), else a
 * paragraph behind the last clause.
 */
export function closingEdit({ clauses, lines, source }: Policy, words: string): Edit {
  const last = clauses.at(-1);
  const inside = last === undefined ? undefined : nextOf(last, source);
  const body = lines.findLast(({ role }) => BODY.has(role));
  const at = inside?.at ?? body?.span.to ?? source.length;
  return { from: at, to: at, insert: `\n${inside?.marker ?? ''}${words}` };
}

/** Where the next clause under a 附则 begins, and its marker; of articles the next article. */
function nextOf(
  last: Clause,
  source: string,
): { readonly at: number; readonly marker: string } | undefined {
  const { heading, children, style, number, span } = last;
  /** 第三条　自…: what stands behind the marker of the one before. */
  const next = (one: Clause): string =>
    formatMarker(one.style, Math.floor(one.number) + 1) +
    (/^[ \t\u3000]*/u.exec(source.slice(one.markerSpan.to, one.markerSpan.to + 4))?.[0] ?? '');
  const child = children.at(-1);
  if (heading !== null && CLOSING.test(heading) && child !== undefined && child.marker !== '') {
    return { at: child.span.to, marker: next(child) };
  }
  if (style === 'article' && Number.isInteger(number)) {
    return { at: span.to, marker: next(last) };
  }
  return undefined;
}

const BODY: ReadonlySet<LineRole> = new Set([
  'heading',
  'clause',
  'paragraph',
  'dash',
  'responsible',
  'table',
  'continuation',
  'closing',
  'preamble',
]);
