import { type Look, soundLook } from '../../shared/look.ts';
import type { Mode } from './colours.ts';

/**
 * What the document wears: the attributes `data-appearance` and `data-size` of <html>, which the
 * style sheets go by. The host writes them into the page, so that its first paint is right already.
 */
export const wornLook = (): Look => soundLook({ ...document.documentElement.dataset });

export function wear({ appearance, size }: Look): void {
  Object.assign(document.documentElement.dataset, { appearance, size });
}

/** What the theme is made of. */
export type Worn = { readonly mode: Mode; readonly scale: number; readonly still: boolean };

const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const stillness = (): MediaQueryList => matchMedia('(prefers-reduced-motion: reduce)');

/** Font size of the document where neither the browser nor the drafter changed it. */
const USUAL_ROOT = 16;

/** How large the words of the window are; 1 as designed. */
export const scaleNow = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_ROOT;

/** A length as it was designed, in CSS pixels, as it grows with the words. */
export const grown = (pixels: number): string => `${pixels / USUAL_ROOT}rem`;

export function worn(): Worn {
  const { appearance } = wornLook();
  const nightly = appearance === 'system' ? dark().matches : appearance === 'dark';
  return {
    mode: nightly ? 'dark' : 'light',
    scale: scaleNow(),
    still: stillness().matches,
  };
}

/** Tells when it may have changed: by `wear`, or by the system. */
export function onChange(tell: () => void): () => void {
  const attributes = new MutationObserver(tell);
  attributes.observe(document.documentElement, {
    attributeFilter: ['data-appearance', 'data-size'],
  });
  const system = [dark(), stillness()];
  for (const query of system) query.addEventListener('change', tell);
  return () => {
    attributes.disconnect();
    for (const query of system) query.removeEventListener('change', tell);
  };
}
