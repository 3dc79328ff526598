import { userInfo } from 'node:os';
import { textOf } from '../../shared/word/read/xml.ts';
import type { Lint } from './file.ts';

/** A drive, a home, a temporary folder, an address of a file. */
const PATH = /(^|[\s"'=(])([A-Za-z]:\\|\\\\[\w.]+\\|file:|\/(home|root|tmp|Users|usr|var|work)\/)/u;

/** No path of this computer stands in an attribute or a property; the text itself is the drafter's. */
export const noPaths: Lint = (file) =>
  file.elements.flatMap(({ element, part }) => {
    const values = Object.values(element.attributes);
    const words = part.startsWith('docProps/') ? [...values, textOf(element)] : values;
    return words.filter((word) => PATH.test(word)).map((word) => `${part}: a path, ${word}`);
  });

const PERSONS = /:(creator|lastModifiedBy|Manager|Company|contributor)$/u;
const userName = userInfo().username;

/** Nobody is named but those who are asked to sign changes and remarks. */
export const noNames: Lint = (file, { authors }) =>
  file.elements.flatMap(({ element, part }) => {
    const { name, attributes } = element;
    const said = textOf(element).trim();
    const isPerson = part.startsWith('docProps/') && PERSONS.test(`:${name}`) && said !== '';
    const author = attributes['w:author'];
    return [
      ...(isPerson ? [`${part}: ${name} names ${said}`] : []),
      ...(author === undefined || authors.includes(author)
        ? []
        : [`${part}: ${name} is by ${author}`]),
      ...(part.startsWith('docProps/') && said === userName
        ? [`${part}: ${name} names the user of this computer`]
        : []),
    ];
  });
