import { analyze } from '../shared/analyze.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';

/**
 * The clauses of a text as one line each, for tests that read like the document:
 * path, heading in brackets if there is one, body with / between its paragraphs.
 */
export function outlineOf(policy: Policy): string[] {
  const lines: string[] = [];
  const visit = (clause: Clause): void => {
    const heading = clause.heading === null ? '' : ` [${clause.heading}]`;
    const body = clause.text === '' ? '' : ` ${clause.text.replaceAll('\n', ' / ')}`;
    lines.push(`${clause.path}${heading}${body}`);
    clause.children.forEach(visit);
  };
  policy.clauses.forEach(visit);
  return lines;
}

/** Lines of a text, written as a list so that a test shows them as they stand. */
export const outline = (...lines: readonly string[]): string[] =>
  outlineOf(analyze(lines.join('\n')));

/** Role and words of every line that is not blank. */
export const rolesOf = (...lines: readonly string[]): string[] =>
  analyze(lines.join('\n'))
    .lines.filter((line) => line.role !== 'blank')
    .map((line) => `${line.role}: ${line.text}`);
