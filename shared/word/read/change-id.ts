import type { Hand } from '../../model/revision.ts';
import { child, type Element, elementsOf } from './xml.ts';

/** A tracked change as one of words, whether in one place or moved from another. */
export type Changed = Hand & { readonly op: 'insert' | 'remove' };

const OPS: Readonly<Record<string, Changed['op']>> = {
  'w:ins': 'insert',
  'w:moveTo': 'insert',
  'w:del': 'remove',
  'w:moveFrom': 'remove',
};

/** What a mark says of a change, so that it can be told again; null for any other element. */
export const changeId = ({ name, attributes }: Element): string | null => {
  const op = OPS[name];
  return op === undefined
    ? null
    : JSON.stringify([op, attributes['w:author'] ?? '', attributes['w:date'] ?? '']);
};

/** The changes of a paragraph's own mark. */
export const markChanges = (paragraph: Element): readonly string[] => {
  const properties = child(paragraph, 'w:pPr');
  const run = properties === undefined ? undefined : child(properties, 'w:rPr');
  return run === undefined ? [] : elementsOf(run).flatMap((mark) => changeId(mark) ?? []);
};

/** The change a mark tells of. Word writes local time and calls it UTC: the figures are kept. */
export const changeOf = (id: string): Changed => {
  const told: unknown = JSON.parse(id);
  const [op, author, date] = Array.isArray(told) ? told.map(String) : [];
  return {
    op: op === 'insert' ? 'insert' : 'remove',
    author: author ?? '',
    at: date === undefined || date === '' ? null : date.replace(/Z$/u, ''),
  };
};
