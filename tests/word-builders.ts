import { readFileSync } from 'node:fs';
import { analyze } from '../shared/analyze.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import type { Line, LineRole, Policy } from '../shared/model/policy.ts';

/** Every real text there is: the five precedents and the three drafts. */
export const REAL_TEXTS = [
  'seeds/shanghai-2024',
  'seeds/tianjin-2023',
  'seeds/beijing-2018',
  'seeds/shanghai-cnipa-2023',
  'seeds/pudong-2018',
  'tests/fixtures/drafts/draft-clean',
  'tests/fixtures/drafts/draft-raw',
  'tests/fixtures/drafts/draft-raw-v2',
] as const;

export const realPolicy = (name: (typeof REAL_TEXTS)[number]): Policy =>
  analyze(readFileSync(new URL(`../${name}.txt`, import.meta.url), 'utf8'));

/** A policy of lines with given roles and no clauses, for words no parser would see so. */
export const policyOf = (...lines: readonly (readonly [LineRole, string])[]): Policy => {
  let from = 0;
  const placed = lines.map(([role, text]): Line => {
    const span = { from, to: from + text.length };
    from = span.to + 1;
    return { span, role, text, path: null, level: 0 };
  });
  const textOf = (role: LineRole) => placed.find((line) => line.role === role)?.text ?? null;
  return {
    source: lines.map(([, text]) => text).join('\n'),
    title: textOf('title'),
    titleSpan: null,
    issuers: [],
    docNumber: textOf('doc-number'),
    issuedOn: null,
    genre: null,
    notice: null,
    preamble: null,
    clauses: [],
    lines: placed,
    noise: [],
    corrections: [],
  };
};

/** As drafts go round: no 版头 is made, every line stands where the text has it. */
export const asDraft: Issuance = { ...plainIssuance, form: 'plain' };

/** What an export of a policy must say: its read lines, those of one title joined. */
export const linesToPrint = (policy: Policy): string[] => {
  const printed: { role: LineRole; text: string }[] = [];
  for (const { role, text } of policy.lines) {
    if (role === 'blank' || role === 'noise' || text === '') continue;
    const last = printed.at(-1);
    const title = role === 'title' || role === 'notice-title';
    const goesOn = role === 'continuation' || (title && last?.role === role);
    if (goesOn && last !== undefined) last.text += text;
    else printed.push({ role, text });
  }
  return printed.map(({ text }) => text);
};
