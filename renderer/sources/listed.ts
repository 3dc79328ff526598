import type { Borrowed } from '../../shared/model/borrowed.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { pathName } from '../../shared/model/names.ts';
import type { Span } from '../../shared/model/span.ts';
import { borrowedPlaces } from '../../shared/suggest/borrowed/places.ts';

/** A borrowed sentence that stands in the draft, with what is told of its source. */
export type ListedSource = {
  readonly record: Borrowed;
  readonly spans: readonly Span[];
  /** What stands there now, a sentence behind the other. */
  readonly words: string;
  /** 上海 二.9 */
  readonly place: string;
  /** 《上海市…若干措施》（沪知局〔2024〕32号） */
  readonly document: string;
  /** False when the precedent has left the library since. */
  readonly known: boolean;
};

/** In order of the text; those whose sentences are gone are not among them. */
export function listSources(
  borrowed: readonly Borrowed[],
  text: string,
  precedents: readonly Precedent[],
): readonly ListedSource[] {
  const places = borrowedPlaces(borrowed, text);
  const listed = borrowed.flatMap((record): readonly ListedSource[] => {
    const place = places.get(record.id);
    if (place === undefined) return [];
    const precedent = precedents.find(({ id }) => id === record.doc);
    const number = precedent?.policy.docNumber ?? null;
    return [
      {
        record,
        spans: place.spans,
        words: place.spans.map(({ from, to }) => text.slice(from, to)).join(''),
        place: `${record.name} ${pathName(record.path)}`,
        document: `《${record.title}》${number === null ? '' : `（${number}）`}`,
        known: precedent !== undefined,
      },
    ];
  });
  return listed.toSorted((a, b) => fromOf(a) - fromOf(b));
}

const fromOf = ({ spans }: ListedSource): number => spans[0]?.from ?? 0;

/** Those of the sentence at an offset; its end belongs to it, as the caret stands there after it. */
export const sourcesAt = (
  sources: readonly ListedSource[],
  offset: number,
): readonly ListedSource[] =>
  sources.filter(({ spans }) => spans.some(({ from, to }) => from <= offset && offset <= to));
