import type { Span } from '../../model/span.ts';
import { type Bodies, bodiesOf } from '../../text/parse/bodies.ts';
import { isOrgan } from '../../text/parse/organs.ts';

/** Bodies named inside a text, with the role they have there. */
export type NamedBody = Span & { readonly about: string };

/** …（责任单位：市科技局、市经信局）… where a clause shares its parts out. */
const NOTE =
  /[（(](?:责任|牵头|配合|主办|协办|承办|落实)(?:单位|部门)\s*[：:][^（()）]{1,200}[）)]/g;
/** 由区市场监管局（区知识产权局）负责解释 */
const BY =
  /由(?<who>[^，。；：由\n]{2,40}?)(?<deed>负责解释|负责|牵头|会同|组织|发布|制定|承担|解释|审核|受理|统筹)/g;

/** The notes in a text; what follows one is a new sentence. */
export const noteSpans = (text: string): readonly Span[] =>
  [...text.matchAll(NOTE)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));

/** Bodies in notes inside the text and behind 由, only where the words leave no doubt. */
export function bodiesIn(text: string): readonly NamedBody[] {
  const noted = noteSpans(text).flatMap(({ from, to }) => {
    const words = text.slice(from + 1, to - 1);
    const bodies = bodiesOf(words);
    return placed(text, { from, to }, bodies, words.includes('牵头'));
  });
  const acting = [...text.matchAll(BY)].flatMap(({ 0: words, index, groups }): NamedBody[] => {
    const who = groups?.['who'] ?? '';
    const names = who.split(/[、和]/);
    if (!names.every((name) => isOrgan(name.replace(/（[^（）]*）$/, '')))) return [];
    const about = (groups?.['deed'] ?? '').replace('负责解释', '解释');
    return inOrder(text, { from: index, to: index + words.length }, names).map((span) => ({
      ...span,
      about,
    }));
  });
  return [...noted, ...acting].sort((a, b) => a.from - b.from);
}

function placed(
  text: string,
  note: Span,
  { lead, support }: Bodies,
  divided: boolean,
): NamedBody[] {
  const leads = divided || support.length > 0 ? '牵头' : '责任';
  return inOrder(text, note, [...lead, ...support]).map((span, index) => ({
    ...span,
    about: index < lead.length ? leads : '配合',
  }));
}

/** Where the names stand, one behind the other; names that were put together anew are left out. */
function inOrder(text: string, within: Span, names: readonly string[]): Span[] {
  const found: Span[] = [];
  let at = within.from;
  for (const name of names) {
    const from = text.indexOf(name, at);
    if (from < 0 || from + name.length > within.to) continue;
    found.push({ from, to: from + name.length });
    at = from + name.length;
  }
  return found;
}
