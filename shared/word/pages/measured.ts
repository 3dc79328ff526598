import type { LookRun, ParagraphLook } from '../paragraph-look.ts';
import { printable } from '../printable.ts';
import type { Look } from '../type.ts';
import { twipsOfPt } from '../units.ts';
import type { Metrics } from './metrics.ts';
import { type Script, scriptOf } from './script.ts';

/** Words of one look in one script, counted from the paragraph's first code unit. */
export type Portion = {
  readonly from: number;
  readonly to: number;
  readonly script: Script;
  readonly look: Look;
};

/** A paragraph's text with the width of every character, before it is broken into lines. */
export type Measured = {
  /** A \n begins a row that was set by hand. */
  readonly text: string;
  readonly portions: readonly Portion[];
  /** Own width of each code unit in twips; the second half of a pair has none. */
  readonly widths: Float64Array;
};

export const measured = ({ runs }: ParagraphLook, metrics: Metrics): Measured => {
  const words = runs.map(wordsOf);
  const text = words.join('');
  const widths = new Float64Array(text.length);
  const portions: Portion[] = [];
  let script = firstScript(text);
  let from = 0;
  runs.forEach((look, index) => {
    const end = from + (words[index]?.length ?? 0);
    const size = twipsOfPt(look.sizePt);
    let start = from;
    for (let at = from; at < end; at++) {
      const character = text.codePointAt(at) ?? 0;
      const own = scriptOf(character);
      if (own !== null && own !== script) {
        if (at > start) portions.push({ from: start, to: at, script, look });
        start = at;
        script = own;
      }
      widths[at] = isMade(character) ? 0 : metrics.widthOf(character, look) * size;
      if (character > 0xffff) at++;
    }
    if (end > start) portions.push({ from: start, to: end, script, look });
    from = end;
  });
  return { text, portions, widths };
};

const wordsOf = ({ text, newLine }: LookRun): string => (newLine ? '\n' : '') + printable(text);

/** Tabs and line breaks have no width of their own. */
const isMade = (character: number): boolean => character === 0x09 || character === 0x0a;

/** Neutral marks at the very beginning belong to what follows them. */
const firstScript = (text: string): Script => {
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 0);
    if (script !== null) return script;
  }
  return 'han';
};
