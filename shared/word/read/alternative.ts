import { childrenNamed, type Element, elementsOf } from './xml.ts';

/**
 * The same content is stored for newer and older programs (mc:AlternateContent); reading both would
 * double it. The newer one counts, unless only the older has words: a chart as a picture with text.
 */
export const alternative = (element: Element): readonly Element[] => {
  const all = [...childrenNamed(element, 'mc:Choice'), ...childrenNamed(element, 'mc:Fallback')];
  const chosen = all.find(hasWords) ?? all[0];
  return chosen === undefined ? [] : elementsOf(chosen);
};

const hasWords = (element: Element): boolean =>
  element.children.some(
    (node) =>
      typeof node !== 'string' &&
      (node.name === 'w:t' || node.name === 'a:t' || node.name === 'w:numFmt' || hasWords(node)),
  );
