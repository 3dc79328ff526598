import type { Edit } from '../../shared/model/edit.ts';
import { formatMarker } from '../../shared/model/numbering.ts';
import type { Clause, LineRole, Policy } from '../../shared/model/policy.ts';
import { THIS } from '../../shared/suggest/elements/wordings.ts';
import { familyOf } from '../../shared/suggest/genres.ts';

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
  const inside = last === undefined ? undefined : nextOf(last);
  const body = lines.findLast(({ role }) => BODY.has(role));
  const at = inside?.at ?? body?.span.to ?? source.length;
  return { from: at, to: at, insert: `\n${inside?.marker ?? ''}${words}` };
}

/** Where the next clause under a 附则 begins, and its marker; of articles the next article. */
function nextOf(last: Clause): { readonly at: number; readonly marker: string } | undefined {
  const { heading, children, style, number, span } = last;
  const child = children.at(-1);
  if (heading !== null && CLOSING.test(heading) && child !== undefined && child.marker !== '') {
    return { at: child.span.to, marker: formatMarker(child.style, child.number + 1) };
  }
  if (style === 'article' && Number.isInteger(number)) {
    return { at: span.to, marker: `${formatMarker(style, number + 1)}\u3000` };
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
