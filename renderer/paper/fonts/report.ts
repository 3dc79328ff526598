import type { Face, Format } from '../../../shared/word/format.ts';
import { fontsOf, namesOf } from './stacks.ts';

/** How one of the format's fonts fares on this computer. */
export type FontState = {
  /** As the file names it: 仿宋_GB2312. */
  readonly name: string;
  readonly isThere: boolean;
  /** What the preview shows instead; null where only the system knows. */
  readonly substitute: string | null;
};

/** In the order one meets them in a document. */
const FACES: readonly Face[] = ['xiaobiaosong', 'fangsong', 'hei', 'kai', 'song'];

/** @param isInstalled whether this computer has a font of that name. */
export function fontStates(
  format: Pick<Format, 'faces'>,
  isInstalled: (name: string) => boolean,
): readonly FontState[] {
  const has = (font: string): boolean => namesOf(font).some(isInstalled);
  const states = FACES.map((face): FontState => {
    const [name = '', ...others] = fontsOf(face, format);
    const isThere = has(name);
    return { name, isThere, substitute: isThere ? null : (others.find(has) ?? null) };
  });
  return states.filter(({ name }, at) => states.findIndex((one) => one.name === name) === at);
}
