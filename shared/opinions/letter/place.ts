import type { Clause, LineRole, Policy } from '../../model/policy.ts';
import { clauseAt, walk } from '../../model/walk.ts';
import { placeAt } from '../clause-of.ts';
import { lineAround } from '../lines.ts';
import type { Found } from '../types.ts';
import { clausesNumbered } from './numbers.ts';

export type LetterPlace = Pick<Found, 'place' | 'quote' | 'line' | 'clause'>;

/** So far into a suggestion its place is named; behind it numbers are part of its words. */
const LEAD = 60;
/** A shorter quotation may stand anywhere. */
const SHORTEST = 3;
/** One so long is known wherever it stands, whatever number the letter gives. */
const TELLING = 8;
const SHORTEST_HEADING = 4;
const WHOLE = /总体|全文|通篇|整体|文件结构|逻辑结构|全篇|文中/u;
const NAMED: readonly (readonly [RegExp, LineRole])[] = [
  [/^(?:关于|建议|将|文件)*的?(?:标题|题目|文件名称)/u, 'title'],
  [/导语|引言|前言|开头|第一段|首段|序言/u, 'preamble'],
  [/^(?:关于|建议|将|在)*附(?:件|表)/u, 'attachment'],
];
/** Here stands what a suggestion is about, before it quotes anything. */
const BEGINNING = 10;

/**
 * Where a suggestion belongs in the text it is about: by the words it quotes, the number it gives
 * and the heading it names. `unsure` where these disagree or say nothing: then the drafter is asked.
 */
export function placeOfItem(item: string, policy: Policy): LetterPlace {
  const begins = withoutOwn(item).slice(0, BEGINNING);
  if (/^(?:关于)?(?:全文|通篇|总体(?!目标|要求|思路)|整体)/u.test(begins)) return NOWHERE;
  const named = namedIn(begins, policy);
  if (named !== null) return named;
  const quotes = quotesIn(item).flatMap((quote) => placesOf(policy, quote));
  const weights = new Map<Clause, number>();
  const weigh = (clause: Clause, weight: number) =>
    weights.set(clause, (weights.get(clause) ?? 0) + weight);

  const lead = item.slice(0, Math.max(LEAD, item.search(/“/u)));
  const numbered = clausesNumbered(policy, withoutOwn(lead));
  for (const clause of numbered) weigh(clause, numbered.length === 1 ? 2 : 1);
  for (const { clause, length, others } of quotes) {
    if (clause === null) continue;
    // 第六部分“按季度”: a number above the words and the words agree.
    if (numbered.some(({ path }) => clause.path.startsWith(`${path}.`))) weigh(clause, 2);
    weigh(clause, others === 0 ? (length >= TELLING ? 4 : 2) : 1);
  }
  for (const clause of walk(policy.clauses)) {
    const heading = clause.heading ?? '';
    const isNamed = heading.length >= SHORTEST_HEADING && item.includes(heading);
    const isShort = /^(?:总则|附则)$/u.test(heading) && begins.includes(heading);
    if (isNamed || isShort) weigh(clause, 2);
  }
  const [best, second] = [...weights].sort((a, b) => b[1] - a[1]);
  const around = quotes.find(({ clause, others }) => clause === null && others === 0);
  if (best === undefined) {
    if (around !== undefined) return hung(policy, around.at, around.quote, 'clause');
    return elsewhere(item, policy);
  }
  const [clause, weight] = best;
  const sure = weight >= 2 && weight > (second?.[1] ?? 0);
  const quote = quotes.find((one) => one.clause === clause);
  return hung(
    policy,
    quote?.at ?? clause.span.from,
    quote?.quote ?? '',
    sure ? 'clause' : 'unsure',
  );
}

const hung = (
  policy: Policy,
  at: number,
  quote: string,
  place: LetterPlace['place'],
): LetterPlace => ({
  place,
  quote,
  line: lineAround(policy.source, at),
  clause: placeAt(policy, at).title,
});

const NOWHERE: LetterPlace = { place: 'whole', quote: '', line: '', clause: '' };

/** 标题, 导语: what stands outside the clauses has no number. */
function namedIn(words: string, policy: Policy): LetterPlace | null {
  for (const [pattern, role] of NAMED) {
    const line = pattern.test(words) ? policy.lines.find((one) => one.role === role) : undefined;
    if (line !== undefined) return hung(policy, line.span.from, '', 'clause');
  }
  return null;
}

const elsewhere = (item: string, policy: Policy): LetterPlace =>
  namedIn(item.slice(0, LEAD), policy) ??
  (WHOLE.test(item.slice(0, LEAD)) ? NOWHERE : { ...NOWHERE, place: 'unsure' });

/** Without the suggestion's own number: 一、建议… is no clause 一. */
const withoutOwn = (lead: string): string =>
  lead.replace(
    /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第?[一二三四五六七八九十\d]{1,3}[、.．])\s*/u,
    '',
  );

type QuotePlace = {
  readonly quote: string;
  readonly length: number;
  readonly at: number;
  readonly clause: Clause | null;
  /** In how many other clauses the words stand as well. */
  readonly others: number;
};

/** The words a suggestion quotes, without what it would put in their place. */
function quotesIn(item: string): readonly string[] {
  const quoted = [...item.matchAll(/“((?:[^“”]|“[^“”]*”)+)”/gu)];
  return quoted.flatMap(({ 1: words = '', index }) => {
    const before = item.slice(Math.max(0, index - 6), index);
    if (/(?:为|成|增加|补充|加入)[：:]?$/u.test(before)) return [];
    // 将“对工商注册地……一次性落户奖励”修改为: the longest part tells the place.
    const [longest = ''] = words.split(/…+|\.{3,}/u).sort((a, b) => b.length - a.length);
    return longest.trim().length >= SHORTEST ? [longest.trim()] : [];
  });
}

const MOST_PLACES = 20;

function placesOf(policy: Policy, quote: string): readonly QuotePlace[] {
  const found: { at: number; clause: Clause | null }[] = [];
  const { source } = policy;
  for (let at = source.indexOf(quote); at >= 0; at = source.indexOf(quote, at + 1)) {
    const clause = clauseAt(policy.clauses, at);
    if (!found.some((one) => one.clause === clause)) found.push({ at, clause });
    if (found.length > MOST_PLACES) return [];
  }
  return found.map((one) => ({
    ...one,
    quote,
    length: quote.length,
    others: found.length - 1,
  }));
}
