import { useMemo } from 'react';
import type { Format } from '../../../shared/word/format.ts';
import { browserMeasure, isInstalled } from './detect.ts';
import { type FontState, fontStates } from './report.ts';

/** The fonts of the format on this computer, looked for once a format. */
export function useFonts(format: Format): readonly FontState[] {
  return useMemo(() => {
    const measure = browserMeasure();
    return fontStates(format, (name) => isInstalled(name, measure));
  }, [format]);
}
