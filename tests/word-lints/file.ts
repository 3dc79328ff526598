import { strFromU8, unzipSync } from 'fflate';
import { type Element, elementsOf, parseXml } from '../../shared/word/read/xml.ts';

/** An Office file of our own making, every part parsed. */
export type OfficeFile = {
  /** By name: word/document.xml. Parts that are no XML (pictures) are not there. */
  readonly parts: ReadonlyMap<string, Element>;
  /** All names, also of parts that are no XML. */
  readonly names: readonly string[];
  /** Every element of every part, in order. */
  readonly elements: readonly PlacedElement[];
};

/** An element with its part and those around it, the nearest first. */
export type PlacedElement = {
  readonly element: Element;
  readonly above: readonly Element[];
  readonly part: string;
};

/** What the maker of a file knows of it. */
export type Facts = {
  /** 信函格式: the only form whose first page is different (10.1). */
  readonly letter: boolean;
  /** Names that changes and remarks may carry; nothing else in the file names a person. */
  readonly authors: readonly string[];
};

/** One rule: what is wrong, a sentence each, with its part. */
export type Lint = (file: OfficeFile, facts: Facts) => readonly string[];

export const officeFile = (bytes: Uint8Array): OfficeFile => {
  const unpacked = Object.entries(unzipSync(bytes));
  const parts = new Map(
    unpacked
      .filter(([name]) => /\.(xml|rels)$/u.test(name))
      .map(([name, part]) => [name, parseXml(strFromU8(part))]),
  );
  const elements = [...parts].flatMap(([part, root]) =>
    [...placedIn(root, [])].map((placed) => ({ ...placed, part })),
  );
  return { names: unpacked.map(([name]) => name), parts, elements };
};

function* placedIn(
  element: Element,
  above: readonly Element[],
): Generator<Omit<PlacedElement, 'part'>> {
  yield { element, above };
  const inside = [element, ...above];
  for (const child of elementsOf(element)) yield* placedIn(child, inside);
}

export const isInside = ({ above }: PlacedElement, name: string): boolean =>
  above.some((element) => element.name === name);

/** The values that stand more than once, each once. */
export const doubled = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  const twice = values.filter((value) => seen.size === seen.add(value).size);
  return [...new Set(twice)];
};
