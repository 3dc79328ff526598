import type { Policy } from './model/policy.ts';
import { normalise } from './text/normalise.ts';
import { parse } from './text/parse/parse.ts';

/**
 * The whole way from a text to its structure: what is damaged is read as it was meant, what is not
 * part of the document is set aside, the rest becomes title, notice and clauses.
 * Never throws, whatever the text; linear time.
 */
export const analyze = (source: string): Policy => parse(normalise(source));
