import { analyze } from './analyze.ts';
import { asPrecedent, type OwnPrecedent } from './library/own.ts';
import type { Precedent } from './model/document.ts';

/** A document of the own library as every other precedent; reads its whole text, some milliseconds. */
export const precedentOfOwn = (own: OwnPrecedent): Precedent => asPrecedent(own, analyze(own.text));
