import { draftOf } from '../../shared/check/draft.ts';
import { openParagraphs } from '../../shared/check/interned.ts';
import { termsOfDraft } from '../../shared/check/terms/of-draft.ts';
import type { Clause, Line, LineRole, Policy } from '../../shared/model/policy.ts';
import { type Span, sliceOf } from '../../shared/model/span.ts';
import { WORDS } from '../../shared/suggest/elements/wordings.ts';
import { citationsOf } from '../../shared/text/citations.ts';
import { carriedBy } from '../paper/issuance/from-text.ts';
import type { FieldId } from './fields.ts';

/** What the text itself says of a field, and where. */
export type Standing = {
  readonly words: string;
  /** The words that say so, as printed. */
  readonly span: Span;
  /** Where it names several things (依据, 附件): each. */
  readonly listed?: readonly string[];
};

export type StandingFields = { readonly [Id in FieldId]?: Standing };

/** Reads what stands in a text of the fields of 文稿信息. Linear time; never throws. */
export function standingIn(policy: Policy): StandingFields {
  const { source, lines, title, titleSpan } = policy;
  const carried = carriedBy(policy);
  const inLine = ({
    words,
    from,
  }: {
    readonly words: string;
    readonly from: number;
  }): Standing => ({
    words,
    span: lines.find(({ span }) => span.from <= from && from <= span.to)?.span ?? {
      from,
      to: from,
    },
  });
  const { effects, terms } = termsOfDraft(draftOf(policy, [], openParagraphs().intern));
  const said = (span: Span): Standing => ({ words: sliceOf(source, span), span });
  const [effect] = effects.slice(-1);
  const { organs, docNumber, copyNumber, urgency, signers, copyTo, printed } = carried;
  return given({
    title: title === null || titleSpan === null ? undefined : { words: title, span: titleSpan },
    organs: organs && inLine(organs),
    docNumber: docNumber && inLine(docNumber),
    copyNumber: copyNumber && inLine(copyNumber),
    urgency: urgency && inLine(urgency),
    signers: signers && inLine(signers),
    copyTo: copyTo && inLine(copyTo),
    printedBy: printed && inLine(printed),
    printedOn: printed && inLine(printed),
    date: lineOf(lines, 'date'),
    addressee: withoutColon(lineOf(lines, 'addressee')),
    publicity: lineOf(lines, 'annotation', /公开/),
    effect: effect && said(effect),
    validity: validityIn(source, terms),
    interpretation: interpretationIn(policy),
    relation: relationIn(policy),
    basis: basisIn(policy),
    attachments: attachmentsIn(lines),
  });
}

const given = (fields: { readonly [Id in FieldId]?: Standing | undefined }): StandingFields =>
  Object.fromEntries(Object.entries(fields).filter(([, standing]) => standing !== undefined));

const lineOf = (lines: readonly Line[], role: LineRole, pattern?: RegExp): Standing | undefined => {
  const line = lines.find((one) => one.role === role && (pattern?.test(one.text) ?? true));
  return line && { words: line.text, span: line.span };
};

const withoutColon = (line: Standing | undefined): Standing | undefined =>
  line && { ...line, words: line.words.replace(/[：:]\s*$/u, '') };

/** 有效期5年，至2031年12月31日: several may stand beside each other. */
const validityIn = (source: string, terms: readonly Span[]): Standing | undefined => {
  const [first] = terms;
  if (first === undefined) return undefined;
  const words = terms.map((term) => sliceOf(source, term)).join('，');
  return { words, span: { from: first.from, to: first.to } };
};

const BODY: ReadonlySet<LineRole> = new Set(['clause', 'paragraph', 'closing', 'heading', 'dash']);
/** 由区市场监管局负责解释, 的解释工作由区知识产权局承担 */
const INTERPRETS =
  /由([^，。；由]{2,40}?)(?:负责解释|承担解释|解释)|解释工作由([^，。；]{2,40}?)(?:承担|负责)/u;

function interpretationIn({ source, lines }: Policy): Standing | undefined {
  for (const { role, span } of lines) {
    if (!BODY.has(role)) continue;
    const found = INTERPRETS.exec(sliceOf(source, span));
    const organ = found?.[1] ?? found?.[2];
    if (found === null || organ === undefined) continue;
    const from = span.from + found.index + found[0].indexOf(organ);
    return { words: organ, span: { from, to: from + organ.length } };
  }
  return undefined;
}

/** The sentence that says it, of the last line that has one. */
function relationIn({ source, lines }: Policy): Standing | undefined {
  const says = (words: string): boolean => WORDS.relation.some((pattern) => pattern.test(words));
  const line = lines.findLast(({ role, text }) => BODY.has(role) && says(text));
  if (line === undefined) return undefined;
  let from = line.span.from;
  for (const sentence of sliceOf(source, line.span).split('。')) {
    const span = { from, to: from + sentence.length };
    if (says(sentence)) return { words: sentence.trim(), span };
    from = span.to + 1;
  }
  return { words: line.text, span: line.span };
}

/** The documents the 导语 names, or the first clause of a text that has none. */
function basisIn(policy: Policy): Standing | undefined {
  const { preamble, clauses } = policy;
  const span = preamble?.span ?? firstOf(clauses)?.own;
  if (span === undefined) return undefined;
  const here = sliceOf(policy.source, span);
  const listed = citationsOf(policy)
    .filter(({ title }) => here.includes(title))
    .map(({ title, number }) => `《${title}》${number === null ? '' : `（${number}）`}`);
  return listed.length === 0 ? undefined : { words: listed.join('、'), span, listed };
}

/** The first clause that says something: 第一条 under 第一章. */
const firstOf = (clauses: readonly Clause[]): Clause | undefined => {
  const [first] = clauses;
  return first === undefined || first.text !== '' ? first : (firstOf(first.children) ?? first);
};

const LABEL = /^附\s*件\s*(?:[\d一二三四五六七八九十]{0,3})[：:]\s*/u;
const NUMBER = /^\d{1,2}[.．、]\s*/u;

/** The names of the 附件说明, without label and number. */
function attachmentsIn(lines: readonly Line[]): Standing | undefined {
  const all = lines.filter(({ role }) => role === 'attachment');
  const first = all.findIndex(({ text }) => LABEL.test(text));
  const note = all[first];
  if (note === undefined) return undefined;
  const end = all.findIndex(
    ({ text }, at) => at > first && !NUMBER.test(text) && !LABEL.test(text),
  );
  const listed = all
    .slice(first, end < 0 ? undefined : end)
    .map(({ text }) =>
      text
        .replace(LABEL, '')
        .replace(NUMBER, '')
        .replace(/[；;。，]$/u, ''),
    )
    .filter((name) => name !== '');
  return { words: listed.join('、'), span: note.span, listed };
}
