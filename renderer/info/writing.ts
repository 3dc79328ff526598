import { DATE } from '../../shared/check/dates/in-text.ts';
import { draftOf } from '../../shared/check/draft.ts';
import { openParagraphs } from '../../shared/check/interned.ts';
import { ownEffect, termsOfDraft } from '../../shared/check/terms/of-draft.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { printedDate, readDate } from '../../shared/suggest/skeleton/validity.ts';
import { closingEdit, lineBehind, lineBehindSignature, selfNameIn } from './places.ts';
import { standingIn } from './standing.ts';

/** The fields whose value stands in the text and nowhere else. */
export const writtenFields = [
  'title',
  'date',
  'publicity',
  'addressee',
  'effect',
  'validity',
  'interpretation',
] as const;
export type WrittenField = (typeof writtenFields)[number];

export const isWritten = (id: string): id is WrittenField =>
  writtenFields.some((field) => field === id);

/**
 * The edits that make a text say a value; null where there is no place for it (a date without a
 * 署名), or the text says so already. Nothing else of the text changes.
 */
export function writingOf(
  field: WrittenField,
  typed: string,
  policy: Policy,
): readonly Edit[] | null {
  const value = typed.trim();
  if (value === '') return null;
  const edit = editOf(field, value, policy);
  return edit === null || sliceOf(policy.source, edit) === edit.insert ? null : [edit];
}

/** 2027-1-1 and 2027.1.1 as documents print them; 5 as 5年. Other words stay as typed. */
export function normalised(field: WrittenField, typed: string): string {
  const words = typed.trim();
  if (field !== 'date' && field !== 'effect' && field !== 'validity') return words;
  const day = readDate(words);
  if (day !== null) return printedDate(day);
  return field === 'validity' && /^\d{1,2}$/u.test(words) ? `${words}年` : words;
}

/** Why nothing can be written; null where it can. */
export function noPlaceFor(field: WrittenField, policy: Policy): string | null {
  if (standingIn(policy)[field] !== undefined) return null;
  switch (field) {
    case 'date':
      return lineBehindSignature(policy) === null ? '正文没有署名，成文日期写在署名之下。' : null;
    case 'addressee':
      return policy.notice === null ? '没有印发通知，不写主送机关。' : null;
    default:
      return policy.source.trim() === '' && field !== 'title' ? '正文还没有文字。' : null;
  }
}

function editOf(field: WrittenField, value: string, policy: Policy): Edit | null {
  const { source } = policy;
  if (field === 'effect') return effectEdit(value, policy);
  if (field === 'validity') return validityEdit(value, policy);
  const standing = standingIn(policy)[field];
  const over = (insert: string): Edit | null =>
    standing === undefined ? null : { ...standing.span, insert };
  switch (field) {
    case 'title':
      return over(value) ?? { from: 0, to: 0, insert: source === '' ? value : `${value}\n` };
    case 'date':
      return over(value) ?? lineBehindSignature(policy, value);
    case 'addressee':
      return (
        over(`${value.replace(/[：:]$/u, '')}：`) ??
        (policy.notice === null
          ? null
          : lineBehind(policy, ['doc-number', 'notice-title'], `${value.replace(/[：:]$/u, '')}：`))
      );
    case 'publicity':
      return (
        over(value) ??
        lineBehind(policy, ['date'], value) ?? {
          from: source.length,
          to: source.length,
          insert: `\n${value}`,
        }
      );
    case 'interpretation':
      return over(value) ?? closingEdit(policy, `${selfNameIn(policy)}由${value}负责解释。`);
  }
}

/** 印发之日 or a day: what stands between 自 and 起. */
const START = /(?<=[自从于])(?:［[^］]{1,30}］|[^，。；自从于]{1,20}?)(?=起)/u;

function effectEdit(value: string, policy: Policy): Edit | null {
  const terms = termsIn(policy);
  const effect = ownEffect(terms);
  if (effect === null) {
    return closingEdit(policy, `${selfNameIn(policy)}自${value}起施行。`);
  }
  const words = sliceOf(policy.source, effect);
  const found = START.exec(words) ?? new RegExp(DATE).exec(words);
  if (found === null) return null;
  const from = effect.from + found.index;
  return { from, to: from + found[0].length, insert: value };
}

/** 有效期5年, 有效期至2031年12月31日: as is typed, years or the last day. */
function validityEdit(value: string, policy: Policy): Edit | null {
  const { terms, effects } = termsIn(policy);
  const years = /^\d{1,2}年$/u.test(value);
  const term = terms.find(({ kind }) => (kind === 'years') === years) ?? terms.at(-1);
  if (term !== undefined) {
    const words = sliceOf(policy.source, term);
    const name = /^[^\d至到自为]*/u.exec(words)?.[0] ?? '';
    return { from: term.from, to: term.to, insert: `${name}${years ? '' : '至'}${value}` };
  }
  const effect = ownEffect({ effects, terms });
  const insert = `有效期${years ? '' : '至'}${value}`;
  if (effect === null) return closingEdit(policy, `${selfNameIn(policy)}${insert}。`);
  return { from: effect.to, to: effect.to, insert: `，${insert}` };
}

const termsIn = (policy: Policy) => termsOfDraft(draftOf(policy, [], openParagraphs().intern));
