/** 适合宽度, 整页, or a scale: 1 is the size of the paper itself. */
export type Zoom = 'width' | 'page' | number;

/** What one step of Ctrl+加 and Ctrl+减 leads to. */
const STEPS: readonly number[] = [0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

const least = Math.min(...STEPS);
const most = Math.max(...STEPS);

export const within = (scale: number): number => Math.min(Math.max(scale, least), most);

/** The next larger (1) or smaller (-1) step from the scale one sees; the ends stay where they are. */
export function stepped(scale: number, step: 1 | -1): number {
  // A step one cannot see is none: from 99.8 % on to 110 %.
  const slack = 0.005;
  const next =
    step === 1
      ? STEPS.find((to) => to > scale + slack)
      : STEPS.findLast((to) => to < scale - slack);
  return next ?? (step === 1 ? most : least);
}

/** 66% */
export const zoomWords = (scale: number): string => `${Math.round(scale * 100)}%`;

/** What was remembered, where it makes sense. */
export function parseZoom(words: string | null): Zoom {
  if (words === 'width' || words === 'page') return words;
  const scale = Number(words ?? Number.NaN);
  return scale >= least && scale <= most ? scale : 'width';
}
