import { blanksIn } from '../model/blanks.ts';

/**
 * What is told of a file with blanks: they go out as they stand, and nobody shall find them in the
 * signed document first. Nothing where all are filled in.
 */
export const blanksLeft = (text: string): readonly string[] => {
  const { length } = blanksIn(text);
  return length === 0 ? [] : [`还有${length}处“［待填”没有填写`];
};
