/**
 * Which fonts this computer has, found without asking for them: the list of installed fonts needs a
 * permission that the window never has, and `document.fonts.check` says yes to any name. What a
 * missing font cannot do is change anything: text in "仿宋_GB2312", serif then looks like serif.
 *
 * Limits: a computer may give another font under the asked name (fontconfig on Linux); that counts
 * as being there, because it is what Word and the preview get as well.
 */
export type Look = {
  /** Width of Latin letters and digits, in which Chinese fonts differ; pixels. */
  readonly width: number;
  /** A Chinese character as drawn. */
  readonly glyph: string;
};

/** @param family a CSS list of families, quoted. */
export type Measure = (family: string) => Look;

/** No font is all of these. */
const GENERIC = ['serif', 'sans-serif', 'monospace'] as const;

export const isInstalled = (name: string, measure: Measure): boolean =>
  GENERIC.some((generic) => {
    const bare = measure(generic);
    const asked = measure(`${JSON.stringify(name)}, ${generic}`);
    return asked.width !== bare.width || asked.glyph !== bare.glyph;
  });

/** The measure of this browser; each family is drawn once. */
export function browserMeasure(): Measure {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Look>();
  return (family) => {
    const before = known.get(family);
    if (before !== undefined) return before;
    const look = context === null ? { width: 0, glyph: '' } : lookOf(context, family);
    known.set(family, look);
    return look;
  };
}

const SIZE = 48;
const LATIN = 'mmMWliI0123456789@%&';

function lookOf(context: CanvasRenderingContext2D, family: string): Look {
  context.font = `${SIZE - 8}px ${family}`;
  context.clearRect(0, 0, SIZE, SIZE);
  context.fillText('永', 2, SIZE - 10);
  const { data } = context.getImageData(0, 0, SIZE, SIZE);
  return { width: context.measureText(LATIN).width, glyph: data.join() };
}
