import type { Block, Change } from './clean.ts';

const END = /[。！？；\n]$/;

/**
 * Sentences without a counterpart, one struck for one that came in, each keeping its 。so that no
 * change runs on from one sentence into the next. What is left over on one side stands whole: after
 * the others, or before them when the following sentence begins with a change.
 */
export function replaced(
  gone: readonly string[],
  come: readonly string[],
  beforeChange: boolean,
): readonly Block[] {
  const both = Math.min(gone.length, come.length);
  const skipGone = beforeChange ? gone.length - both : 0;
  const skipCome = beforeChange ? come.length - both : 0;
  const rest: Change = {
    kind: 'change',
    gone: (beforeChange ? gone.slice(0, skipGone) : gone.slice(both)).join(''),
    come: (beforeChange ? come.slice(0, skipCome) : come.slice(both)).join(''),
  };
  const swaps = Array.from({ length: both }, (_, at) =>
    swapped(gone[skipGone + at] ?? '', come[skipCome + at] ?? ''),
  ).flat();
  if (rest.gone + rest.come === '') return swaps;
  return beforeChange ? [rest, ...swaps] : [...swaps, rest];
}

function swapped(gone: string, come: string): Block[] {
  const end = END.exec(gone)?.[0] ?? '';
  if (end === '' || !come.endsWith(end)) return [{ kind: 'change', gone, come }];
  return [
    { kind: 'change', gone: gone.slice(0, -1), come: come.slice(0, -1) },
    { kind: 'equal', text: end },
  ];
}
