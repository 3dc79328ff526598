import { child, type Element, elementsOf } from './xml.ts';

/** Which side of the tracked changes is read. */
export type Changes = 'accepted' | 'rejected';
/** Or both at once: nothing is gone, and marks tell what was put in and what was taken away. */
export type Side = Changes | 'both';

const GONE: Readonly<Record<Side, readonly string[]>> = {
  accepted: ['w:del', 'w:moveFrom'],
  rejected: ['w:ins', 'w:moveTo'],
  both: [],
};

/** True for words (w:ins, w:del, …) that are not there on this side. */
export const isGone = ({ name }: Element, changes: Side): boolean => GONE[changes].includes(name);

const marksGone = (properties: Element | undefined, changes: Side): boolean =>
  properties !== undefined && elementsOf(properties).some((mark) => isGone(mark, changes));

/** A deleted paragraph mark joins two paragraphs when accepted, an inserted one when rejected. */
export const markIsGone = (properties: Element | undefined, changes: Side): boolean =>
  properties !== undefined && marksGone(child(properties, 'w:rPr'), changes);

export const rowIsGone = (row: Element, changes: Side): boolean =>
  marksGone(child(row, 'w:trPr'), changes);

export const cellIsGone = (properties: Element | undefined, changes: Side): boolean =>
  properties !== undefined &&
  changes !== 'both' &&
  child(properties, changes === 'accepted' ? 'w:cellDel' : 'w:cellIns') !== undefined;

/** How a cell stands to the one above it: only `continue` matters, and merging may be tracked. */
export const cellContinues = (properties: Element | undefined, changes: Side): boolean => {
  if (properties === undefined) return false;
  const tracked = child(properties, 'w:cellMerge')?.attributes;
  if (tracked !== undefined) {
    return tracked[changes === 'rejected' ? 'w:vMergeOrig' : 'w:vMerge'] === 'cont';
  }
  const merge = child(properties, 'w:vMerge');
  return merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue';
};

/**
 * The formatting that holds on this side: w:pPrChange and w:rPrChange keep what was before, and
 * numbers given with tracking on (w:numPr/w:ins) are taken away again by rejecting.
 */
export const propertiesOn = (
  properties: Element | undefined,
  changes: Side,
): Element | undefined => {
  if (properties === undefined || changes !== 'rejected') return properties;
  const change = child(properties, `${properties.name}Change`);
  return change === undefined ? properties : child(change, properties.name);
};

export const numberingOn = (
  properties: Element | undefined,
  changes: Side,
): Element | undefined => {
  const numbers = properties === undefined ? undefined : child(properties, 'w:numPr');
  if (numbers === undefined || changes !== 'rejected') return numbers;
  return child(numbers, 'w:ins') === undefined ? numbers : undefined;
};
